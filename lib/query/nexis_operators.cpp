#include "query/nexis_operators.hpp"

#include "query/limits.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

struct OperatorRow {
    std::string_view name;
    Kind kind;
    bool takes_unit;  ///< a sentence, a paragraph or a segment instead of a number
};

constexpr std::array operators{
    OperatorRow{"w/", Kind::near, true},
    OperatorRow{"near/", Kind::near, true},
    OperatorRow{"near", Kind::near, false},
    OperatorRow{"/", Kind::near, true},
    OperatorRow{"pre/", Kind::before, true},
    OperatorRow{"onear/", Kind::before, true},
    OperatorRow{"adj", Kind::before, false},
    OperatorRow{"adj/", Kind::before, false},
    OperatorRow{"atleast", Kind::at_least, false},
    OperatorRow{"atl", Kind::at_least, false},
    OperatorRow{"atleast/", Kind::at_least, false},
};

struct UnitRow {
    std::string_view name;
    std::optional<Kind> kind;  ///< none: the article as a whole
};

constexpr std::array units{
    UnitRow{"s", Kind::same_sentence},
    UnitRow{"sent", Kind::same_sentence},
    UnitRow{"sentence", Kind::same_sentence},
    UnitRow{"p", Kind::same_paragraph},
    UnitRow{"para", Kind::same_paragraph},
    UnitRow{"paragraph", Kind::same_paragraph},
    UnitRow{"seg", {}},
    UnitRow{"doc", {}},
};

/// Operators that stand alone.
struct BareRow {
    std::string_view name;
    Positional positional;
    std::string_view problem;
};

constexpr std::array bare{
    BareRow{"adj", {Kind::before, 1}, ""},
    BareRow{"near", {Kind::near, usual_window}, "Without a number near was read as near/10"},
    BareRow{"same", {Kind::same_paragraph, 0}, ""},
};

std::optional<std::uint32_t> read_number(std::string_view digits) {
    if (digits.empty()) return {};
    std::uint32_t number = 0;
    for (char c : digits) {
        if (c < '0' || c > '9') return {};
        number = std::min(max_counted, 10 * number + static_cast<std::uint32_t>(c - '0'));
    }
    return number;
}

NexisOperator of_unit(const OperatorRow& row, const UnitRow& unit) {
    NexisOperator read;
    if (unit.kind) read.positional = Positional{*unit.kind, 0};
    if (!unit.kind)
        read.problem = "The words may stand anywhere in an article: it was read as AND";
    else if (row.kind == Kind::before)
        read.problem = "In a sentence or paragraph the order of words is not kept";
    return read;
}

NexisOperator of_number(const OperatorRow& row, std::uint32_t number) {
    bool is_window = row.kind != Kind::at_least;
    std::uint32_t count = std::clamp(number, std::uint32_t{1}, is_window ? max_window : max_counted);
    return {Positional{row.kind, count},
            count < number ? "Words are counted up to 1000 apart; more were read as 1000" : ""};
}

}  // namespace

std::optional<NexisOperator> read_nexis_operator(std::string_view word) {
    const auto* alone = std::ranges::find(bare, word, &BareRow::name);
    if (alone != bare.end()) return NexisOperator{alone->positional, alone->problem};
    bool is_operator = false;
    for (const OperatorRow& row : operators) {
        if (!word.starts_with(row.name)) continue;
        is_operator = is_operator || (row.name.size() > 1 && row.name.ends_with('/'));
        std::string_view rest = word.substr(row.name.size());
        if (auto number = read_number(rest)) return of_number(row, *number);
        const auto* unit = std::ranges::find(units, rest, &UnitRow::name);
        if (row.takes_unit && unit != units.end()) return of_unit(row, *unit);
    }
    if (is_operator)
        return NexisOperator{{}, "Behind the slash stands a number of words, s or p; it was read as AND"};
    return {};
}

}  // namespace newsgrep::query
