/// How many of the articles that match, and of all, were published in each day, week, month or year?
#pragma once

#include "newsgrep/timeline.hpp"

#include "index/snapshot.hpp"
#include "query/bind.hpp"
#include "search/tally.hpp"

namespace newsgrep::search {

/// Buckets that a timeline may have: 270 years of days.
inline constexpr std::size_t most_buckets = 100'000;

/// The days that the query's filters leave, as far as AND joins them.
query::DayRange days_of(const query::Clause& root, const std::vector<query::Filter>& filters);

class TimelineCounter {
  public:
    /// `days`: what the query asks for; the timeline then reaches from end to end of it.
    TimelineCounter(Period period, const query::DayRange& days) : period_(period), days_(days) {}

    void add(const index::Row& row, Tally::Group group);
    /// Beside all articles of the snapshot. Throws Error{limit} for over most_buckets.
    [[nodiscard]] Timeline timeline(const index::Snapshot& snapshot, bool is_grouped) const;

  private:
    [[nodiscard]] Tally::Key key(const index::Row& row) const;

    Period period_;
    query::DayRange days_;
    Tally tally_;
};

}  // namespace newsgrep::search
