#include "query/comparisons.hpp"

#include "base/utf8.hpp"
#include "query/characters.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

struct SignRow {
    std::string_view name;
    std::string_view sign;   ///< of length:
    std::string_view field;  ///< for days
};

/// A sign before those that it begins with.
constexpr std::array signs{
    SignRow{"after", ">", "since"},  SignRow{"aft", ">", "since"}, SignRow{"gt", ">", "since"},
    SignRow{"geq", ">=", "since"},   SignRow{">=", ">=", "since"}, SignRow{">", ">", "since"},
    SignRow{"before", "<", "until"}, SignRow{"bef", "<", "until"}, SignRow{"lt", "<", "until"},
    SignRow{"leq", "<=", "until"},   SignRow{"<=", "<=", "until"}, SignRow{"<", "<", "until"},
    SignRow{"is", "=", "date"},      SignRow{"=", "=", "date"},
};

}  // namespace

Comparison read_comparison(const FieldRow& field, std::string_view text) {
    std::string typed = in_ascii(base::trim(text));
    std::string lower = typed;
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const auto* row =
        std::ranges::find_if(signs, [&](const SignRow& sign) { return lower.starts_with(sign.name); });
    if (row == signs.end()) return {&field, typed};
    std::string value(base::trim(std::string_view(typed).substr(row->name.size())));
    if (field.role == Role::length) return {&field, std::string(row->sign) + value};
    return {find_field(row->field), value, row->sign == ">" || row->sign == "<"};
}

}  // namespace newsgrep::query
