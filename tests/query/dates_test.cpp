#include "query/dates.hpp"

#include "query/sketch.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::query;

namespace {

std::string read(std::string_view value, Role role = Role::date, std::string_view today = "2020-03-31") {
    DaysRead read = read_days(value, role, base::day_number(day(today)));
    std::string odd = read.problem.empty() ? "" : "?";
    return (read.days ? days_text(*read.days) : "none") + odd;
}

}  // namespace

TEST_CASE("a period stands for all its days") {
    CHECK(read("2020") == "2020-01-01..2020-12-31");
    CHECK(read("2020-02") == "2020-02-01..2020-02-29");
    CHECK(read("2019-02") == "2019-02-01..2019-02-28");
    CHECK(read("2020-2-1") == "2020-02-01");
    CHECK(read("2020/02/01") == "2020-02-01");
    CHECK(read("2020–02–01") == "2020-02-01");
    CHECK(read("٢٠٢٠-٠٢-١٢") == "2020-02-12");
    CHECK(read("۲۰۲۰") == "2020-01-01..2020-12-31");
}

TEST_CASE("a date with the year last is read day first") {
    CHECK(read("12/02/2020") == "2020-02-12");
    CHECK(read("1-2-2020") == "2020-02-01");
    CHECK(read("02/13/2020") == "none?");
}

TEST_CASE("two ends, either left out, both included") {
    CHECK(read("2020-02..2020-03") == "2020-02-01..2020-03-31");
    CHECK(read("2020-02-10…2020") == "2020-02-10..2020-12-31");
    CHECK(read("2020..") == "2020-01-01..");
    CHECK(read("..2020") == "..2020-12-31");
    CHECK(read("2020-02-01..2020-02-01") == "2020-02-01");
    CHECK(read("2021..2020") == "2020-01-01..2021-12-31?");
}

TEST_CASE("relative days count back from today") {
    CHECK(read("-0d") == "2020-03-31");
    CHECK(read("-7d..") == "2020-03-24..");
    CHECK(read("-2w..-1w") == "2020-03-17..2020-03-24");
    CHECK(read("-1m") == "2020-02-29");
    CHECK(read("-3m..") == "2019-12-31..");
    CHECK(read("-1y", Role::date, "2020-02-29") == "2019-02-28");
    CHECK(read("-٧d..") == "2020-03-24..");
    CHECK(read("-9999y") == "none?");
    CHECK(read("-99999w") == "0103-09-25");
}

TEST_CASE("since and until take one end each") {
    CHECK(read("2020-02", Role::since) == "2020-02-01..");
    CHECK(read("2020-02", Role::until) == "..2020-02-29");
    CHECK(read("-1m", Role::since) == "2020-02-29..");
    CHECK(read("2019..2020", Role::since) == "2019-01-01..2020-12-31?");
}

TEST_CASE("days without hyphens, as programs write them") {
    CHECK(read("20200212") == "2020-02-12");
    CHECK(read("20200212..20200301") == "2020-02-12..2020-03-01");
}

TEST_CASE("what names no day says so") {
    for (const char* bad : {"",
                            "..",
                            "hier",
                            "2020-13",
                            "2020-00",
                            "2020-02-30",
                            "2019-02-29",
                            "20",
                            "20201312",
                            "-7",
                            "-d",
                            "-7x",
                            "--7d",
                            "2020-",
                            "-",
                            "2020-02-01-01",
                            "0000",
                            "2020...2021",
                            "a..2020",
                            "2020..b",
                            "+2020",
                            "2020 ",
                            "99999999999999999999"}) {
        CAPTURE(bad);
        CHECK(read(bad) == "none?");
    }
}

TEST_CASE("what is printed reads back the same") {
    base::DayNumber today = base::day_number(day("2020-02-15"));
    for (const char* value :
         {"2020", "2020-02", "2020-02-01", "..2020", "-3m..", "-7d", "1833..1834", "9999", "0001"}) {
        auto days = read_days(value, Role::date, today).days;
        REQUIRE(days);
        CHECK(read_days(days_text(*days), Role::date, today).days == days);
    }
}
