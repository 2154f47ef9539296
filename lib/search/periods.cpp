#include "search/periods.hpp"

namespace newsgrep::search {
namespace {

constexpr std::int32_t months_in_year = 12;
constexpr std::int32_t days_in_week = 7;
constexpr std::int32_t monday = 3;  ///< 1970-01-01 was the Thursday behind it

/// Rounded down, below 0 too.
std::int32_t divided(std::int32_t number, std::int32_t by) {
    return number >= 0 ? number / by : -((by - 1 - number) / by);
}

Date first_day(std::int32_t year, std::int32_t month) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), 1, {}};
}

}  // namespace

std::int32_t bucket_of(base::DayNumber day, Period period) {
    if (period == Period::day) return day;
    if (period == Period::week) return divided(day + monday, days_in_week);
    Date date = base::date_of(day);
    return period == Period::year ? date.year : date.year * months_in_year + date.month - 1;
}

Date start_of(std::int32_t bucket, Period period) {
    switch (period) {
        case Period::day:
            return base::date_of(bucket);
        case Period::week:
            return base::date_of(bucket * days_in_week - monday);
        case Period::month:
            return first_day(bucket / months_in_year, bucket % months_in_year + 1);
        case Period::year:
            return first_day(bucket, 1);
    }
    return {};
}

}  // namespace newsgrep::search
