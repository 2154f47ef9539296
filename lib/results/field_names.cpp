/// What are the fields of facets and the periods of timelines called?
#include "newsgrep/facets.hpp"
#include "newsgrep/timeline.hpp"

#include <algorithm>
#include <array>

namespace newsgrep {
namespace {

struct FieldName {
    Field field;
    std::string_view name;
};
constexpr FieldName names[] = {
    {Field::source, "source"}, {Field::language, "lang"},   {Field::month, "month"},
    {Field::author, "author"}, {Field::section, "section"}, {Field::site, "site"},
    {Field::year, "year"},
};

}  // namespace

std::string_view to_string(Field field) noexcept {
    return std::ranges::find(names, field, &FieldName::field)->name;
}

std::optional<Field> field_named(std::string_view name) noexcept {
    const auto* found = std::ranges::find(names, name, &FieldName::name);
    return found == std::end(names) ? std::nullopt : std::optional(found->field);
}

std::string_view to_string(Period period) noexcept {
    constexpr std::array<std::string_view, 4> names{"day", "week", "month", "year"};
    return names[static_cast<std::size_t>(period)];
}

}  // namespace newsgrep
