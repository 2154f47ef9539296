/// How many of the articles that match, and of all, were published in each day, week, month or year?
#pragma once

#include "newsgrep/timeline.hpp"

#include "index/snapshot.hpp"
#include "search/tally.hpp"

namespace newsgrep::search {

/// Buckets that a timeline may have: 270 years of days.
inline constexpr std::size_t most_buckets = 100'000;

class TimelineCounter {
  public:
    explicit TimelineCounter(Period period) : period_(period) {}

    void add(const index::Row& row, Tally::Group group);
    /// Beside all articles of the snapshot. Throws Error{limit} for over most_buckets.
    [[nodiscard]] Timeline timeline(const index::Snapshot& snapshot, bool is_grouped) const;

  private:
    [[nodiscard]] Tally::Key key(const index::Row& row) const;

    Period period_;
    Tally tally_;
};

}  // namespace newsgrep::search
