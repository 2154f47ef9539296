/// Where can a text be taken apart without a change to its words?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <string_view>

namespace newsgrep::text {

/// The next bytes at or behind `at` that may hold words and that mean the same wherever they stand: between
/// blanks and such punctuation as no word goes over, without the points, commas and quotes at their ends. An
/// empty range at the end of the text where there are none. `l’avocat`, `porte-drapeau`, `1,5` and `S.M.` are
/// one chunk each. No chunk is longer than `longest_chunk`; a longer one is cut on a code-point bound.
Range next_chunk(std::string_view text, std::size_t at) noexcept;

inline constexpr std::size_t longest_chunk = std::size_t{1} << 16;

}  // namespace newsgrep::text
