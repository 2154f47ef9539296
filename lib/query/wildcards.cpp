#include "query/wildcards.hpp"

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/limits.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::query {
namespace {

using Sign = Lexeme::Kind;

/// Ill-formed bytes that a sign parted must not become a character together.
std::string without(std::string_view word, std::string_view unwanted) {
    std::string kept;
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = base::decode(word, at);
        if (c > 0x7F || unwanted.find(static_cast<char>(c)) == std::string_view::npos) base::append(kept, c);
    }
    return kept;
}

}  // namespace

bool is_long_enough(std::string_view word) noexcept {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = base::decode(word, at);
        letters = is_punctuation(c) ? 0 : letters + (is_letter(c) ? 1 : 0);
    }
    return letters >= min_expanded_letters;
}

bool is_bare(std::string_view word) noexcept {
    if (word.starts_with('-') || word.find_first_of(":=|\\~*()") != std::string_view::npos) return false;
    std::size_t last = 0;
    for (std::size_t at = 0; at < word.size();) {
        last = at;
        if (quote_of(base::decode(word, at)) != Quote::none) return false;
    }
    return word.empty() || !is_invisible(base::decode(word, last));
}

Wildcard read_wildcard(std::string_view word, WildcardSigns signs) {
    std::string both = std::string(signs.one).append(signs.many);
    auto is_one = [&](char c) { return signs.one.find(c) != std::string_view::npos; };
    std::size_t first = word.find_first_of(both);
    if (first == std::string_view::npos) return {Sign::word, std::string(word)};
    std::string_view stem = word.substr(0, first);
    std::string_view end = word.substr(first);
    bool is_at_end = end.find_first_not_of(both) == std::string_view::npos;
    auto open = static_cast<unsigned>(std::ranges::count_if(word, is_one));
    std::string letters = without(word, both);
    if (!is_at_end && end.find_first_of(signs.many) == std::string_view::npos && open <= max_edits &&
        is_long_enough(letters) && is_bare(letters))
        return {Sign::fuzzy, letters, open,
                fmt::format("{} was read as {} with {} edits anywhere in it", word, letters, open)};
    if (!is_long_enough(stem) || !is_bare(stem))
        return {Sign::word, letters, 0,
                fmt::format(
                    "{} needs {} letters, and letters only, before its first sign for others; it was read "
                    "as {}",
                    word, min_expanded_letters, letters)};
    bool is_exact = is_at_end && open == 0;
    return {Sign::prefix, std::string(stem), 0,
            is_exact ? "" : fmt::format("{} was read as {} with any ending", word, stem)};
}

}  // namespace newsgrep::query
