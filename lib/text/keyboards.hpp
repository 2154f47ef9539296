/// What do the same keys write on another keyboard, and which keys lie side by side?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// Whether the letters lie side by side on a keyboard of French, Spanish or Arabic readers.
bool are_neighbours(char32_t a, char32_t b) noexcept;

/// What the keys of `typed` would have written on each other keyboard that has them all: hglyvf is المغرب.
/// Without repetitions, without `typed` itself.
std::vector<std::string> on_other_keyboards(std::string_view typed);

}  // namespace newsgrep::text
