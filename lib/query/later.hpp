/// Which operators belong to the full language, but not to this version?
#pragma once

#include <string_view>

namespace newsgrep::query {

/// Whether `word` is such an operator by itself: NEAR, NEAR/5, PRE/5, /5, /s, /p, ATLEAST/3, FIRST/50.
bool is_later_operator(std::string_view word) noexcept;

}  // namespace newsgrep::query
