#include "query/fields.hpp"

#include "newsgrep/query.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

constexpr auto headline_and_lead = static_cast<Zones>(bit(Zone::title) | bit(Zone::lead));

constexpr std::array fields{
    FieldRow{"title", Role::zone, bit(Zone::title), {}},
    FieldRow{"lead", Role::zone, bit(Zone::lead), {}},
    FieldRow{"body", Role::zone, bit(Zone::body), {}},
    FieldRow{"ticker", Role::zone, bit(Zone::ticker), {}},
    FieldRow{"hlead", Role::zone, headline_and_lead, {}},
    FieldRow{"source", Role::text, {}, Field::source},
    FieldRow{"by", Role::text, {}, Field::author},
    FieldRow{"lang", Role::text, {}, Field::language},
    FieldRow{"id", Role::text, {}, Field::id},
    FieldRow{"site", Role::text, {}, Field::site},
    FieldRow{"section", Role::text, {}, Field::section},
    FieldRow{"agency", Role::text, {}, Field::agency},
    FieldRow{"date", Role::date, {}, Field::date},  // first of its field: what a filter is printed with
    FieldRow{"since", Role::since, {}, Field::date},
    FieldRow{"until", Role::until, {}, Field::date},
    FieldRow{"length", Role::length, {}, Field::length},
    FieldRow{"in", Role::scope, {}, {}},
};

bool is_same_but_for_case(std::string_view typed, std::string_view name) noexcept {
    return std::equal(typed.begin(), typed.end(), name.begin(), name.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

constexpr auto names = [] {
    std::array<std::string_view, fields.size()> all;
    std::ranges::transform(fields, all.begin(), &FieldRow::name);
    return all;
}();

}  // namespace

const FieldRow* find_field(std::string_view name) noexcept {
    const auto* row = std::find_if(fields.begin(), fields.end(), [&](const FieldRow& field) {
        return is_same_but_for_case(name, field.name);
    });
    return row != fields.end() ? row : nullptr;
}

std::string_view name_of(Field field) noexcept {
    for (const FieldRow& row : fields)
        if (row.role != Role::zone && row.role != Role::scope && row.field == field) return row.name;
    return {};
}

std::string_view name_of(Zones zones) noexcept {
    for (const FieldRow& row : fields)
        if (row.role == Role::zone && row.zones == zones) return row.name;
    return {};
}

Zones zones_named(std::string_view name) noexcept {
    if (is_same_but_for_case(name, "all")) return all_zones;
    const FieldRow* row = find_field(name);
    return row != nullptr && row->role == Role::zone ? row->zones : Zones{0};
}

std::string names_of(Zones zones) {
    if (zones == all_zones) return "all";
    std::string names;
    for (Zone zone : {Zone::title, Zone::lead, Zone::body, Zone::ticker}) {
        if ((zones & bit(zone)) == 0) continue;
        if (!names.empty()) names += ',';
        names += name_of(bit(zone));
    }
    return names;
}

}  // namespace newsgrep::query

namespace newsgrep {

std::span<const std::string_view> query_fields() noexcept {
    return query::names;
}

}  // namespace newsgrep
