/// Which day does the Islamic calendar call so?
#pragma once

#include <cstdint>
#include <optional>

namespace newsgrep::text {

/// Days since 1970-01-01 of a day of the Umm al-Qura calendar, which Saudi Arabia prints; where a country
/// watches for the moon itself, it may be a day off. Nothing for a day that calendar does not have, and
/// outside of the years 1300 to 1600. Any thread.
std::optional<std::int32_t> day_of_hijri(int year, int month, int day);

}  // namespace newsgrep::text
