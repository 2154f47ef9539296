/// Which week, month or year is a day in, and when does it begin?
#pragma once

#include "newsgrep/timeline.hpp"

#include "base/calendar.hpp"

#include <cstdint>

namespace newsgrep::search {

/// The number of the day, week, month or year that holds `day`: those that follow each other have numbers
/// that do. Months and years count from the year 0, and have no number 0 in what newsgrep takes for a date.
std::int32_t bucket_of(base::DayNumber day, Period period);

/// The first day of the bucket with this number.
Date start_of(std::int32_t bucket, Period period);

}  // namespace newsgrep::search
