/// How do all matches of a query spread over the values of fields, and over time?
#pragma once

#include "newsgrep/searcher.hpp"

#include "index/snapshot.hpp"
#include "search/facets.hpp"
#include "search/timeline.hpp"

#include <optional>
#include <vector>

namespace newsgrep::search {

/// Told of each match, it counts what the options ask for. `snapshot` must outlive it.
class Overview {
  public:
    Overview(const index::Snapshot& snapshot, const query::Bound& bound, const SearchOptions& options);

    [[nodiscard]] bool is_wanted() const { return !facets_.empty() || timeline_; }
    /// Articles of one segment come after each other.
    void add(const index::Locator& where);
    void put_into(Results& results) const;

  private:
    void enter(std::size_t segment);

    const index::Snapshot& snapshot_;
    bool is_grouped_;
    std::vector<FacetCounter> facets_;
    std::optional<TimelineCounter> timeline_;
    std::optional<std::size_t> segment_;  ///< that the last article was of
};

}  // namespace newsgrep::search
