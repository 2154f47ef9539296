#include "query/nexis.hpp"

#include "query/sketch.hpp"

#include <doctest/doctest.h>

#include <span>

using namespace newsgrep;
using query::sketch;

namespace {

constexpr QueryOptions nexis{.syntax = Syntax::nexis, .any = false, .now = {}};

struct Reading {
    const char* text;
    const char* tree;
};

void check_readings(std::span<const Reading> readings) {
    for (const Reading& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text, nexis) == reading.tree);
        CHECK(Query::parse(reading.text, nexis).notes().empty());
    }
}

}  // namespace

TEST_CASE("Nexis: words side by side stay side by side, operators are written in any letters") {
    const Reading readings[] = {
        {"maroc", "maroc"},
        {"premier ministre", "(PRE/1 premier ministre)"},
        {"ministre des affaires", "(PRE/1 (PRE/1 ministre des) affaires)"},
        {"\"premier ministre\"", "\"premier ministre\""},
        {"maroc and espagne", "(and maroc espagne)"},
        {"maroc AND espagne And france", "(and maroc espagne france)"},
        {"maroc or espagne", "(or maroc espagne)"},
        {"maroc not espagne", "(and maroc (not espagne))"},
        {"maroc and not espagne", "(and maroc (not espagne))"},
        {"not maroc", "(not maroc)"},
        {"المغرب and الجزائر", "(and المغرب الجزائر)"},
    };
    check_readings(readings);
}

TEST_CASE("Nexis: OR binds tightest, then w/n, AND, and NOT loosest") {
    const Reading readings[] = {
        {"a or b and c", "(and (or a b) c)"},
        {"a or b w/5 c or d", "(NEAR/5 (or a b) (or c d))"},
        {"a w/5 b and c w/3 d", "(and (NEAR/5 a b) (NEAR/3 c d))"},
        {"a and not b and c", "(and a (not (and b c)))"},
        {"a b or c d", "(or (PRE/1 a b) (PRE/1 c d))"},
        {"(a and b) or c", "(or (and a b) c)"},
        {"a w/5 b w/3 c", "(NEAR/5 a (NEAR/3 b c))"},
        {"a w/5 b w/5 c", "(NEAR/5 (NEAR/5 a b) c)"},
        {"a w/s b w/5 c", "(/s a (NEAR/5 b c))"},
        {"a w/p b w/s c pre/2 d", "(/p a (/s b (PRE/2 c d)))"},
        {"a not w/5 b w/3 c", "(NEAR/5 a (not (NEAR/3 b c)))"},
    };
    check_readings(readings);
}

TEST_CASE("Nexis: operators on places") {
    const Reading readings[] = {
        {"a w/5 b", "(NEAR/5 a b)"},
        {"a W/5 b", "(NEAR/5 a b)"},
        {"a /5 b", "(NEAR/5 a b)"},
        {"a near/5 b", "(NEAR/5 a b)"},
        {"a near5 b", "(NEAR/5 a b)"},
        {"a w/٥ b", "(NEAR/5 a b)"},
        {"a pre/3 b", "(PRE/3 a b)"},
        {"a onear/3 b", "(PRE/3 a b)"},
        {"a adj3 b", "(PRE/3 a b)"},
        {"a w/s b", "(/s a b)"},
        {"a /s b", "(/s a b)"},
        {"a w/sent b", "(/s a b)"},
        {"a w/p b", "(/p a b)"},
        {"a /p b w/para c", "(/p (/p a b) c)"},
        {"a not w/5 b", "(NEAR/5 a (not b))"},
        {"a not /s b", "(/s a (not b))"},
        {"atleast5(maroc)", "(ATLEAST/5 maroc)"},
        {"ATLEAST3 (maroc or espagne) and x", "(and (ATLEAST/3 (or maroc espagne)) x)"},
        {"atl3(maroc)", "(ATLEAST/3 maroc)"},
        {"hlead(maroc w/5 espagne)", "title,lead((NEAR/5 maroc espagne))"},
    };
    check_readings(readings);
}

TEST_CASE("Nexis: segments") {
    const Reading readings[] = {
        {"headline(maroc)", "title(maroc)"},
        {"HEADLINE (maroc)", "(PRE/1 HEADLINE maroc)"},
        {"hlead(a and b) and body(c)", "(and title,lead((and a b)) body(c))"},
        {"byline(dupont)", "by=dupont"},
        {"publication(monde or figaro)", "(or source=monde source=figaro)"},
        {"publication(\"le monde\") and a", "(and source=le monde a)"},
        {"length(>500) and a", "(and length(501..) a)"},
        {"length(geq 500)", "length(500..)"},
        {"date(2020-02)", "date(2020-02-01..2020-02-29)"},
        {"date(geq 2020-02-01)", "date(2020-02-01..)"},
        {"a and date is 2020-02-03", "(and a date(2020-02-03))"},
        {"date leq 2020-02-03", "date(..2020-02-03)"},
    };
    check_readings(readings);
}

TEST_CASE("Nexis: signs for letters") {
    const Reading readings[] = {
        {"maroc!", "maroc*"},
        {"antiterror! and b", "(and antiterror* b)"},
        {"maroc, espagne.", "(PRE/1 maroc espagne)"},
    };
    check_readings(readings);
}

TEST_CASE("Nexis: what is not to be had here is read as near as can be, with a note") {
    struct {
        const char* text;
        const char* tree;
        const char* noted;
    } readings[] = {
        {"wom*n", "womn~1", "wom*n;"},
        {"bank*", "bank*", "bank*;"},
        {"b!", "b", "b!;"},
        {"a w/seg b", "(and a b)", "w/seg;"},
        {"a pre/s b", "(/s a b)", "pre/s;"},
        {"a w/5000 b", "(NEAR/1000 a b)", "w/5000;"},
        {"caps(onu)", "onu", "caps;"},
        {"terms(onu)", "onu", "terms;"},
        {"titre(onu)", "(PRE/1 titre onu)", "titre;"},
        {"a and", "a", "and;"},
        {"or b", "b", "or;"},
        {"a w/5", "a", "w/5;"},
        {"(a and b", "(and a b)", "(;"},
        {"a)", "a", ");"},
        {"\"a b", "\"a b\"", "\"a b;"},
        {"date aft 2020-02-03", "date(2020-02-03..)", "date aft 2020-02-03;"},
        {"a w/5 date is 2020", "(and a date(2020-01-01..2020-12-31))", "w/5;"},
    };
    for (const auto& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text, nexis) == reading.tree);
        std::string noted;
        std::string_view text = reading.text;
        for (const QueryNote& note : Query::parse(text, nexis).notes())
            noted += std::string(text.substr(note.begin, note.end - note.begin)) + ";";
        CHECK(noted == reading.noted);
    }
}
