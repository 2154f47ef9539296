#include "ingest/relative_date.hpp"

#include "base/calendar.hpp"
#include "base/names.hpp"
#include "ingest/date_rules.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgrep::ingest {
namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

/// A span of time: so many seconds, or so many months of the calendar.
struct Span {
    std::int64_t seconds = 0;
    int months = 0;
};

struct UnitRow {
    Span span;
    std::string_view names;  ///< one of them, or several with a number before
    std::string_view duals;  ///< Arabic says two in one word
};

constexpr auto units = std::to_array<UnitRow>({
    {{1, 0}, "s sec secs second seconds seconde secondes segundo segundos ثانية ثواني ثوان", "ثانيتين"},
    {{minute, 0}, "min mins minute minutes minuto minutos دقيقة دقائق", "دقيقتين دقيقتان"},
    {{hour, 0}, "h hour hours heure heures hora horas ساعة ساعات", "ساعتين ساعتان"},
    {{day, 0}, "j d day days jour jours día días يوم يوما أيام", "يومين يومان"},
    {{7 * day, 0}, "week weeks semaine semaines semana semanas أسبوع أسابيع أسبوعا", "أسبوعين أسبوعان"},
    {{0, 1}, "month months mois mes meses شهر أشهر شهور شهرا", "شهرين شهران"},
    {{0, 12}, "year years an ans année années año años سنة سنوات عام أعوام عاما", "سنتين عامين"},
});

struct DayRow {
    int days_ago;
    std::string_view names;  ///< '_' joins the words of one
};

/// Longer names first: avant-hier holds hier.
constexpr auto named_days = std::to_array<DayRow>({
    {2, "avant_hier anteayer antier أول_أمس اول_البارحة"},
    {1, "hier ayer yesterday أمس البارحة"},
    {0, "aujourd_hui hoy today اليوم"},
    {0,
     "à_l_instant il_y_a_quelques hace_unos hace_unas hace_instantes hace_un_momento ahora_mismo just_now "
     "الآن منذ_قليل قبل_قليل منذ_لحظات قبل_لحظات"},
});

/// What stands before a span that has passed; "ago" stands behind.
constexpr auto leads = std::to_array<std::string_view>({"hace", "il_y_a", "منذ", "قبل"});

/// What may stand between a lead and its span: it takes nothing from the day.
constexpr auto abouts =
    std::to_array<std::string_view>({"environ", "moins", "plus", "de", "d", "casi", "menos", "mas", "about",
                                     "نحو", "حوالي", "اقل", "اكثر", "من"});

constexpr auto articles = std::to_array<std::string_view>({"a", "an", "un", "una", "une"});
constexpr auto joiners = std::to_array<std::string_view>({",", "and", "et", "y", "و"});

constexpr std::int64_t longest_count = 1000;

template <typename Names>
bool is_in(const Names& names, const Word& word) {
    return std::ranges::find(names, word.text) != names.end();
}

std::vector<std::string> phrase_of(std::string_view name) {
    std::string blanks(name);
    std::ranges::replace(blanks, '_', ' ');
    return spoken(blanks);
}

struct Unit {
    Span span;
    bool is_dual = false;
};

std::unordered_map<std::string, Unit> unit_map() {
    std::unordered_map<std::string, Unit> map;
    for (const UnitRow& row : units) {
        base::for_each_name(row.names,
                            [&](std::string_view name) { map[phrase_of(name).front()] = {row.span}; });
        base::for_each_name(row.duals, [&](std::string_view name) {
            map[phrase_of(name).front()] = {row.span, true};
        });
    }
    return map;
}

/// 2 horas, ساعتين, ساعة, une heure: one part of a span, which is added up.
bool take_part(std::span<const Word> words, std::size_t& at, Span& sum) {
    static const auto map = unit_map();
    std::size_t i = at;
    std::int64_t count = 1;
    if (i < words.size() && words[i].is_number() && words[i].value >= 0) count = words[i++].value;
    bool is_one = i == at && i + 1 < words.size() && is_in(articles, words[i]);
    if (is_one && map.contains(words[i + 1].text)) ++i;
    auto found = i < words.size() ? map.find(words[i].text) : map.end();
    if (found == map.end() || count > longest_count) return false;
    if (found->second.is_dual) count = 2;
    sum.seconds += count * found->second.span.seconds;
    sum.months += static_cast<int>(count) * found->second.span.months;
    at = i + 1;
    return true;
}

void skip_abouts(std::span<const Word> words, std::size_t& at) {
    while (at < words.size() && (is_in(abouts, words[at]) || words[at].is_mark())) ++at;
}

bool take_span(std::span<const Word> words, std::size_t& at, Span& sum) {
    if (!take_part(words, at, sum)) return false;
    for (std::size_t behind = at;; behind = at) {
        while (behind < words.size() && is_in(joiners, words[behind])) ++behind;
        if (!take_part(words, behind, sum)) return true;
        at = behind;
    }
}

std::optional<Span> span_at(std::span<const Word> words, std::size_t begin) {
    static const auto phrases = [] {
        std::vector<std::vector<std::string>> all;
        for (std::string_view lead : leads) all.push_back(phrase_of(lead));
        return all;
    }();
    Span sum;
    for (const auto& phrase : phrases) {
        std::size_t at = begin;
        if (!take_phrase(words, at, phrase)) continue;
        skip_abouts(words, at);
        if (take_span(words, at, sum)) return sum;
    }
    std::size_t at = begin;
    sum = {};
    bool is_ago = take_span(words, at, sum) && at < words.size() && words[at].text == "ago";
    return is_ago ? std::optional(sum) : std::nullopt;
}

std::optional<int> named_day_at(std::span<const Word> words, std::size_t begin) {
    std::optional<int> days;
    for (const DayRow& row : named_days) {
        base::for_each_name(row.names, [&](std::string_view name) {
            std::size_t at = begin;
            if (!days && take_phrase(words, at, phrase_of(name))) days = row.days_ago;
        });
    }
    return days;
}

Date days_before(const Date& now, std::int64_t days) {
    return base::date_of(static_cast<base::DayNumber>(base::day_number(now) - days));
}

Date months_before(const Date& now, int months) {
    int month = now.year * 12 + now.month - 1 - months;
    int year = month / 12;
    month = month % 12 + 1;
    int last = base::days_in_month(year, month);
    return {static_cast<std::int16_t>(year),
            static_cast<std::uint8_t>(month),
            static_cast<std::uint8_t>(std::min<int>(now.day, last)),
            {}};
}

Date seconds_before(const Date& now, std::int64_t seconds) {
    const TimeOfDay& clock = *now.time;
    std::int64_t second = clock.hour * hour + clock.minute * minute + clock.second.value_or(0) - seconds;
    std::int64_t days = second >= 0 ? 0 : (-second + day - 1) / day;
    second += days * day;
    Date date = days_before(now, days);
    date.time = TimeOfDay{static_cast<std::uint8_t>(second / hour),
                          static_cast<std::uint8_t>(second % hour / minute),
                          {},
                          clock.utc_offset};
    if (clock.second) date.time->second = static_cast<std::uint8_t>(second % minute);
    return date;
}

Date before(const Date& now, const Span& span) {
    if (span.months > 0) return months_before(now, span.months);
    if (span.seconds % day != 0 && now.time) return seconds_before(now, span.seconds);
    return days_before(now, span.seconds / day);
}

}  // namespace

std::optional<Date> relative_date(std::span<const Word> words, const Date& now) {
    if (base::day_number(now) == base::no_day) return {};
    for (std::size_t at = 0; at < words.size(); ++at) {
        std::optional<Date> date;
        if (auto span = span_at(words, at)) date = before(now, *span);
        if (auto days = named_day_at(words, at); days && !date) date = days_before(now, *days);
        if (date) return date->year >= earliest_year ? date : std::nullopt;
    }
    return {};
}

}  // namespace newsgrep::ingest
