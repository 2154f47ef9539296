#include "search/facets.hpp"

#include "base/calendar.hpp"
#include "search/periods.hpp"

#include <algorithm>

namespace newsgrep::search {
namespace {

/// The column that holds the names of a field; none for those made of the date.
std::optional<index::Named> column_of(Field field) {
    switch (field) {
        case Field::source:
            return index::Named::source;
        case Field::language:
            return index::Named::language;
        case Field::author:
            return index::Named::author;
        case Field::section:
            return index::Named::section;
        case Field::site:
            return index::Named::host;
        case Field::month:
        case Field::year:
            return {};
    }
    return {};
}

Period period_of(Field field) {
    return field == Field::year ? Period::year : Period::month;
}

bool comes_first(const FacetValue& a, const FacetValue& b) {
    if (a.value.empty() != b.value.empty()) return b.value.empty();
    return a.count != b.count ? a.count > b.count : a.value < b.value;
}

}  // namespace

void FacetCounter::enter(const index::Columns& columns) {
    columns_ = &columns;
    keys_.clear();
}

void FacetCounter::add(const index::Row& row, Tally::Group group) {
    tally_.add(key(number(row)), group);
}

std::uint32_t FacetCounter::number(const index::Row& row) const {
    if (auto column = column_of(field_)) return row.names[static_cast<std::size_t>(*column)];
    if (row.sort_key == base::undated) return 0;
    return static_cast<std::uint32_t>(bucket_of(base::day_of(row.sort_key), period_of(field_)));
}

/// "2020-02" of a month, "2020" of a year.
std::string FacetCounter::text(std::uint32_t number) const {
    if (number == 0) return {};
    if (column_of(field_)) return std::string(columns_->name(number));
    constexpr std::size_t year_length = 4, month_length = 7;
    std::string start = to_string(start_of(static_cast<std::int32_t>(number), period_of(field_)));
    return start.substr(0, field_ == Field::year ? year_length : month_length);
}

std::uint32_t FacetCounter::key(std::uint32_t number) {
    auto [known, is_new] = keys_.try_emplace(number, 0);
    if (!is_new) return known->second;
    auto [value, is_new_value] = known_.try_emplace(text(number), static_cast<std::uint32_t>(values_.size()));
    if (is_new_value) values_.push_back(value->first);
    return known->second = value->second;
}

Facet FacetCounter::facet(bool is_grouped) const {
    Facet facet{field_, {}};
    for (const auto& [key, count] : tally_.counts())
        facet.values.push_back(
            {values_[key], count.articles, is_grouped ? std::optional(count.stories) : std::nullopt});
    std::ranges::sort(facet.values, comes_first);
    return facet;
}

}  // namespace newsgrep::search
