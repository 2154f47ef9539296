#include "text/hijri.hpp"

#include "text/icu.hpp"

#include <unicode/calendar.h>
#include <unicode/timezone.h>

namespace newsgrep::text {
namespace {

// What Umm al-Qura's tables cover.
constexpr int first_year = 1300;
constexpr int last_year = 1600;

constexpr double day_milliseconds = 86'400'000;

std::unique_ptr<icu::Calendar> make_calendar() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> calendar(icu::Calendar::createInstance(
        icu::TimeZone::getGMT()->clone(), icu::Locale("ar@calendar=islamic-umalqura"), status));
    check_icu(status, "opening the Islamic calendar");
    calendar->setLenient(false);
    return calendar;
}

}  // namespace

std::optional<std::int32_t> day_of_hijri(int year, int month, int day) {
    if (year < first_year || year > last_year || month < 1 || month > 12) return {};
    thread_local const auto calendar = make_calendar();
    calendar->clear();
    calendar->set(year, month - 1, day);
    UErrorCode status = U_ZERO_ERROR;
    UDate milliseconds = calendar->getTime(status);
    if (U_FAILURE(status)) return {};
    return static_cast<std::int32_t>(milliseconds / day_milliseconds);
}

}  // namespace newsgrep::text
