#include "ingest/time.hpp"

#include "base/calendar.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

std::optional<int> take_number(std::span<const Word> words, std::size_t& at, std::size_t digits,
                               int highest) {
    if (at >= words.size() || !words[at].is_number() || words[at].digits() > digits) return {};
    if (words[at].value > highest) return {};
    return words[at++].value;
}

bool take_mark(std::span<const Word> words, std::size_t& at, char mark) {
    if (at >= words.size() || !words[at].is_mark(mark)) return false;
    ++at;
    return true;
}

/// `:06` and a fraction, which is dropped.
void take_seconds(std::span<const Word> words, std::size_t& at, TimeOfDay& time) {
    std::size_t i = at;
    if (!take_mark(words, i, ':')) return;
    auto second = take_number(words, i, 2, 60);
    if (!second) return;
    time.second = static_cast<std::uint8_t>(std::min(*second, 59));
    at = i;
    if (take_mark(words, i, '.') && i < words.size() && words[i].is_number()) at = i + 1;
}

/// In 12h:35; in "12h: trois morts" it ends what came before.
void skip_colon_before_minutes(std::span<const Word> words, std::size_t& at) {
    bool is_there = at + 1 < words.size() && words[at].is_mark(':') && words[at + 1].digits() == 2 &&
                    words[at].begin == words[at - 1].end && words[at + 1].begin == words[at].end;
    if (is_there) ++at;
}

/// 10:25, 10:25:07, 10h, 10h30, 10h:30, 10.30h, 10 heures 30.
std::optional<TimeOfDay> take_clock(std::span<const Word> words, std::size_t& at) {
    std::size_t i = at;
    TimeOfDay time;
    auto hour = take_number(words, i, 2, 23);
    if (!hour || i >= words.size()) return {};
    bool is_dot = words[i].is_mark('.');
    bool is_mark = is_dot || words[i].is_mark(':');
    if (!is_mark && !is_hour_word(words[i])) return {};
    ++i;
    if (!is_mark) skip_colon_before_minutes(words, i);
    auto minute = take_number(words, i, 2, 59);
    if (is_mark && !minute) return {};
    time.hour = static_cast<std::uint8_t>(*hour);
    time.minute = static_cast<std::uint8_t>(minute.value_or(0));
    if (is_mark && !is_dot) take_seconds(words, i, time);
    bool has_hour_word = i < words.size() && is_hour_word(words[i]);
    if (is_dot && !has_hour_word) return {};
    if (is_mark && has_hour_word) ++i;
    at = i;
    return time;
}

/// `a.m.` is three to four words here: a . m .
bool take_dotted_half(std::span<const Word> words, std::size_t& at, std::string_view letter) {
    std::size_t i = at;
    if (i >= words.size() || words[i++].text != letter || !take_mark(words, i, '.')) return false;
    if (i >= words.size() || words[i++].text != "m") return false;
    take_mark(words, i, '.');
    at = i;
    return true;
}

void take_half_of_day(std::span<const Word> words, std::size_t& at, TimeOfDay& time) {
    bool morning = at < words.size() && is_morning(words[at]);
    bool evening = at < words.size() && is_evening(words[at]);
    if (morning || evening) {
        ++at;
    } else {
        morning = take_dotted_half(words, at, "a");
        evening = !morning && take_dotted_half(words, at, "p");
    }
    if (morning && time.hour == 12) time.hour = 0;
    if (evening && time.hour < 12) time.hour = static_cast<std::uint8_t>(time.hour + 12);
}

/// +0100, +01:00, +1; a minus only where it cannot be a dash between two things.
std::optional<int> take_offset(std::span<const Word> words, std::size_t& at) {
    std::size_t i = at;
    bool is_minus = i < words.size() && words[i].is_mark('-');
    if (!is_minus && (i >= words.size() || !words[i].is_mark('+'))) return {};
    std::size_t sign_end = words[i++].end;
    if (i >= words.size() || !words[i].is_number() || words[i].begin != sign_end) return {};
    std::size_t digits = words[i].digits();
    int number = words[i++].value;
    int minutes = digits == 4 ? number / 100 * 60 + number % 100 : number * 60;
    bool has_minutes = digits == 4;
    if (digits <= 2 && take_mark(words, i, ':')) {
        auto more = take_number(words, i, 2, 59);
        if (!more) return {};
        minutes += *more;
        has_minutes = true;
    }
    if ((digits != 4 && digits > 2) || minutes > 14 * 60 || (is_minus && !has_minutes)) return {};
    at = i;
    return is_minus ? -minutes : minutes;
}

std::optional<Zone> take_any_zone(std::span<const Word> words, std::size_t& at) {
    auto zone = take_zone(words, at);
    if (zone && zone->offset != 0) return zone;
    auto offset = take_offset(words, at);
    if (!offset) return zone;
    return Zone{static_cast<std::int16_t>(*offset), Summer::none};
}

/// The day of the last `weekday` (0 Sunday … 6) of a month.
base::DayNumber last_weekday(int year, int month, int weekday) {
    Date last{static_cast<std::int16_t>(year),
              static_cast<std::uint8_t>(month),
              static_cast<std::uint8_t>(base::days_in_month(year, month)),
              {}};
    base::DayNumber day = base::day_number(last);
    int weekday_of_last = (day + 4) % 7;  // 1970-01-01 was a Thursday
    return day - (weekday_of_last - weekday + 7) % 7;
}

struct SummerSpan {
    Date first;
    Date last;
};

/// Egypt decided year by year, with gaps for Ramadan; from 2023 on by rule. Source: the IANA time zone
/// database.
constexpr SummerSpan egypt_summers[] = {
    {{2006, 4, 28, {}}, {2006, 9, 21, {}}}, {{2007, 4, 27, {}}, {2007, 9, 6, {}}},
    {{2008, 4, 25, {}}, {2008, 8, 28, {}}}, {{2009, 4, 24, {}}, {2009, 8, 20, {}}},
    {{2010, 4, 30, {}}, {2010, 8, 10, {}}}, {{2010, 9, 10, {}}, {2010, 9, 30, {}}},
    {{2014, 5, 16, {}}, {2014, 6, 26, {}}}, {{2014, 8, 1, {}}, {2014, 9, 25, {}}},
};

bool is_egyptian_summer(const Date& date) {
    base::DayNumber day = base::day_number(date);
    if (date.year >= 2023) {
        return day >= last_weekday(date.year, 4, 5) && day <= last_weekday(date.year, 10, 4);
    }
    return std::ranges::any_of(egypt_summers, [&](const SummerSpan& span) {
        return day >= base::day_number(span.first) && day <= base::day_number(span.last);
    });
}

bool is_european_summer(const Date& date) {
    base::DayNumber day = base::day_number(date);
    return date.year >= 1996 && day >= last_weekday(date.year, 3, 0) && day < last_weekday(date.year, 10, 0);
}

bool is_summer(Summer rule, const Date& date) {
    if (rule == Summer::none || date.year == 0) return false;
    return rule == Summer::europe ? is_european_summer(date) : is_egyptian_summer(date);
}

}  // namespace

std::optional<ClockTime> take_time(std::span<const Word> words, std::size_t& at) {
    auto time = take_clock(words, at);
    if (!time) return {};
    take_half_of_day(words, at, *time);
    return ClockTime{*time, take_any_zone(words, at)};
}

TimeOfDay on_day(const ClockTime& clock, const Date& date) {
    TimeOfDay time = clock.time;
    if (clock.zone) {
        time.utc_offset =
            static_cast<std::int16_t>(clock.zone->offset + (is_summer(clock.zone->summer, date) ? 60 : 0));
    }
    return time;
}

}  // namespace newsgrep::ingest
