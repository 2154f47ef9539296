#include "text/graphemes.hpp"

#include "base/utf8.hpp"
#include "text/icu.hpp"
#include "text/random_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

using newsgrep::Range;
using newsgrep::text::display_width;
using newsgrep::text::first_columns;
using newsgrep::text::last_columns;
using newsgrep::text::snap_to_graphemes;

TEST_CASE("width is what a terminal shows") {
    CHECK(display_width("été") == 3);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("مُحَمَّد") == 4);
    CHECK(display_width("中文") == 4);
    CHECK(display_width("a\u200Fb\u202B") == 2);
    CHECK(display_width("") == 0);
}

TEST_CASE("a range grows to whole clusters") {
    std::string text = "ae\u0301b";
    CHECK(snap_to_graphemes(text, {0, 2}) == Range{0, 4});
    CHECK(snap_to_graphemes(text, {2, 5}) == Range{1, 5});
    CHECK(snap_to_graphemes(text, {1, 4}) == Range{1, 4});
    CHECK(snap_to_graphemes(text, {0, 99}) == Range{0, 5});
    CHECK(snap_to_graphemes("", {0, 0}) == Range{0, 0});
    CHECK(snap_to_graphemes("محمّد", {0, 6}) == Range{0, 8});
}

TEST_CASE("bounds that are told without ICU are its bounds") {
    auto breaker = newsgrep::text::make_breaker(newsgrep::text::Breaks::graphemes);
    std::mt19937 random(12);
    for (int round = 0; round < 20'000; ++round) {
        std::string text = newsgrep::tests::random_text(random, 6);
        if (random() % 2 == 0) text += "\r\n\u0301é\u0640ـ\u064Aا";
        icu::UnicodeString units = icu::UnicodeString::fromUTF8(text);
        breaker->setText(units);
        std::size_t at = random() % (text.size() + 1);
        while (!newsgrep::base::is_boundary(text, at)) --at;
        auto [begin, end] = snap_to_graphemes(text, {at, at});
        auto unit = [&](std::size_t byte) {
            return icu::UnicodeString::fromUTF8(text.substr(0, byte)).length();
        };
        REQUIRE(breaker->isBoundary(unit(begin)));
        REQUIRE(breaker->isBoundary(unit(end)));
        REQUIRE((begin == at) == (breaker->isBoundary(unit(at)) != 0));
    }
}

TEST_CASE("a text is cut by columns, between letters with their accents") {
    CHECK(first_columns("été", 2) == "ét");
    CHECK(first_columns("ae\u0301b", 2) == "ae\u0301");
    CHECK(first_columns("a中文", 2) == "a");
    CHECK(first_columns("abc", 9) == "abc");
    CHECK(first_columns("abc", 0).empty());
    CHECK(last_columns("été", 2) == "té");
    CHECK(last_columns("ae\u0301b", 2) == "e\u0301b");
    CHECK(last_columns("ae\u0301b", 1) == "b");
    CHECK(last_columns("中文", 3) == "文");
    CHECK(last_columns("محمّد", 1) == "د");
    CHECK(last_columns("abc", 0).empty());
}
