/// Which words does a run of letters, apostrophes, hyphens and dots hold?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstddef>
#include <cstdint>
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
    /// What joins its letters is no part of the word: S.M. is SM, porte-drapeau is also portedrapeau.
    bool is_solid = false;
};

/// Cuts one chain of pieces, joined by single hyphens in `units`, into its parts, in the order of Analyzer's
/// tokens: particles, words, a compound for what a reader may also take as one word, and the groups of a
/// number.
std::vector<Part> cut(std::u16string_view units, const std::vector<Piece>& chain);

/// Whether the exact form of a compound is that of one word: portedrapeau is, c'est-a-dire is not. As such it
/// is looked for like any word, and by its parts as well.
bool is_one_word(std::string_view exact);

/// How many positions behind its first one such a word takes that is spelt `form`: porte-drapeau takes the
/// place of two words.
std::uint8_t reach_of(std::string_view form);

/// Whether `units` are what stands behind the dot of an ordinal in digits: 1.º 1.ª 1.er
bool is_ordinal_ending(std::u16string_view units);

}  // namespace newsgrep::text
