/// What time of day do these words tell?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/date_words.hpp"

#include <optional>
#include <span>

namespace newsgrep::ingest {

/// A time of day whose zone, if it was named, may still need the day to be sure of its offset.
struct ClockTime {
    TimeOfDay time;
    std::optional<Zone> zone;
};

/// The time at `at` (10:25 ص, 17h40, 06:47:11 GMT, 10:30 +0100), which moves behind it.
std::optional<ClockTime> take_time(std::span<const Word> words, std::size_t& at);

/// The time with its offset on the day of `date`, summer time included.
TimeOfDay on_day(const ClockTime& clock, const Date& date);

}  // namespace newsgrep::ingest
