#include "search/timeline.hpp"

#include "newsgrep/error.hpp"

#include "base/calendar.hpp"
#include "search/periods.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace newsgrep::search {
namespace {

/// The key of articles without a date.
constexpr std::int32_t no_bucket = std::numeric_limits<std::int32_t>::min();

/// A negative bucket's key is that of its bits.
Tally::Key key_of(std::int32_t bucket) {
    return static_cast<Tally::Key>(bucket);
}

/// Buckets [first, last].
struct Span {
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = no_bucket;
    [[nodiscard]] bool is_empty() const { return first > last; }
    [[nodiscard]] std::size_t size() const {
        return is_empty() ? 0 : static_cast<std::size_t>(std::int64_t{last} - first + 1);
    }
};

Span span_of(const Tally::Counts& counts) {
    Span span;
    for (const auto& [key, count] : counts) {
        auto bucket = static_cast<std::int32_t>(key);
        if (bucket == no_bucket) continue;
        span.first = std::min(span.first, bucket);
        span.last = std::max(span.last, bucket);
    }
    return span;
}

/// `matches` widened to the days asked for; left alone where that were no timeline to be read.
Span widened(const Span& matches, const query::DayRange& days, Period period) {
    Span span = matches;
    if (days.first) span.first = bucket_of(*days.first, period);
    if (days.last) span.last = bucket_of(*days.last, period);
    bool is_bounded = days.first && days.last;
    bool is_readable = span.size() <= most_buckets && (is_bounded || !matches.is_empty());
    return is_readable ? span : matches;
}

void check(const Span& span, Period period) {
    if (span.size() <= most_buckets) return;
    throw Error(
        Errc::limit,
        fmt::format("The articles that match span {} {}s, and a timeline has at most {}; ask for longer "
                    "ones, or for less time with since: and until:.",
                    span.size(), to_string(period), most_buckets));
}

Bucket bucket(const Tally::Count& matches, std::uint64_t articles, bool is_grouped) {
    return {{}, matches.articles, articles, is_grouped ? std::optional(matches.stories) : std::nullopt};
}

}  // namespace

query::DayRange days_of(const query::Clause& root, const std::vector<query::Filter>& filters) {
    query::DayRange days;
    if (root.kind == query::Clause::Kind::filter && filters[root.number].field == query::Field::date)
        return filters[root.number].days;
    if (root.kind != query::Clause::Kind::all_of) return days;
    for (const query::Clause& child : root.children) {
        query::DayRange those = days_of(child, filters);
        if (those.first && (!days.first || *those.first > *days.first)) days.first = those.first;
        if (those.last && (!days.last || *those.last < *days.last)) days.last = those.last;
    }
    return days;
}

Tally::Key TimelineCounter::key(const index::Row& row) const {
    bool is_dated = row.sort_key != base::undated;
    return key_of(is_dated ? bucket_of(base::day_of(row.sort_key), period_) : no_bucket);
}

void TimelineCounter::add(const index::Row& row, Tally::Group group) {
    tally_.add(key(row), group);
}

Timeline TimelineCounter::timeline(const index::Snapshot& snapshot, bool is_grouped) const {
    Tally::Counts matches = tally_.counts();
    Span span = span_of(matches);
    check(span, period_);
    span = widened(span, days_, period_);
    Tally all;
    for (const auto& segment : snapshot.segments())
        for (std::uint32_t number = 0; number < segment->size(); ++number)
            if (!segment->removed().contains(number)) all.add(key(segment->columns().row(number)), {});
    Tally::Counts articles = all.counts();
    auto counted = [&](std::int32_t number) {
        return bucket(matches[key_of(number)], articles[key_of(number)].articles, is_grouped);
    };
    Timeline timeline{period_, {}, counted(no_bucket)};
    timeline.buckets.reserve(span.size());
    for (std::size_t i = 0; i < span.size(); ++i) {
        std::int32_t number = span.first + static_cast<std::int32_t>(i);
        timeline.buckets.push_back(counted(number));
        timeline.buckets.back().start = start_of(number, period_);
    }
    return timeline;
}

}  // namespace newsgrep::search
