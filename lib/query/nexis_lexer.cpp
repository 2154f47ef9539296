#include "query/nexis_lexer.hpp"

#include "base/utf8.hpp"
#include "query/foreign_lexer.hpp"
#include "query/nexis_fields.hpp"
#include "query/nexis_operators.hpp"

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
    OperatorRow{"and", Lexeme::Kind::both},       OperatorRow{"&", Lexeme::Kind::both},
    OperatorRow{"or", Lexeme::Kind::either},      OperatorRow{"not", Lexeme::Kind::negate},
    OperatorRow{"and-not", Lexeme::Kind::negate}, OperatorRow{"andnot", Lexeme::Kind::negate},
};

/// The values that `text` joins by AND, without parentheses around them.
std::vector<std::string> values_of(std::string_view text) {
    std::string plain(text);
    std::erase_if(plain, [](char c) { return c == '(' || c == ')'; });
    std::string lower = in_lower_ascii(plain);
    std::vector<std::string> values;
    constexpr std::string_view joint = " and ";
    if (lower.size() != plain.size()) lower = plain;  // Arabic digits took two bytes each
    for (std::size_t begin = 0; begin <= plain.size();) {
        std::size_t end = std::min(lower.find(joint, begin), plain.size());
        values.push_back(plain.substr(begin, end - begin));
        begin = end + joint.size();
    }
    return values;
}

class NexisLexer : public ForeignLexer {
  public:
    using ForeignLexer::ForeignLexer;

  private:
    void read_one() override {
        std::size_t begin = scan_.at();
        if (quote_of(scan_.peek()) != Quote::none) {
            std::string_view text = take_phrase();
            if (!text.empty()) add(Kind::phrase, begin, text);
            return;
        }
        std::string_view word = scan_.take_word();
        if (word.empty()) return scan_.move_to(begin + 1);  // a bar means nothing here
        std::string lower = in_lower_ascii(word);
        if (read_operator(lower, begin) || read_labelled(word, begin) || read_segment(lower, begin) ||
            read_date(lower, begin))
            return;
        read_word(word.substr(0, word.find_last_not_of(",;.?") + 1), begin);
    }

    bool read_operator(std::string_view lower, std::size_t begin) {
        const auto* row = std::ranges::find(operators, lower, &OperatorRow::name);
        if (row != operators.end()) {
            add(row->kind, begin);
            return true;
        }
        auto read = read_nexis_operator(lower);
        if (!read) return false;
        if (!read->problem.empty()) note(begin, std::string(read->problem));
        if (read->positional)
            add(*read->positional, begin);
        else
            add(Kind::both, begin);
        return true;
    }

    /// earn$3 has up to three more letters.
    void read_word(std::string_view word, std::size_t begin) {
        std::size_t dollar = word.rfind('$');
        bool is_limited = dollar != std::string_view::npos && dollar > 0 &&
                          word.find_first_not_of("0123456789", dollar + 1) == std::string_view::npos;
        if (!is_limited) return add_wildcard(word, {"*?", "!"}, begin);
        std::string_view stem = word.substr(0, dollar);
        note(begin, fmt::format("{} was read as {} with any ending", word, stem));
        add_wildcard(std::string(stem) + '!', {"*?", "!"}, begin);
    }

    /// hd=maroc, la=(fr or ar), wc>500
    bool read_labelled(std::string_view word, std::size_t begin) {
        std::size_t sign = word.find_first_of("=<>");
        if (sign == std::string_view::npos || sign == 0) return false;
        const NexisFieldRow* row = find_nexis_field(in_lower_ascii(word.substr(0, sign)));
        if (row == nullptr) {
            note(begin, fmt::format("There is no field {}; it was read as a word", word.substr(0, sign)));
            return false;
        }
        bool is_whole = sign + 1 < word.size();
        if (row->kind == NexisField::code) {
            if (!is_whole) take_value();
            note(begin, fmt::format("Articles here have no {}; it was left out", word.substr(0, sign)));
            return true;
        }
        if (row->kind != NexisField::known) return false;
        const FieldRow& field = *find_field(row->field);
        bool is_compared = field.role != Role::zone && field.role != Role::text;
        if (is_compared && is_whole) {
            add_values(field, word.substr(word[sign] == '=' ? sign + 1 : sign), begin);
        } else {
            if (!is_compared) scan_.move_to(begin + sign + 1);
            add_field(field, begin);
        }
        return true;
    }

    /// hlead( … ) and its kin.
    bool read_segment(std::string_view lower, std::size_t begin) {
        if (scan_.peek() != '(' || is_wordless(lower)) return false;
        const NexisFieldRow* row = find_nexis_field(lower);
        if (row == nullptr || row->kind == NexisField::code) {
            note(begin, fmt::format("There is no segment {}(); its name was read as a word", lower));
            return false;
        }
        if (row->kind == NexisField::plain)
            note(begin, fmt::format("{}() was left out: words are found in capitals and small letters, "
                                    "singular and plural",
                                    lower));
        else if (row->kind == NexisField::missing)
            note(begin,
                 fmt::format("Articles here have no {}(); its words are looked for everywhere", lower));
        else
            add_field(*find_field(row->field), begin);
        return true;
    }

    /// The field, and what stands here as its value unless that is a word like others.
    void add_field(const FieldRow& field, std::size_t begin) {
        if (field.role == Role::zone) return add(Kind::zone, begin, {}, &field);
        bool is_group = scan_.peek() == '(';
        if (field.role != Role::text) return add_values(field, is_group ? take_value() : "", begin);
        bool is_language = field.field == Field::language;
        if (is_group && !is_language) return add(Kind::filter_group, begin, {}, &field);
        if (is_group) return add_languages(field, begin);
        bool is_quoted = quote_of(scan_.peek()) != Quote::none;
        std::string_view value = is_quoted ? take_phrase() : scan_.take_word();
        if (is_wordless(value))
            return note(begin, fmt::format("No value follows {}; it was left out", field.name));
        add(Kind::filter, begin, is_language ? nexis_language(keep(in_lower_ascii(value))) : value, &field);
    }

    /// language(french or arabic)
    void add_languages(const FieldRow& field, std::size_t begin) {
        Scanner names(take_value());
        std::size_t count = 0;
        add(Kind::open, begin);
        for (names.skip_separators(); !names.at_end(); names.skip_separators()) {
            std::string_view name = keep(in_lower_ascii(names.take_until_separator()));
            if (name == "or" || name == "and" || is_wordless(name)) continue;
            if (count++ > 0) add(Kind::either, begin);
            add(Kind::filter, begin, nexis_language(name), &field);
        }
        add(Kind::close, begin);
    }

    /// Days or lengths, several of them where AND joins them.
    void add_values(const FieldRow& field, std::string_view text, std::size_t begin) {
        std::vector<std::string> values = values_of(text);
        if (values.size() == 1) return add_comparison(field, values.front(), begin);
        add(Kind::open, begin);
        for (const std::string& value : values) {
            if (&value != &values.front()) add(Kind::both, begin);
            add_comparison(field, value, begin);
        }
        add(Kind::close, begin);
    }

    /// What stands between the parentheses here; empty where there are none.
    std::string_view take_value() {
        if (scan_.peek() != '(') return {};
        std::string_view rest = scan_.rest(scan_.at());
        std::size_t end = 0;
        for (std::size_t open = 0; end < rest.size(); ++end) {
            if (rest[end] == '(') ++open;
            if (rest[end] == ')' && --open == 0) break;
        }
        scan_.move_to(scan_.at() + std::min(end + 1, rest.size()));
        return rest.substr(1, end - 1);
    }

    /// date aft 2020-01-01, date from 20200101 to 20200131
    bool read_date(std::string_view lower, std::size_t begin) {
        constexpr std::array comparisons{"aft", "after", "bef", "before", "is", "geq", "leq", "from"};
        if (lower != "date") return false;
        std::size_t behind = scan_.at();
        scan_.skip_separators();
        std::string sign = in_lower_ascii(scan_.take_word());
        if (std::ranges::find(comparisons, sign) == comparisons.end()) {
            scan_.move_to(behind);
            return false;
        }
        std::string value(take_day());
        if (sign == "from")
            add_comparison(*find_field("date"), value + ".." + std::string(take_end_of_range()), begin);
        else
            add_values(*find_field("date"), fmt::format("{} {}", sign, value), begin);
        return true;
    }

    std::string_view take_day() {
        scan_.skip_separators();
        return scan_.peek() == '(' ? take_value() : scan_.take_value();
    }

    /// The day behind "to"; empty where none is named.
    std::string_view take_end_of_range() {
        std::size_t behind = scan_.at();
        scan_.skip_separators();
        if (in_lower_ascii(scan_.take_word()) == "to") return take_day();
        scan_.move_to(behind);
        return {};
    }
};

}  // namespace

Lexemes lex_nexis(std::string_view text, std::vector<QueryNote>& notes) {
    return NexisLexer(text, notes).run();
}

}  // namespace newsgrep::query
