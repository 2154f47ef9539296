/// How likely is it that somebody who meant one word typed another?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// How unlikely `typed` is for somebody who means `meant` (folded forms): minus the natural logarithm of the
/// probability, 0 for the word itself. Slips of the finger and letters that sound alike or are confused in
/// French, Spanish and Arabic count as likelier than others. `keys` are the letters of `typed` as they were
/// before folding, one for one: ؤ lies beside ر, though و, which it is folded to, does not.
double typing_surprise(std::u32string_view typed, std::u32string_view meant, std::u32string_view keys);
inline double typing_surprise(std::u32string_view typed, std::u32string_view meant) {
    return typing_surprise(typed, meant, typed);
}

/// … that somebody wrote a blank too many or too few; that the keyboard was set to another script, or to
/// another order of the same letters.
inline constexpr double blank_surprise = 6;
inline constexpr double other_script_surprise = 4;
inline constexpr double other_keyboard_surprise = 6;

}  // namespace newsgrep::text
