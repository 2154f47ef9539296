/// How is a number written, whatever stands between its groups and before its decimals?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgrep::text {

/// What all ways of writing `number`, which is folded, agree on: 5400 for 5.400, 5,400 and 5'400, 111.53 for
/// 111,53, 1234.56 for 1.234,56, 1,234.56 and 1 234,56. One sign before three digits is taken to group them.
/// Dates, addresses and other chains of digits (12.03.2020) stay as they are.
std::string plain_number(std::string_view number);

/// The length of the number, its decimals included, that `text` begins with, if single blanks (U+0020,
/// U+00A0, U+2009 or U+202F) stand between its groups of three digits: 5 400 and 1 234 567,8. 0 where there
/// is none, as in 2019 150 and 05 22 48, or where more groups follow that are of no such number: 5 400 12.
std::size_t spaced_number_length(std::string_view text);

/// The length of such numbers with single hyphens between them: 5 400-6 000.
std::size_t spaced_numbers_length(std::string_view text);

/// The stem of an ordinal in digits, one for both genders and numbers: 8e for 8es and 8eme in French, 1o for
/// 1a and 1er in Spanish. Empty where `folded` is none in `language`.
std::string ordinal_stem(std::string_view folded, std::string_view language);

}  // namespace newsgrep::text
