/// How was a word typed, but for case and ornament?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::text {

/// NFC, lower case under the root locale, without harakat; accents, hamza and letters stay. The argument
/// comes from a Shadow, where tatweel and format characters are gone and apostrophes are one.
std::string form_of(std::u16string_view word);

}  // namespace newsgrep::text
