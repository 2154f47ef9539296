/// Where can a text be taken apart without a change to its words?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <span>
#include <string_view>

namespace newsgrep::text {

/// Fills `chunks` with the next ones at or behind `at`, and gives their number: fewer than there is room for
/// only at the end of the text. A chunk is bytes that may hold words and that mean the same wherever they
/// stand: between blanks and such punctuation as no word goes over, without the points, commas and quotes at
/// their ends. `l’avocat`, `porte-drapeau`, `1,5` and `S.M.` are one each. None is empty, or longer than
/// `longest_chunk`; a longer one is cut on a code-point bound.
std::size_t next_chunks(std::string_view text, std::size_t at, std::span<Range> chunks) noexcept;

inline constexpr std::size_t longest_chunk = std::size_t{1} << 16;

}  // namespace newsgrep::text
