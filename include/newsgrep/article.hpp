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
    std::int16_t year = 0;            ///< 1800…9999, or 0 where no year was printed
    std::uint8_t month = 0;           ///< 1…12
    std::uint8_t day = 0;             ///< 1…31
    std::optional<TimeOfDay> time{};  ///< absent where none was printed

    friend bool operator==(const Date&, const Date&) = default;
};

/// A date as ISO 8601 has it: `2020-02-12`, `2020-02-12T10:30`, `…T06:47:11Z`, `…T10:25+03:00`, and `--02-12`
/// without a year. Any thread.
NEWSGREP_API std::string to_string(const Date& date);

/// Reads exactly what to_string(Date) prints (also with a blank for the T, and fractions of a second,
/// which are dropped). Nothing for anything else, or for a day the calendar does not have. Any thread.
/// parse_date() reads what people write.
/// @code
/// assert(ng::to_string(ng::parse_iso_date("2020-02-12 10:30").value()) == "2020-02-12T10:30");
/// assert(!ng::parse_iso_date("2021-02-29"));
/// @endcode
NEWSGREP_API std::optional<Date> parse_iso_date(std::string_view text);

/// What a page turned out to be. Stored in every index: append values, never renumber.
enum class Kind : std::uint8_t {
    article = 0,   ///< a title or a dateline, and a body
    listing = 1,   ///< teasers of other articles (an author page): never indexed
    fragment = 2,  ///< a body without title or dateline: indexed
};

/// "article", "listing", "fragment". Any thread.
NEWSGREP_API std::string_view to_string(Kind kind) noexcept;

/// Where a field's value came from, in a word or two: "record", "dateline", "detected", "url", …
/// Empty where the field is empty.
struct Provenance {
    std::string date{};      ///< of Article::published: "record", "dateline", "url", …
    std::string language{};  ///< of Article::language: "record", "detected", "option", …
    std::string charset{};   ///< the encoding that the text was read in: "utf-8", "windows-1256", …
    std::string title{};     ///< this and what follows: of web pages only, and not kept in an index
    std::string body{};      ///< of Article::body
    std::string author{};    ///< of Article::author
    std::string source{};    ///< of Article::source
    std::string section{};   ///< of Article::section
    std::string url{};       ///< of Article::url

    friend bool operator==(const Provenance&, const Provenance&) = default;
};

/// One article. All text is UTF-8; paragraphs of the body are separated by line breaks.
/// An empty string means "not known".
struct Article {
    std::string id{};        ///< given, else made by Writer::add from the URL or the text; at most 200 bytes
    std::string url{};       ///< where it was published
    std::string title{};     ///< the headline; a word of it counts twice in scores
    std::string body{};      ///< first paragraph is the lead
    std::string language{};  ///< BCP 47 primary tag, e.g. "fr"
    std::string source{};    ///< the outlet
    std::string author{};    ///< the byline
    std::optional<Date> published{};  ///< the day as printed, whatever the time zone
    std::string section{};            ///< of the outlet: "Sport", "سياسة"
    std::string agency{};  ///< news agencies credited, "AFP, Reuters"; where empty, Writer::add and Reader
                           ///< look for credits in body and byline
    std::vector<std::string>
        ticker{};               ///< headlines of *other* articles that stood around this one on its page
    Kind kind = Kind::article;  ///< a listing is never indexed
    Provenance provenance{};    ///< where the fields come from

    friend bool operator==(const Article&, const Article&) = default;
};

}  // namespace newsgrep
