/// What is a news article?
#pragma once

#include "newsgrep/version.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// A time of day as printed.
struct TimeOfDay {
    std::uint8_t hour = 0;                 ///< 0…23
    std::uint8_t minute = 0;               ///< 0…59
    std::optional<std::uint8_t> second{};  ///< 0…59, absent where none was printed
    std::optional<std::int16_t>
        utc_offset{};  ///< minutes east of UTC, −840…840; absent where none was printed

    friend bool operator==(const TimeOfDay&, const TimeOfDay&) = default;
};

/// A calendar day of the proleptic Gregorian calendar, as printed, with the time where known.
/// A date without a year (year 0) can be shown but not searched.
struct Date {
    std::int16_t year = 0;   ///< 1800…9999, or 0 where no year was printed
    std::uint8_t month = 0;  ///< 1…12
    std::uint8_t day = 0;    ///< 1…31
    std::optional<TimeOfDay> time{};

    friend bool operator==(const Date&, const Date&) = default;
};

/// ISO 8601: `2020-02-12`, `2020-02-12T10:30`, `…T06:47:11Z`, `…T10:25+03:00`, and `--02-12` without a year.
NEWSGREP_API std::string to_string(const Date& date);

/// Reads exactly what to_string(Date) prints (also with a blank for the T, and fractions of a second,
/// which are dropped). Nothing for anything else, or for a day the calendar does not have.
NEWSGREP_API std::optional<Date> parse_iso_date(std::string_view text);

/// What a page turned out to be.
enum class Kind : std::uint8_t {
    article = 0,   ///< a title or a dateline, and a body
    listing = 1,   ///< teasers of other articles (an author page): never indexed
    fragment = 2,  ///< a body without title or dateline: indexed
};

NEWSGREP_API std::string_view to_string(Kind kind) noexcept;

/// Where a field's value came from, in a word or two: "record", "dateline", "detected", "url", …
/// Empty where the field is empty.
struct Provenance {
    std::string date{};
    std::string language{};
    std::string charset{};
    std::string title{};  ///< this and what follows: of web pages only, and not kept in an index
    std::string body{};
    std::string author{};
    std::string source{};
    std::string section{};
    std::string url{};

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// One article. All text is UTF-8; paragraphs of the body are separated by line breaks.
/// An empty string means "not known".
struct Article {
    std::string id{};  ///< given, else made by Writer::add from the URL or the text; at most 200 bytes
    std::string url{};
    std::string title{};
    std::string body{};      ///< first paragraph is the lead
    std::string language{};  ///< BCP 47 primary tag, e.g. "fr"
    std::string source{};    ///< the outlet
    std::string author{};
    std::optional<Date> published{};
    std::string section{};
    std::string agency{};  ///< news agencies credited, "AFP, Reuters"; where empty, Writer::add and Reader
                           ///< look for credits in body and byline
    std::vector<std::string>
        ticker{};  ///< headlines of *other* articles that stood around this one on its page
    Kind kind = Kind::article;
    Provenance provenance{};

    friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace newsgrep
