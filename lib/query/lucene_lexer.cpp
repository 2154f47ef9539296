#include "query/lucene_lexer.hpp"

#include "base/utf8.hpp"
#include "query/foreign_lexer.hpp"
#include "query/limits.hpp"
#include "query/tilde.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

struct OperatorRow {
    std::string_view name;
    Lexeme::Kind kind;
};

constexpr std::array operators{
    OperatorRow{"AND", Lexeme::Kind::both},   OperatorRow{"&&", Lexeme::Kind::both},
    OperatorRow{"OR", Lexeme::Kind::either},  OperatorRow{"||", Lexeme::Kind::either},
    OperatorRow{"NOT", Lexeme::Kind::negate}, OperatorRow{"!", Lexeme::Kind::negate},
};

constexpr std::array aliases{
    FieldAlias{"headline", "title"},    FieldAlias{"content", "body"},  FieldAlias{"text", "body"},
    FieldAlias{"author", "by"},         FieldAlias{"byline", "by"},     FieldAlias{"outlet", "source"},
    FieldAlias{"publisher", "source"},  FieldAlias{"language", "lang"}, FieldAlias{"published", "date"},
    FieldAlias{"published_at", "date"}, FieldAlias{"url", "site"},      FieldAlias{"host", "site"},
};

const FieldRow* field_named(std::string_view name) {
    std::string lower = in_lower_ascii(name);
    const auto* alias = std::ranges::find(aliases, lower, &FieldAlias::name);
    const FieldRow* field = find_field(alias != aliases.end() ? alias->field : lower);
    return field != nullptr && field->role != Role::scope ? field : nullptr;
}

/// The value of a range that "[… TO …]" holds, as date: and length: take it.
std::string range_value(std::string_view inside) {
    std::size_t to = inside.find(" TO ");
    if (to == std::string_view::npos) return std::string(base::trim(inside));
    auto end_of_range = [](std::string_view end) { return base::trim(end) == "*" ? "" : base::trim(end); };
    return fmt::format("{}..{}", end_of_range(inside.substr(0, to)), end_of_range(inside.substr(to + 4)));
}

class LuceneLexer : public ForeignLexer {
  public:
    using ForeignLexer::ForeignLexer;

  private:
    void read_one() override {
        std::size_t begin = scan_.at();
        char32_t c = scan_.peek();
        if (quote_of(c) != Quote::none) return read_phrase();
        if (c == '^' && begin > 0) return read_boost();
        if (c == '+' || c == '-' || (c == '!' && !ends_operand(scan_.peek(begin + 1)))) {
            scan_.move_to(begin + 1);
            if (!ends_operand(scan_.peek())) add(c == '+' ? Kind::require : Kind::negate, begin);
            return;
        }
        read_term();
    }

    /// Up to a blank, a parenthesis, a quote, a colon or ^ without a backslash before it.
    std::string_view take_term() {
        std::size_t begin = scan_.at();
        std::string_view rest = scan_.rest(begin);
        std::size_t at = 0;
        while (at < rest.size()) {
            std::size_t here = at;
            char32_t c = base::decode(rest, at);
            bool is_end =
                is_separator(c) || c == '(' || c == ')' || c == ':' || c == '^' || quote_of(c) != Quote::none;
            bool is_escape = c == '\\' && at < rest.size() && !is_separator(scan_.peek(begin + at));
            if (is_escape) base::decode(rest, at);
            if (!is_end) continue;
            at = here;
            break;
        }
        scan_.move_to(begin + at);
        return rest.substr(0, at);
    }

    void read_term() {
        std::size_t begin = scan_.at();
        std::string_view term = take_term();
        if (scan_.peek() == ':' && read_field(term, begin)) return;
        if (term.empty()) return scan_.move_to(begin + 1);
        const auto* row = std::ranges::find(operators, term, &OperatorRow::name);
        if (row != operators.end()) return add(row->kind, begin);
        read_word(term, begin);
    }

    void read_word(std::string_view term, std::size_t begin) {
        if (term == "*") return add(Kind::all, begin);
        if (term.find('\\') != std::string_view::npos) return add_literal(term, begin);
        Tilde tilde = split_tilde(term);
        if (tilde.edits == 0 || !is_long_enough(tilde.word) || !is_bare(tilde.word))
            return add_wildcard(term, {'?', '*'}, begin);
        // Lucene's own number of edits where none is given is 2.
        unsigned edits = term.ends_with('~') ? max_edits : std::min(tilde.edits, max_edits);
        add_fuzzy(tilde.word, edits, begin);
    }

    void add_literal(std::string_view term, std::size_t begin) {
        std::string letters;
        for (std::size_t i = 0; i < term.size(); ++i)
            if (term[i] != '\\' || ++i < term.size()) letters += term[i];
        if (!is_wordless(letters)) add(Kind::word, begin, keep(std::move(letters)));
    }

    /// name:, with a value behind it where the field is one of values.
    bool read_field(std::string_view name, std::size_t begin) {
        if (name == "*" && scan_.rest(scan_.at()).starts_with(":*")) {
            scan_.move_to(scan_.at() + 2);
            add(Kind::all, begin);
            return true;
        }
        scan_.move_to(scan_.at() + 1);
        if (is_wordless(name)) return true;
        const FieldRow* field = field_named(name);
        if (field != nullptr)
            add_field(*field, begin);
        else
            add_unknown(name, begin);
        return true;
    }

    /// `Maroc:` before a blank and 10:30 are words like others.
    void add_unknown(std::string_view name, std::size_t begin) {
        bool is_meant = !ends_operand(scan_.peek()) && is_letter(scan_.peek());
        if (is_meant)
            note(begin, fmt::format("There is no field {}:; it and what follows were read as words", name));
        add(Kind::word, begin, name);
    }

    void add_field(const FieldRow& field, std::size_t begin) {
        char32_t c = scan_.peek();
        if (c == '[' || c == '{') return add_range(field, begin);
        if (field.role == Role::zone) return add(Kind::zone, begin, {}, &field);
        if (c == '(' && field.role == Role::text) return add(Kind::filter_group, begin, {}, &field);
        std::string_view value = quote_of(c) != Quote::none ? take_phrase() : take_term();
        if (field.role != Role::text) return add_comparison(field, value, begin);
        if (is_wordless(value))
            return note(begin, fmt::format("No value follows {}:; it was left out", field.name));
        add(Kind::filter, begin, value, &field);
    }

    void add_range(const FieldRow& field, std::size_t begin) {
        std::string_view rest = scan_.rest(scan_.at() + 1);
        std::size_t end = std::min(rest.find_first_of("]}"), rest.size());
        bool is_open = scan_.peek() == '{' || rest.substr(end).starts_with('}');
        scan_.move_to(scan_.at() + 1 + std::min(end + 1, rest.size()));
        if (field.role == Role::zone || field.role == Role::text)
            return note(begin, fmt::format("{}: has no order; its range was left out", field.name));
        if (is_open) note(begin, "The ends of a range count here, too");
        add_comparison(field, range_value(rest.substr(0, end)), begin);
    }

    /// "…", and "…"~5 for words at most five more than side by side apart.
    void read_phrase() {
        std::size_t begin = scan_.at();
        std::string_view text = take_phrase();
        std::uint32_t slop = take_slop();
        if (text.empty()) return;
        if (slop == 0) return add(Kind::phrase, begin, text);
        add_near(text, std::min(slop + 1, max_window), begin);
    }

    void add_near(std::string_view text, std::uint32_t window, std::size_t begin) {
        Scanner words(text);
        bool is_first = true;
        add(Kind::open, begin);
        for (words.skip_separators(); !words.at_end(); words.skip_separators()) {
            std::string_view word = words.take_until_separator();
            if (is_wordless(word)) continue;
            if (!is_first) add(Positional{query::Kind::near, window}, begin);
            add(Kind::word, begin, word);
            is_first = false;
        }
        add(Kind::close, begin);
    }

    /// The number behind a tilde here, 0 where there is none.
    std::uint32_t take_slop() {
        if (!scan_.skip('~')) return 0;
        std::uint32_t slop = 0;
        for (char32_t c = scan_.peek(); c >= '0' && c <= '9'; c = scan_.peek()) {
            slop = std::min(max_window, 10 * slop + static_cast<std::uint32_t>(c - '0'));
            scan_.move_to(scan_.at() + 1);
        }
        return slop;
    }

    void read_boost() {
        std::size_t begin = scan_.at();
        scan_.move_to(begin + 1);
        take_term();
        note(begin, "Words weigh here by how rare they are; ^ was left out");
    }
};

}  // namespace

Lexemes lex_lucene(std::string_view text, std::vector<QueryNote>& notes) {
    return LuceneLexer(text, notes).run();
}

}  // namespace newsgrep::query
