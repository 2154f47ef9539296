#include "base/calendar.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

TEST_CASE("ISO dates print as they were read") {
    for (const char* text : {"2020-02-12", "2020-02-12T10:30", "2024-08-22T06:47:11Z",
                             "2010-05-04T10:25+03:00", "--03-11", "1999-12-31T23:59-05:30"}) {
        auto date = parse_iso_date(text);
        REQUIRE(date.has_value());
        CHECK(to_string(*date) == text);
    }
    CHECK(to_string(*parse_iso_date("2020-02-12 10:30:05.123 +0100")) == "2020-02-12T10:30:05+01:00");
}

TEST_CASE("days that do not exist are refused") {
    for (const char* text : {"2019-02-29", "2020-13-01", "2020-00-10", "2020-02-12T25:00", "2020-2-12",
                             "12-02-2020", "2020-02-12x", "", "0000-01-01", "-020-01-01"})
        CHECK_FALSE(parse_iso_date(text).has_value());
}

TEST_CASE("day numbers count days and go back") {
    CHECK(base::day_number(*parse_iso_date("1970-01-01")) == 0);
    CHECK(base::day_number(*parse_iso_date("2000-03-01")) == 11017);
    for (base::DayNumber day = -60000; day < 60000; ++day)
        REQUIRE(base::day_number(base::date_of(day)) == day);
    CHECK(base::day_number(*parse_iso_date("--03-11")) == base::no_day);
}

TEST_CASE("a sort key tells its day, before 1970 too") {
    for (const char* text : {"1969-12-31T23:59", "1969-12-31", "1970-01-01T00:01", "1800-01-01T12:00"}) {
        Date date = *parse_iso_date(text);
        CHECK(base::day_of(base::sort_key(date)) == base::day_number(date));
    }
}

TEST_CASE("dates sort by wall clock, undated last") {
    auto key = [](const char* text) { return base::sort_key(parse_iso_date(text)); };
    CHECK(key("2020-02-12") < key("2020-02-12T00:01"));
    CHECK(key("2020-02-12T23:59:59") < key("2020-02-13"));
    CHECK(base::sort_key({}) < key("1800-01-01"));
}
