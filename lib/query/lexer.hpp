/// What are the words and signs of a query?
#pragma once

#include "newsgrep/query.hpp"

#include "query/fields.hpp"
#include "query/positional.hpp"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::query {

/// One word or sign of a query.
struct Lexeme {
    enum class Kind : std::uint8_t {
        word,
        prefix,        ///< text: without its star
        fuzzy,         ///< text: without its tilde
        phrase,        ///< text: between the quotes, trimmed
        all,           ///< a star alone
        zone,          ///< title: and its kin; what is searched there follows
        filter,        ///< a field with its value in text
        filter_group,  ///< a field; its values follow in parentheses
        open,
        close,    ///< always has its open
        both,     ///< AND
        either,   ///< OR
        negate,   ///< NOT
        require,  ///< Lucene's +
        beside,   ///< NEAR, PRE, /s, /p: between two operands
        counted,  ///< ATLEAST, FIRST: before an operand
        end,      ///< the last one
    };
    Kind kind = Kind::end;
    std::string_view text;  ///< into the query text
    bool is_exact = false;
    unsigned edits = 0;  ///< fuzzy
    const FieldRow* field = nullptr;
    std::size_t begin = 0;  ///< byte range in the query text
    std::size_t end = 0;
    Positional positional{};  ///< beside, counted
};

struct Lexemes {
    std::vector<Lexeme> list;  ///< ends with Kind::end
    Zones scope = 0;           ///< what in: says, 0 where it says nothing
    /// Texts of lexemes that do not stand in the query so.
    std::deque<std::string> made{};
};

/// Cuts `text` up; `text` must outlive the lexemes. What is odd goes into `notes`. Throws Error{limit} over
/// the number of words, or of those with a star or a tilde. Linear in the text.
Lexemes lex(std::string_view text, std::vector<QueryNote>& notes);

/// As lex(), for Syntax::plain: words and nothing else.
Lexemes lex_plain(std::string_view text);

}  // namespace newsgrep::query
