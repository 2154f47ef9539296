#include "base/calendar.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>

namespace newsgrep {
namespace {

/// Reads exactly `digits` decimal digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, std::size_t digits) {
    int value = 0;
    if (text.size() < digits) return {};
    auto [end, error] = std::from_chars(text.data(), text.data() + digits, value);
    if (error != std::errc() || end != text.data() + digits || text.front() == '-') return {};
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

/// What follows the minutes or seconds: nothing, Z, or +hh:mm.
bool take_offset(std::string_view text, TimeOfDay& time) {
    if (text.empty()) return true;
    if (text == "Z" || text == "z") {
        time.utc_offset = 0;
        return true;
    }
    int sign = text.front() == '-' ? -1 : 1;
    if (!take(text, "+") && !take(text, "-")) return false;
    auto hours = take_number(text, 2);
    take(text, ":");
    auto minutes = take_number(text, 2);
    if (!hours || !minutes || !text.empty() || *hours > 14 || *minutes > 59) return false;
    time.utc_offset = static_cast<std::int16_t>(sign * (*hours * 60 + *minutes));
    return true;
}

std::optional<TimeOfDay> parse_time(std::string_view text) {
    TimeOfDay time;
    auto hour = take_number(text, 2);
    if (!hour || !take(text, ":")) return {};
    auto minute = take_number(text, 2);
    if (!minute || *hour > 23 || *minute > 59) return {};
    time.hour = static_cast<std::uint8_t>(*hour);
    time.minute = static_cast<std::uint8_t>(*minute);
    if (take(text, ":")) {
        auto second = take_number(text, 2);
        if (!second || *second > 60) return {};
        time.second = static_cast<std::uint8_t>(*second == 60 ? 59 : *second);
        if (take(text, "."))
            while (!text.empty() && text.front() >= '0' && text.front() <= '9') text.remove_prefix(1);
    }
    while (take(text, " ")) {
    }
    if (!take_offset(text, time)) return {};
    return time;
}

std::string offset_text(int minutes) {
    if (minutes == 0) return "Z";
    int size = minutes < 0 ? -minutes : minutes;
    return fmt::format("{}{:02}:{:02}", minutes < 0 ? '-' : '+', size / 60, size % 60);
}

}  // namespace

std::string to_string(const Date& date) {
    std::string text = date.year == 0 ? fmt::format("--{:02}-{:02}", date.month, date.day)
                                      : fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    if (!date.time) return text;
    text += fmt::format("T{:02}:{:02}", date.time->hour, date.time->minute);
    if (date.time->second) text += fmt::format(":{:02}", *date.time->second);
    if (date.time->utc_offset) text += offset_text(*date.time->utc_offset);
    return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    Date date;
    if (!take(text, "--")) {
        auto year = take_number(text, 4);
        if (!year || *year == 0 || !take(text, "-")) return {};
        date.year = static_cast<std::int16_t>(*year);
    }
    auto month = take_number(text, 2);
    if (!month || !take(text, "-")) return {};
    auto day = take_number(text, 2);
    if (!day || !base::is_valid_day(date.year, *month, *day)) return {};
    date.month = static_cast<std::uint8_t>(*month);
    date.day = static_cast<std::uint8_t>(*day);
    if (text.empty()) return date;
    if (!take(text, "T") && !take(text, " ")) return {};
    date.time = parse_time(text);
    if (!date.time) return {};
    return date;
}

std::string_view to_string(Kind kind) noexcept {
    switch (kind) {
        case Kind::article:
            return "article";
        case Kind::listing:
            return "listing";
        case Kind::fragment:
            return "fragment";
    }
    return "article";
}

namespace base {

namespace chrono = std::chrono;

int days_in_month(int year, int month) noexcept {
    auto last =
        chrono::year(year == 0 ? 2000 : year) / chrono::month(static_cast<unsigned>(month)) / chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

bool is_valid_day(int year, int month, int day) noexcept {
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

DayNumber day_number(const Date& date) noexcept {
    if (date.year == 0 || !is_valid_day(date.year, date.month, date.day)) return no_day;
    chrono::year_month_day day(chrono::year(date.year), chrono::month(date.month), chrono::day(date.day));
    return static_cast<DayNumber>(chrono::sys_days(day).time_since_epoch().count());
}

Date date_of(DayNumber number) noexcept {
    chrono::year_month_day day{chrono::sys_days(chrono::days(number))};
    Date date;
    date.year = static_cast<std::int16_t>(static_cast<int>(day.year()));
    date.month = static_cast<std::uint8_t>(static_cast<unsigned>(day.month()));
    date.day = static_cast<std::uint8_t>(static_cast<unsigned>(day.day()));
    return date;
}

Date today() {
    auto now = chrono::floor<chrono::days>(chrono::system_clock::now());
    return date_of(static_cast<DayNumber>(now.time_since_epoch().count()));
}

DayNumber day_of(std::int64_t sort_key) noexcept {
    return static_cast<DayNumber>(chrono::floor<chrono::days>(chrono::seconds(sort_key)).count());
}

std::int64_t sort_key(const std::optional<Date>& date) noexcept {
    DayNumber day = date ? day_number(*date) : no_day;
    if (day == no_day) return undated;
    std::int64_t seconds = std::int64_t{day} * 86400;
    if (date->time)
        seconds += date->time->hour * 3600 + date->time->minute * 60 + date->time->second.value_or(0);
    return seconds;
}

}  // namespace base
}  // namespace newsgrep
