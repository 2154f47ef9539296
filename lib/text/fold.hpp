/// What is the folded form of a word that ICU holds already?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::text {

/// fold() for UTF-16, as UTF-8.
std::string fold_units(std::u16string_view word);

}  // namespace newsgrep::text
