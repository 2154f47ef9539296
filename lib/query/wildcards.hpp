/// What does a word of another query language stand for, that has signs in it for letters left open?
#pragma once

#include "query/lexer.hpp"

#include <string>
#include <string_view>

namespace newsgrep::query {

/// Signs of a language, each of them one character.
struct WildcardSigns {
    std::string_view one;   ///< stand for one letter
    std::string_view many;  ///< stand for any number of letters
};

struct Wildcard {
    Lexeme::Kind kind = Lexeme::Kind::word;  ///< word, prefix or fuzzy
    std::string text{};
    unsigned edits = 0;
    std::string problem{};  ///< one sentence where it is read more widely than meant; empty else
};

/// The nearest that this query language has, never one that finds less.
Wildcard read_wildcard(std::string_view word, WildcardSigns signs);

/// Whether the last part of the word, av in l'av*, has the letters that a star or a tilde needs.
bool is_long_enough(std::string_view word) noexcept;

/// Whether a star or a tilde behind the word is all that is a sign in it, for this query language.
bool is_bare(std::string_view word) noexcept;

}  // namespace newsgrep::query
