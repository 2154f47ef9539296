#include "query/lucene_lexer.hpp"

#include "base/utf8.hpp"
#include "query/foreign_lexer.hpp"
#include "query/limits.hpp"
#include "query/lucene_dates.hpp"
#include "query/lucene_patterns.hpp"
#include "query/tilde.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

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
    FieldAlias{"headline", "title"},    FieldAlias{"content", "body"},      FieldAlias{"text", "body"},
    FieldAlias{"author", "by"},         FieldAlias{"byline", "by"},         FieldAlias{"outlet", "source"},
    FieldAlias{"publisher", "source"},  FieldAlias{"language", "lang"},     FieldAlias{"published", "date"},
    FieldAlias{"published_at", "date"}, FieldAlias{"url", "site"},          FieldAlias{"host", "site"},
    FieldAlias{"pubdate", "date"},      FieldAlias{"timestamp", "date"},    FieldAlias{"@timestamp", "date"},
    FieldAlias{"words", "length"},      FieldAlias{"word_count", "length"},
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
    if (to == std::string_view::npos) return lucene_day(inside);
    auto end_of_range = [](std::string_view end) {
        return base::trim(end) == "*" ? std::string() : lucene_day(end);
    };
    return fmt::format("{}..{}", end_of_range(inside.substr(0, to)), end_of_range(inside.substr(to + 4)));
}

/// ">=now-7d" as date: and length: take it.
std::string compared_value(std::string_view value) {
    std::size_t sign = std::min(value.find_first_not_of("<>="), value.size());
    return std::string(value.substr(0, sign)) + lucene_day(value.substr(sign));
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
        if (c == '/' && read_pattern()) return;
        if (c == '{' && scan_.peek(begin + 1) == '!') return skip_parameters();
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
        if (read_similarity(term, begin)) return;
        Tilde tilde = split_tilde(term);
        if (tilde.edits == 0 || !is_long_enough(tilde.word) || !is_bare(tilde.word))
            return add_wildcard(term, {"?", "*"}, begin);
        // Lucene's own number of edits where none is given is 2.
        unsigned edits = term.ends_with('~') ? max_edits : std::min(tilde.edits, max_edits);
        add_fuzzy(tilde.word, edits, begin);
    }

    /// maroc~0.8: that share of the letters stays as it is.
    bool read_similarity(std::string_view term, std::size_t begin) {
        std::size_t tilde = term.rfind("~0.");
        if (tilde == std::string_view::npos || tilde + 4 != term.size() || !is_digit(term.back()))
            return false;
        std::string_view word = term.substr(0, tilde);
        std::size_t tenths = 10 - static_cast<std::size_t>(term.back() - '0');
        unsigned edits =
            std::min(static_cast<unsigned>(base::code_points(word).size() * tenths / 10), max_edits);
        bool is_fuzzy = edits > 0 && is_long_enough(word) && is_bare(word);
        if (is_fuzzy)
            add_fuzzy(word, edits, begin);
        else if (!is_wordless(word))
            add(Kind::word, begin, word);
        return true;
    }

    /// /mar[oa]c/; false where the slash is one of a word.
    bool read_pattern() {
        std::size_t begin = scan_.at();
        std::string_view rest = scan_.rest(begin + 1);
        std::size_t end = rest.find('/');
        while (end != std::string_view::npos && end > 0 && rest[end - 1] == '\\')
            end = rest.find('/', end + 1);
        if (end == std::string_view::npos || end == 0) return false;
        char32_t behind = scan_.peek(begin + end + 2);
        if (!ends_operand(behind) && behind != '^') return false;
        scan_.move_to(begin + end + 2);
        add_pattern(rest.substr(0, end), begin);
        return true;
    }

    void add_pattern(std::string_view pattern, std::size_t begin) {
        PatternStart start = pattern_start(pattern);
        bool has_start = is_long_enough(start.letters) && is_bare(start.letters);
        if (start.is_whole && has_start) return add(Kind::word, begin, pattern);
        if (!has_start)
            return note(begin,
                        "Patterns are read up to their first sign, and this one has too few letters "
                        "before it; it was left out");
        note(begin, fmt::format("/{}/ was read as {} with any ending", pattern, start.letters));
        add(Kind::prefix, begin, keep(std::move(start.letters)));
    }

    /// {!dismax qf=title} of Solr's.
    void skip_parameters() {
        std::size_t begin = scan_.at();
        std::string_view rest = scan_.rest(begin);
        scan_.move_to(begin + std::min(rest.find('}') + 1, rest.size()));
        note(begin, "Parameters of Solr's have no meaning here; they were left out");
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
        if (name == "_exists_") return add_any_value(begin, take_term()), true;
        const FieldRow* field = field_named(name);
        if (field != nullptr)
            add_field(*field, begin);
        else
            add_unknown(name, begin);
        return true;
    }

    /// `Maroc:` before a blank and 10:30 are words like others.
    void add_unknown(std::string_view name, std::size_t begin) {
        char32_t c = scan_.peek();
        if (c == '[' || c == '{' || c == '<' || c == '>') return skip_unknown(name, begin);
        bool is_meant = !ends_operand(c) && is_letter(c);
        if (is_meant)
            note(begin, fmt::format("There is no field {}:; it and what follows were read as words", name));
        add(Kind::word, begin, name);
    }

    /// A range or a comparison has no words to fall back on.
    void skip_unknown(std::string_view name, std::size_t begin) {
        bool is_range = scan_.peek() == '[' || scan_.peek() == '{';
        std::string_view rest = scan_.rest(scan_.at());
        if (is_range)
            scan_.move_to(scan_.at() + std::min(rest.find_first_of("]}"), rest.size() - 1) + 1);
        else
            scan_.take_value();
        note(begin, fmt::format("There is no field {}:; its range was left out", name));
    }

    void add_any_value(std::size_t begin, std::string_view field) {
        note(begin,
             fmt::format("Whether an article has a value for {} cannot be asked; any article was meant",
                         field));
        add(Kind::all, begin);
    }

    void add_field(const FieldRow& field, std::size_t begin) {
        char32_t c = scan_.peek();
        if (c == '[' || c == '{') return add_range(field, begin);
        if (field.role == Role::zone) return add(Kind::zone, begin, {}, &field);
        if (c == '(')
            return field.role == Role::text ? add(Kind::filter_group, begin, {}, &field)
                                            : add_comparisons(field, begin);
        if (c == '*' && ends_operand(scan_.peek(scan_.at() + 1))) {
            scan_.move_to(scan_.at() + 1);
            return add_any_value(begin, field.name);
        }
        if (field.role != Role::text) return add_comparison(field, compared_value(take_days()), begin);
        std::string_view value = quote_of(c) != Quote::none ? take_phrase() : take_term();
        if (is_wordless(value))
            return note(begin, fmt::format("No value follows {}:; it was left out", field.name));
        add(Kind::filter, begin, value, &field);
    }

    std::string_view take_days() {
        return quote_of(scan_.peek()) != Quote::none ? take_phrase() : scan_.take_value();
    }

    /// date:(>=2020-01-01 AND <2020-02-01)
    void add_comparisons(const FieldRow& field, std::size_t begin) {
        std::string_view rest = scan_.rest(scan_.at() + 1);
        std::size_t end = std::min(rest.find(')'), rest.size());
        Scanner values(rest.substr(0, end));
        scan_.move_to(scan_.at() + 1 + std::min(end + 1, rest.size()));
        Kind joint = Kind::both;
        std::size_t count = 0;
        add(Kind::open, begin);
        for (values.skip_separators(); !values.at_end(); values.skip_separators()) {
            std::string_view value = values.take_until_separator();
            if (value == "OR") joint = Kind::either;
            if (value == "OR" || value == "AND") continue;
            if (count++ > 0) add(std::exchange(joint, Kind::both), begin);
            add_comparison(field, compared_value(value.substr(value.starts_with('+') ? 1 : 0)), begin);
        }
        add(Kind::close, begin);
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
