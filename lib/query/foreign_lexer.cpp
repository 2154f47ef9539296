#include "query/foreign_lexer.hpp"

#include "base/utf8.hpp"
#include "query/comparisons.hpp"

#include <fmt/format.h>

#include <utility>

namespace newsgrep::query {

std::string in_lower_ascii(std::string_view text) {
    std::string lower = in_ascii(text);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

Lexemes ForeignLexer::run() {
    for (scan_.skip_separators(); !scan_.at_end(); scan_.skip_separators()) {
        char32_t c = scan_.peek();
        if (c == '(' || c == ')')
            read_parenthesis(c == '(');
        else
            read_one();
    }
    add(Kind::end, scan_.at());
    return {list_.take(), 0, std::move(made_)};
}

void ForeignLexer::read_parenthesis(bool opens) {
    std::size_t begin = scan_.at();
    scan_.move_to(begin + 1);
    if (!opens && open_ == 0) return note(begin, "This parenthesis closes nothing; it was left out");
    open_ = opens ? open_ + 1 : open_ - 1;
    add(opens ? Kind::open : Kind::close, begin);
}

std::string_view ForeignLexer::take_phrase() {
    std::size_t begin = scan_.at();
    Scanner::Quoted quoted = scan_.take_quoted();
    if (!quoted.is_closed) note(begin, "This quote is never closed; the phrase was read to the end");
    std::string_view text = base::trim(quoted.text);
    if (!is_wordless(text)) return text;
    note(begin, "There is no word between these quotes; they were left out");
    return {};
}

void ForeignLexer::add_wildcard(std::string_view word, WildcardSigns signs, std::size_t begin) {
    Wildcard read = read_wildcard(word, signs);
    if (!read.problem.empty()) note(begin, read.problem);
    if (is_wordless(read.text)) return;
    list_.add({read.kind, keep(std::move(read.text)), false, read.edits, nullptr, begin, scan_.at()});
}

void ForeignLexer::add_comparison(const FieldRow& field, std::string_view text, std::size_t begin) {
    Comparison read = read_comparison(field, text);
    if (read.value.empty())
        return note(begin, fmt::format("No value follows {}; it was left out", field.name));
    if (read.excludes_day) note(begin, std::string(day_included));
    add(Kind::filter, begin, keep(std::move(read.value)), read.field);
}

void ForeignLexer::add(Kind kind, std::size_t begin, std::string_view text, const FieldRow* field) {
    list_.add({kind, text, false, 0, field, begin, scan_.at()});
}

void ForeignLexer::add_fuzzy(std::string_view word, unsigned edits, std::size_t begin) {
    list_.add({Kind::fuzzy, word, false, edits, nullptr, begin, scan_.at()});
}

void ForeignLexer::add(Positional positional, std::size_t begin) {
    if (positional.count == 0 && is_counted(positional.kind)) positional.count = 1;
    Kind kind = is_beside(positional.kind) ? Kind::beside : Kind::counted;
    list_.add({kind, {}, false, 0, nullptr, begin, scan_.at(), positional});
}

std::string_view ForeignLexer::keep(std::string text) {
    return made_.emplace_back(std::move(text));
}

}  // namespace newsgrep::query
