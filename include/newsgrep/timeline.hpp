/// When was it written about, and how much of all that was written then was it?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace newsgrep {

/// How long a bucket of a timeline is. Weeks begin on Monday, as in ISO 8601.
enum class Period : std::uint8_t {
    day,    ///< a calendar day
    week,   ///< from Monday to Sunday
    month,  ///< a calendar month
    year,   ///< a calendar year
};

/// "day", "week", "month", "year". Any thread.
NEWSGREP_API std::string_view to_string(Period period) noexcept;

/// The matches published in one day, week, month or year.
struct Bucket {
    std::optional<Date> start{};  ///< its first day; absent for articles without a date
    std::uint64_t count = 0;      ///< matches
    std::uint64_t articles = 0;   ///< all articles of the index that were published then
    std::optional<std::uint64_t>
        distinct{};  ///< matches with copies counted once; with SearchOptions::group_copies only

    /// What part of all articles match, 0…1; 0 where there are none.
    [[nodiscard]] double share() const {
        return articles == 0 ? 0 : static_cast<double>(count) / static_cast<double>(articles);
    }
    friend bool operator==(const Bucket&, const Bucket&) = default;
};

/// All matches by the day they were published as printed. Counts add up to Results::total.
struct Timeline {
    Period period = Period::month;  ///< how long a bucket is
    /// From the first match to the last, or from the day to the day that the query asks for, oldest first and
    /// without a gap: nothing was found where the count is 0.
    std::vector<Bucket> buckets{};
    Bucket undated{};  ///< the articles without a date
    friend bool operator==(const Timeline&, const Timeline&) = default;
};

}  // namespace newsgrep
