/// Which day is it, and how far apart are two?
#pragma once

#include "newsgrep/article.hpp"

#include <cstdint>
#include <limits>
#include <optional>

namespace newsgrep::base {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int32_t;

inline constexpr DayNumber no_day = std::numeric_limits<DayNumber>::min();

/// Whether the calendar has this day (29 February only in leap years; in any year where year is 0).
bool is_valid_day(int year, int month, int day) noexcept;

/// The day's number; no_day where the date has no year or is no day.
DayNumber day_number(const Date& date) noexcept;

Date date_of(DayNumber day) noexcept;

int days_in_month(int year, int month) noexcept;

/// Today in UTC, without a time.
Date today();

/// A number that sorts dates: seconds of the wall clock as printed since 1970, the zone left aside; midnight
/// where no time was printed; the lowest value where there is no day.
std::int64_t sort_key(const std::optional<Date>& date) noexcept;

/// The day of a sort key that is not `undated`.
DayNumber day_of(std::int64_t sort_key) noexcept;

inline constexpr std::int64_t undated = std::numeric_limits<std::int64_t>::min();

}  // namespace newsgrep::base
