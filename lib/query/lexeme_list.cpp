#include "query/lexeme_list.hpp"

#include "newsgrep/error.hpp"

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/limits.hpp"

#include <fmt/format.h>

namespace newsgrep::query {
namespace {

using Sign = Lexeme::Kind;

/// Without a direction mark that stood before a star or a comma.
std::string_view without_invisible_end(std::string_view word) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < word.size();)
        if (!is_invisible(base::decode(word, at))) end = at;
    return word.substr(0, end);
}

void check(std::size_t count, std::size_t limit, std::string_view what) {
    if (count <= limit) return;
    throw Error(
        Errc::limit,
        fmt::format("The query has more than {} {}; ask with fewer, or in several queries.", limit, what));
}

}  // namespace

void LexemeList::add(Lexeme lexeme) {
    if (lexeme.kind == Sign::word || lexeme.kind == Sign::prefix)
        lexeme.text = without_invisible_end(lexeme.text);
    words_ += count_words(lexeme.text);
    if (lexeme.kind == Sign::prefix || lexeme.kind == Sign::fuzzy) ++expanded_;
    if (lexeme.kind == Sign::beside || lexeme.kind == Sign::counted) ++positional_;
    check(words_, max_words, "words");
    check(expanded_, max_expanded, "words with a star or a tilde");
    check(positional_, max_positional, "of the operators NEAR, PRE, /s, /p, ATLEAST and FIRST");
    lexemes_.push_back(lexeme);
}

}  // namespace newsgrep::query
