#include "ingest/date.hpp"

#include "newsgrep/reader.hpp"

#include "base/calendar.hpp"
#include "base/utf8.hpp"
#include "ingest/date_rules.hpp"
#include "ingest/date_words.hpp"
#include "ingest/relative_date.hpp"
#include "ingest/time.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_date = 1000;  // bytes of a text worth reading for its date

constexpr std::size_t gap_to_time = 4;  // small words between a day and its time: "- à", "@", ", a las"

bool is_era(const Word& word) {
    return word.text == "م" || word.text == "ميلادي" || word.text == "ميلاديه";
}

/// A time behind the day: 12 FEB 2020 - 10:30 CET.
bool take_time_behind(std::span<const Word> words, FoundDate& found) {
    std::size_t at = found.end;
    if (at < words.size() && is_era(words[at])) found.end = ++at;
    for (std::size_t gap = 0; gap <= gap_to_time; ++gap, ++at) {
        std::size_t behind = at;
        if (auto time = take_time(words, behind)) {
            found.date.time = on_day(*time, found.date);
            found.end = behind;
            return true;
        }
        if (at >= words.size() || !joins_date_and_time(words[at])) return false;
    }
    return false;
}

/// A time before the day, with only small words between: 04:20 PM Monday 03 May 2021.
void take_time_before(std::span<const Word> words, FoundDate& found) {
    for (std::size_t begin = 0; begin < found.begin; ++begin) {
        std::size_t at = begin;
        auto time = take_time(words, at);
        if (!time || at > found.begin) continue;
        std::size_t gap = at;
        while (gap < found.begin && joins_date_and_time(words[gap])) ++gap;
        if (gap != found.begin) continue;
        found.date.time = on_day(*time, found.date);
        found.begin = begin;
        return;
    }
}

bool are_digits(std::string_view text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// 1581503400 or 1581503400000, as machines write dates.
std::optional<Date> epoch_date(std::string_view digits) {
    if (!are_digits(digits) || (digits.size() != 10 && digits.size() != 13 && digits.size() != 9)) return {};
    std::int64_t seconds = 0;
    for (char digit : digits) seconds = seconds * 10 + (digit - '0');
    if (digits.size() == 13) seconds /= 1000;
    Date date = base::date_of(static_cast<base::DayNumber>(seconds / 86400));
    auto second = static_cast<int>(seconds % 86400);
    date.time =
        TimeOfDay{static_cast<std::uint8_t>(second / 3600), static_cast<std::uint8_t>(second / 60 % 60),
                  static_cast<std::uint8_t>(second % 60), std::int16_t{0}};
    return date;
}

/// 20200212T103000Z or 20200212103000, as news services stamp their records.
std::optional<Date> stamped_date(std::string_view text) {
    bool is_utc = text.ends_with('Z');
    if (is_utc) text.remove_suffix(1);
    std::string digits(text);
    if (digits.size() == 15 && digits[8] == 'T') digits.erase(8, 1);
    if (digits.size() != 14 || !are_digits(digits)) return {};
    for (std::size_t colon : {12U, 10U}) digits.insert(colon, ":");
    digits.insert(8, "T").insert(6, "-").insert(4, "-");
    return parse_iso_date(is_utc ? digits + 'Z' : digits);
}

std::optional<Date> parse_any(std::string_view text, int last_year) {
    text = base::prefix(base::trim(text), longest_date);
    auto iso = parse_iso_date(text);
    if (!iso) iso = stamped_date(text);
    if (iso) {
        bool plausible = iso->year == 0 || (iso->year >= earliest_year && iso->year <= last_year);
        return plausible ? iso : std::nullopt;
    }
    std::vector<Word> words = words_of(text);
    auto found = find_date(words, last_year);
    return found ? std::optional(found->date) : std::nullopt;
}

/// How much a date at its place says of the day of publication.
int worth(std::span<const Word> words, const FoundDate& found) {
    constexpr std::size_t near = 4;  // words: "mis à jour le mercredi"
    auto before = words.subspan(found.begin - std::min(found.begin, near), std::min(found.begin, near));
    if (found.date.year == 0) return 0;
    return std::ranges::any_of(before, is_update_word) ? 1 : 2;
}

/// The first full date that is not one of an update; else the first that is one; else the first at all.
std::optional<FoundDate> best_date(std::span<const Word> words, int last_year) {
    std::optional<FoundDate> best;
    int best_worth = -1;
    for (std::size_t begin = 0; begin < words.size() && best_worth < 2; ++begin) {
        auto found = date_at(words, begin, last_year);
        int its_worth = found ? worth(words, *found) : -1;
        if (its_worth <= best_worth) continue;
        best = found;
        best_worth = its_worth;
        if (best_worth > 0) begin = found->end - 1;
    }
    return best;
}

/// Papers print it beside the Gregorian date, which is then the one that counts.
std::optional<FoundDate> first_hijri_date(std::span<const Word> words, int last_year) {
    for (std::size_t begin = 0; begin < words.size(); ++begin)
        if (auto found = hijri_date_at(words, begin, last_year)) return found;
    return {};
}

}  // namespace

std::optional<FoundDate> find_date(std::span<const Word> words, int last_year) {
    std::optional<FoundDate> best = best_date(words, last_year);
    if (!best || best->date.year == 0) {
        if (auto found = first_hijri_date(words, last_year)) best = found;
    }
    if (best && !best->date.time && !take_time_behind(words, *best)) take_time_before(words, *best);
    return best;
}

int latest_year(const std::optional<Date>& now) {
    int year = now && now->year != 0 ? now->year : base::today().year;
    return year + 2;
}

std::optional<Date> parse_date_field(std::string_view text, int last_year) {
    std::string_view trimmed = base::trim(text);
    if (auto date = epoch_date(trimmed)) {
        return date->year <= last_year ? date : std::nullopt;
    }
    return parse_any(trimmed, last_year);
}

}  // namespace newsgrep::ingest

namespace newsgrep {

std::optional<Date> parse_date(std::string_view text, std::optional<Date> now) {
    auto date = ingest::parse_any(text, ingest::latest_year(now));
    if (date || !now) return date;
    return ingest::relative_date(ingest::words_of(base::prefix(text, ingest::longest_date)), *now);
}

}  // namespace newsgrep
