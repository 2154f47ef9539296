/// Which words of a date mean what?
#pragma once

#include "ingest/words.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace newsgrep::ingest {

/// Summer time: which days of the year the clock is an hour ahead.
enum class Summer : std::uint8_t { none, europe, egypt };

struct Zone {
    std::int16_t offset = 0;  ///< minutes east of UTC in winter
    Summer summer = Summer::none;
};

/// The Gregorian month (1…12) named at `at`, which moves behind it (also behind a second name of the same
/// month: مايو/أيار).
std::optional<int> take_month(std::span<const Word> words, std::size_t& at);

/// The Hijri month (1…12) named at `at`, in Arabic or as French papers of the Maghreb write it, which moves
/// behind it.
std::optional<int> take_hijri_month(std::span<const Word> words, std::size_t& at);

/// The zone named at `at` (CET, GMT, بتوقيت القاهرة), which moves behind it.
std::optional<Zone> take_zone(std::span<const Word> words, std::size_t& at);

bool is_weekday(const Word& word);
bool is_first_day(const Word& word);         ///< primero de mayo, فاتح ماي
bool is_ordinal(const Word& word);           ///< 1er, 2nd
bool joins_day_to_month(const Word& word);   ///< 26 de noviembre, 5 من شهر غشت
bool joins_month_to_year(const Word& word);  ///< de 2025, لسنة 2025
bool joins_date_and_time(const Word& word);  ///< à, a las, الساعة, a weekday
bool is_hour_word(const Word& word);         ///< 10 h, 10 heures
bool is_morning(const Word& word);           ///< am, ص
bool is_evening(const Word& word);           ///< pm, م
bool is_update_word(const Word& word);  ///< mis à jour, actualizado, آخر تحديث: not the day of publication

}  // namespace newsgrep::ingest
