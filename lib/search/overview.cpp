#include "search/overview.hpp"

namespace newsgrep::search {

Overview::Overview(const index::Snapshot& snapshot, const query::Bound& bound, const SearchOptions& options)
    : snapshot_(snapshot), is_grouped_(options.group_copies) {
    for (Field field : options.facets) facets_.emplace_back(field);
    if (options.timeline) timeline_.emplace(*options.timeline, days_of(bound.root, bound.filters));
}

void Overview::add(const index::Locator& where) {
    if (segment_ != where.segment) enter(where.segment);
    index::Row row = snapshot_.segments()[where.segment]->columns().row(where.number);
    Tally::Group group = is_grouped_ ? snapshot_.group_of(where) : std::nullopt;
    for (FacetCounter& facet : facets_) facet.add(row, group);
    if (timeline_) timeline_->add(row, group);
}

void Overview::enter(std::size_t segment) {
    segment_ = segment;
    for (FacetCounter& facet : facets_) facet.enter(snapshot_.segments()[segment]->columns());
}

void Overview::put_into(Results& results) const {
    for (const FacetCounter& facet : facets_) results.facets.push_back(facet.facet(is_grouped_));
    if (timeline_) results.timeline = timeline_->timeline(snapshot_, is_grouped_);
}

}  // namespace newsgrep::search
