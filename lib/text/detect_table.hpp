/// What do a word, an ending, a few letters say for each Latin language?
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsgrep::text {

inline constexpr std::array<std::string_view, 3> latin_candidates = {"fr", "es", "en"};

/// For (positive) or against each of latin_candidates, in tenths of a natural logarithm of the odds.
using Evidence = std::array<std::int8_t, latin_candidates.size()>;

/// Inner patterns are one to this many letters; whole words can be longer.
inline constexpr std::size_t longest_pattern = 6;

/// What the table holds for `pattern`: lower-case letters, with a blank for the beginning or end of the word;
/// null where it says nothing.
const Evidence* evidence(std::string_view pattern);

}  // namespace newsgrep::text
