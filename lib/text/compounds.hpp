/// Which words does a run of letters, apostrophes, hyphens and dots hold?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// What ICU calls a word, as units [begin, end) of a Shadow.
struct Piece {
    std::size_t begin;
    std::size_t end;
};

/// A token to be, as units [begin, end) of a Shadow. A compound stands before its parts, a group behind its
/// number; neither takes a position.
struct Part {
    std::size_t begin;
    std::size_t end;
    TokenKind kind;
    bool is_solid = false;  ///< its dots or apostrophe are no part of the word: S.M. is SM
};

/// Cuts one chain of pieces, joined by single hyphens in `units`, into its parts, in the order of Analyzer's
/// tokens: particles, words, a compound for what a reader may also take as one word, and the groups of a
/// number.
std::vector<Part> cut(std::u16string_view units, const std::vector<Piece>& chain);

/// Whether `units` are what stands behind the dot of an ordinal in digits: 1.º 1.ª 1.er
bool is_ordinal_ending(std::u16string_view units);

}  // namespace newsgrep::text
