#include "query/positional.hpp"

#include "newsgrep/error.hpp"

#include "query/sketch.hpp"

#include <doctest/doctest.h>

#include <span>

using namespace newsgrep;
using query::sketch;

namespace {

struct Reading {
    const char* text;
    const char* tree;
};

void check_readings(std::span<const Reading> readings) {
    for (const Reading& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text) == reading.tree);
        CHECK(Query::parse(reading.text).notes().empty());
    }
}

/// What the notes of a query point at.
std::string noted(std::string_view text) {
    std::string places;
    for (const QueryNote& note : Query::parse(text).notes())
        places += std::string(text.substr(note.begin, note.end - note.begin)) + ";";
    return places;
}

}  // namespace

TEST_CASE("NEAR and PRE stand between words, with ten words where no number is given") {
    const Reading readings[] = {
        {"a NEAR/5 b", "(NEAR/5 a b)"},
        {"a NEAR b", "(NEAR/10 a b)"},
        {"a /5 b", "(NEAR/5 a b)"},
        {"a PRE/3 b", "(PRE/3 a b)"},
        {"a PRE b", "(PRE/10 a b)"},
        {"a NEAR/1000 b", "(NEAR/1000 a b)"},
        {"\"a b\" NEAR/5 cd*", "(NEAR/5 \"a b\" cd*)"},
        {"=été /5 mot~2", "(NEAR/5 =été mot~2)"},
        {"l’avocat NEAR/5 porte-drapeau", "(NEAR/5 l’avocat porte-drapeau)"},
        {"a near/5 b pre/3 c", "(PRE/3 (NEAR/5 a b) c)"},
        {"a near b", "(and a near b)"},
        {"NEAR/x PREMIER 24/7 5/ w/5", "(and NEAR/x PREMIER 24/7 5/ w/5)"},
        {"\\NEAR/5 \"a NEAR/5 b\"", "(and NEAR/5 \"a NEAR/5 b\")"},
    };
    check_readings(readings);
}

TEST_CASE("the same operators in Arabic, with its digits and direction marks") {
    const Reading readings[] = {
        {"المغرب NEAR/5 الجزائر", "(NEAR/5 المغرب الجزائر)"},
        {"المغرب NEAR/٥ الجزائر", "(NEAR/5 المغرب الجزائر)"},
        {"المغرب /۱۲ الجزائر", "(NEAR/12 المغرب الجزائر)"},
        {"المغرب \u200E/5\u200F الجزائر", "(NEAR/5 المغرب الجزائر)"},
        {"المغرب PRE/\u200F٣ الجزائر", "(PRE/3 المغرب الجزائر)"},
        {"المغرب /s \"وزير الخارجية\"", "(/s المغرب \"وزير الخارجية\")"},
        {"ATLEAST/٣ المغرب، الجزائر", "(and (ATLEAST/3 المغرب) الجزائر)"},
        {"FIRST/٥٠ (المغرب | تونس)", "(FIRST/50 (or المغرب تونس))"},
    };
    check_readings(readings);
}

TEST_CASE("/s and /p ask for one sentence, one paragraph") {
    const Reading readings[] = {
        {"a /s b", "(/s a b)"},
        {"a /p b", "(/p a b)"},
        {"a /S b /P c", "(/p (/s a b) c)"},
        {"a /s b /s c", "(/s (/s a b) c)"},
        {"a /s -b", "(/s a (not b))"},
        {"a /s NOT b c", "(and (/s a (not b)) c)"},
        {"(a b) /s (c OR d)", "(/s (and a b) (or c d))"},
        {"(a -b) /p c", "(/p (and a (not b)) c)"},
        {"elecciones /s alcaldesa", "(/s elecciones alcaldesa)"},
    };
    check_readings(readings);
}

TEST_CASE("ATLEAST and FIRST stand before what they count") {
    const Reading readings[] = {
        {"ATLEAST/3 a", "(ATLEAST/3 a)"},
        {"atleast/3 a", "(ATLEAST/3 a)"},
        {"ATLEAST/3 (a OR b) c", "(and (ATLEAST/3 (or a b)) c)"},
        {"ATLEAST/3(a b)", "(ATLEAST/3 (and a b))"},
        {"ATLEAST/2 \"a b\"", "(ATLEAST/2 \"a b\")"},
        {"FIRST/50 a", "(FIRST/50 a)"},
        {"FIRST/50 -a", "(FIRST/50 (not a))"},
        {"FIRST/50 ATLEAST/2 a", "(FIRST/50 (ATLEAST/2 a))"},
        {"title:FIRST/3 a", "title((FIRST/3 a))"},
        {"FIRST/3 title:a", "(FIRST/3 title(a))"},
        {"-ATLEAST/3 a", "(not (ATLEAST/3 a))"},
        {"ATLEAST/3 a NEAR/5 b", "(NEAR/5 (ATLEAST/3 a) b)"},
        {"ATLEAST/3 (a NEAR/5 b)", "(ATLEAST/3 (NEAR/5 a b))"},
        {"ATLEAST 3 a", "(and ATLEAST 3 a)"},
    };
    check_readings(readings);
}

TEST_CASE("positional operators bind tighter than AND, NOT and OR, and from the left") {
    const Reading readings[] = {
        {"a b NEAR/5 c d", "(and a (NEAR/5 b c) d)"},
        {"a AND b NEAR/5 c OR d", "(or (and a (NEAR/5 b c)) d)"},
        {"a NEAR/5 b NEAR/3 c", "(NEAR/3 (NEAR/5 a b) c)"},
        {"a NEAR/5 (b NEAR/3 c)", "(NEAR/5 a (NEAR/3 b c))"},
        {"a PRE/5 b NEAR/3 c /s d", "(/s (NEAR/3 (PRE/5 a b) c) d)"},
        {"NOT a NEAR/5 b", "(not (NEAR/5 a b))"},
        {"-a NEAR/5 b", "(not (NEAR/5 a b))"},
        {"a NEAR/5 NOT b", "(NEAR/5 a (not b))"},
        {"a NEAR/5 -b", "(NEAR/5 a (not b))"},
        {"(NOT a) PRE/5 b", "(PRE/5 (not a) b)"},
        {"c -(a NEAR/5 b)", "(and c (not (NEAR/5 a b)))"},
        {"title:(a NEAR/5 b)", "title((NEAR/5 a b))"},
        {"title:a NEAR/5 b", "(NEAR/5 title(a) b)"},
        {"(a OR b) NEAR/5 (c OR \"d e\")", "(NEAR/5 (or a b) (or c \"d e\"))"},
        {"a NEAR/5 b lang:fr", "(and (NEAR/5 a b) lang=fr)"},
    };
    check_readings(readings);
}

TEST_CASE("what a positional operator cannot act on is read in the likeliest way, with a note") {
    struct {
        const char* text;
        const char* tree;
        const char* noted;
    } readings[] = {
        {"NEAR/5 a", "a", "NEAR/5;"},
        {"a NEAR/5", "a", "NEAR/5;"},
        {"a NEAR/5 OR b", "(or a b)", "NEAR/5;"},
        {"a NEAR/5 PRE/3 b", "(PRE/3 a b)", "NEAR/5;"},
        {"(NEAR/5)", "nothing", "(;NEAR/5;"},
        {"a NEAR/5 lang:fr", "(and a lang=fr)", "NEAR/5;"},
        {"a NEAR/5 *", "(and a *)", "NEAR/5;"},
        {"a /s date:2020", "(and a date(2020-01-01..2020-12-31))", "/s;"},
        {"(NOT a) NEAR/5 NOT b", "(and (not a) (not b))", "NEAR/5;"},
        {"source:(a NEAR/5 b)", "(and source=a source=b)", "NEAR/5;"},
        {"ATLEAST/3 -a", "(not a)", "ATLEAST/3;"},
        {"ATLEAST/3", "nothing", "ATLEAST/3;"},
        {"FIRST/5 lang:fr", "lang=fr", "FIRST/5;"},
        {"a NEAR/0 b", "(NEAR/1 a b)", "NEAR/0;"},
        {"a /s NOT", "a", "/s;NOT;"},
    };
    for (const auto& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text) == reading.tree);
        CHECK(noted(reading.text) == reading.noted);
    }
}

TEST_CASE("windows and the number of positional operators have limits that the error names") {
    auto message = [](std::string_view text) -> std::string {
        try {
            Query::parse(text);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    CHECK(message("a NEAR/1001 b").find("1000 words") != std::string::npos);
    CHECK(message("a /99999999999999999999 b").find("1000 words") != std::string::npos);
    CHECK(message("FIRST/99999999999999999999 a").empty());
    std::string chain = "a";
    for (int i = 0; i < 128; ++i) chain += " NEAR/5 b";
    CHECK(message(chain).empty());
    CHECK(message(chain + " /s c").find("128") != std::string::npos);
}
