#include "query/dates.hpp"

#include "query/characters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace newsgrep::query {
namespace {

constexpr std::string_view how_to_write =
    "write 2020, 2020-02, 2020-02-01, -7d or two of them with .. between";

/// First and last day of what was named: a day, a month, a year.
struct Period {
    base::DayNumber first;
    base::DayNumber last;
};

std::optional<int> number(std::string_view digits) {
    int value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool is_whole = error == std::errc() && end == digits.data() + digits.size() && digits.front() != '-';
    return is_whole ? std::optional(value) : std::nullopt;
}

std::optional<base::DayNumber> day_of(int year, int month, int day) {
    if (year < 1 || year > 9999 || !base::is_valid_day(year, month, day)) return {};
    Date date;
    date.year = static_cast<std::int16_t>(year);
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day);
    return base::day_number(date);
}

/// `day` moved back by whole months; the 31st becomes the last day of a shorter month.
std::optional<base::DayNumber> months_before(base::DayNumber day, int months) {
    Date date = base::date_of(day);
    int since_year_zero = date.year * 12 + date.month - 1 - months;
    if (since_year_zero < 12) return {};
    int year = since_year_zero / 12;
    int month = since_year_zero % 12 + 1;
    return day_of(year, month, std::min<int>(date.day, base::days_in_month(year, month)));
}

/// `7d`, `2w`, `3m`, `1y`: that long before today.
std::optional<Period> relative_day(std::string_view text, base::DayNumber today) {
    if (text.size() < 2 || text.size() > 6) return {};
    auto count = number(text.substr(0, text.size() - 1));
    if (!count) return {};
    std::optional<base::DayNumber> day;
    switch (text.back()) {
        case 'd':
            day = today - *count;
            break;
        case 'w':
            day = today - *count * 7;
            break;
        case 'm':
            day = months_before(today, *count);
            break;
        case 'y':
            day = months_before(today, *count * 12);
            break;
        default:
            break;
    }
    if (!day || base::date_of(*day).year < 1) return {};
    return Period{*day, *day};
}

std::vector<std::string_view> split(std::string_view text, std::string_view separators) {
    std::vector<std::string_view> parts;
    for (std::size_t end = 0; end != std::string_view::npos;) {
        end = text.find_first_of(separators);
        parts.push_back(text.substr(0, end));
        if (end != std::string_view::npos) text.remove_prefix(end + 1);
    }
    return parts;
}

std::optional<Period> period_of(std::optional<base::DayNumber> first, std::optional<base::DayNumber> last) {
    return first && last ? std::optional(Period{*first, *last}) : std::nullopt;
}

/// Of 20200131: year, month and day.
std::vector<std::string_view> parts_of(std::string_view text) {
    bool is_compact = text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos;
    if (is_compact) return {text.substr(0, 4), text.substr(4, 2), text.substr(6)};
    return split(text, "-/");
}

/// Year first, as ISO has it, or day first where the year stands last.
std::optional<Period> calendar_period(std::string_view text) {
    std::array<int, 3> value{};
    auto parts = parts_of(text);
    if (parts.size() > value.size()) return {};
    if (parts.size() == 3 && parts[0].size() < 4 && parts[2].size() == 4) std::swap(parts[0], parts[2]);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::size_t digits = parts[i].size();
        if (i == 0 ? digits != 4 : digits < 1 || digits > 2) return {};
        auto part = number(parts[i]);
        if (!part) return {};
        value[i] = *part;
    }
    auto [year, month, day] = value;
    if (parts.size() == 1) return period_of(day_of(year, 1, 1), day_of(year, 12, 31));
    if (parts.size() == 3) return period_of(day_of(year, month, day), day_of(year, month, day));
    if (month < 1 || month > 12) return {};
    return period_of(day_of(year, month, 1), day_of(year, month, base::days_in_month(year, month)));
}

std::optional<Period> read_period(std::string_view text, base::DayNumber today) {
    if (text.empty()) return {};
    return text.front() == '-' ? relative_day(text.substr(1), today) : calendar_period(text);
}

DaysRead unreadable(std::string_view value) {
    return {std::nullopt, fmt::format("\"{}\" is no date and was left out; {}", value, how_to_write)};
}

/// A value without `..`.
DaysRead read_one(std::string_view value, Role role, base::DayNumber today) {
    auto period = read_period(value, today);
    if (!period) return unreadable(value);
    DayRange days{period->first, period->last};
    if (role == Role::since) days.last.reset();
    if (role == Role::until) days.first.reset();
    return {days, {}};
}

DaysRead read_range(std::string_view value, std::size_t dots, base::DayNumber today) {
    std::string_view from = value.substr(0, dots);
    std::string_view to = value.substr(dots + 2);
    auto first = read_period(from, today);
    auto last = read_period(to, today);
    if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last)) return unreadable(value);
    if (first && last && first->first > last->last)
        return {DayRange{last->first, first->last},
                fmt::format("\"{}\" runs backwards; it was read from the earlier day to the later", value)};
    DayRange days;
    if (first) days.first = first->first;
    if (last) days.last = last->last;
    return {days, {}};
}

}  // namespace

DaysRead read_days(std::string_view typed, Role role, base::DayNumber today) {
    std::string value = in_ascii(typed);
    std::size_t dots = value.find("..");
    if (dots == std::string::npos) return read_one(value, role, today);
    DaysRead read = read_range(value, dots, today);
    if (role != Role::date && read.problem.empty())
        read.problem = fmt::format("\"{}\" has both ends; write it with date:", value);
    return read;
}

std::string days_text(const DayRange& days) {
    std::string first = days.first ? to_string(base::date_of(*days.first)) : std::string();
    if (days.first == days.last) return first;
    return first + ".." + (days.last ? to_string(base::date_of(*days.last)) : std::string());
}

}  // namespace newsgrep::query
