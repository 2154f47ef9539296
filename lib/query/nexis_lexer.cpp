#include "query/nexis_lexer.hpp"

#include "query/foreign_lexer.hpp"
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

constexpr std::array operators{OperatorRow{"and", Lexeme::Kind::both}, OperatorRow{"&", Lexeme::Kind::both},
                               OperatorRow{"or", Lexeme::Kind::either},
                               OperatorRow{"not", Lexeme::Kind::negate}};

/// What stands before a parenthesis. Those without a field of ours tell words apart that are one here.
constexpr std::array segments{
    FieldAlias{"hlead", "hlead"},
    FieldAlias{"hlp", "hlead"},
    FieldAlias{"headline", "title"},
    FieldAlias{"hd", "title"},
    FieldAlias{"title", "title"},
    FieldAlias{"lead", "lead"},
    FieldAlias{"lp", "lead"},
    FieldAlias{"body", "body"},
    FieldAlias{"text", "body"},
    FieldAlias{"byline", "by"},
    FieldAlias{"by", "by"},
    FieldAlias{"author", "by"},
    FieldAlias{"publication", "source"},
    FieldAlias{"source", "source"},
    FieldAlias{"pub", "source"},
    FieldAlias{"section", "section"},
    FieldAlias{"agency", "agency"},
    FieldAlias{"language", "lang"},
    FieldAlias{"la", "lang"},
    FieldAlias{"date", "date"},
    FieldAlias{"length", "length"},
    FieldAlias{"wc", "length"},
    FieldAlias{"caps", ""},
    FieldAlias{"allcaps", ""},
    FieldAlias{"nocaps", ""},
    FieldAlias{"singular", ""},
    FieldAlias{"plural", ""},
};

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
        if (read_operator(lower, begin) || read_segment(lower, begin) || read_date(lower, begin)) return;
        add_wildcard(word.substr(0, word.find_last_not_of(",;.?") + 1), {'*', '!'}, begin);
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

    /// hlead( … ) and its kin.
    bool read_segment(std::string_view lower, std::size_t begin) {
        if (scan_.peek() != '(' || is_wordless(lower)) return false;
        const auto* segment = std::ranges::find(segments, lower, &FieldAlias::name);
        if (segment == segments.end()) {
            note(begin, fmt::format("There is no segment {}(); its name was read as a word", lower));
            return false;
        }
        if (segment->field.empty()) {
            note(begin,
                 fmt::format("{}() was left out: words are found in capitals and small letters, singular "
                             "and plural",
                             lower));
            return true;
        }
        add_field(*find_field(segment->field), begin);
        return true;
    }

    void add_field(const FieldRow& field, std::size_t begin) {
        if (field.role == Role::zone) return add(Kind::zone, begin, {}, &field);
        if (field.role == Role::text) return add(Kind::filter_group, begin, {}, &field);
        add_comparison(field, take_value(), begin);
    }

    /// What stands between the parentheses here.
    std::string_view take_value() {
        std::string_view rest = scan_.rest(scan_.at() + 1);
        std::size_t end = std::min(rest.find(')'), rest.size());
        scan_.move_to(scan_.at() + 1 + std::min(end + 1, rest.size()));
        return rest.substr(0, end);
    }

    /// date aft 2020-01-01
    bool read_date(std::string_view lower, std::size_t begin) {
        constexpr std::array comparisons{"aft", "after", "bef", "before", "is", "geq", "leq"};
        if (lower != "date") return false;
        std::size_t behind = scan_.at();
        scan_.skip_separators();
        std::string sign = in_lower_ascii(scan_.take_word());
        if (std::ranges::find(comparisons, sign) == comparisons.end()) {
            scan_.move_to(behind);
            return false;
        }
        scan_.skip_separators();
        add_comparison(*find_field("date"), fmt::format("{} {}", sign, scan_.take_value()), begin);
        return true;
    }
};

}  // namespace

Lexemes lex_nexis(std::string_view text, std::vector<QueryNote>& notes) {
    return NexisLexer(text, notes).run();
}

}  // namespace newsgrep::query
