/// Where does an Arabic word end that is glued to digits or to Latin letters?
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgrep::text {

/// The length of the run at the start of `word` that is Arabic letters only, or holds none: ب of ب180, 2020
/// of 2020م. The length of `word` where it is all of one kind. Marks and joiners (. ' ·) belong to the letter
/// before.
std::size_t run_length(std::u16string_view word);

/// Whether `run` is nothing but what Arabic writes together with the next word: ال, ب, وال, ولل …
bool is_proclitic(std::u16string_view run);

}  // namespace newsgrep::text
