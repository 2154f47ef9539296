#include "query/lucene.hpp"

#include "query/sketch.hpp"

#include <doctest/doctest.h>

#include <span>

using namespace newsgrep;
using query::sketch;

namespace {

constexpr QueryOptions lucene{.syntax = Syntax::lucene, .any = false, .now = {}};

struct Reading {
    const char* text;
    const char* tree;
};

void check_readings(std::span<const Reading> readings) {
    for (const Reading& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text, lucene) == reading.tree);
        CHECK(Query::parse(reading.text, lucene).notes().empty());
    }
}

}  // namespace

TEST_CASE("Lucene: clauses are optional, required or forbidden") {
    const Reading readings[] = {
        {"maroc", "maroc"},
        {"a b", "(or a b)"},
        {"a OR b", "(or a b)"},
        {"a || b", "(or a b)"},
        {"a AND b", "(and a b)"},
        {"a && b", "(and a b)"},
        {"+a +b", "(and a b)"},
        {"+a b", "(and a (or b *))"},
        {"+a b c", "(and a (or b c *))"},
        {"a AND b OR c", "(and a b (or c *))"},
        {"a OR b AND c", "(and b c (or a *))"},
        {"a -b", "(and a (not b))"},
        {"a !b", "(and a (not b))"},
        {"a NOT b", "(and a (not b))"},
        {"a AND NOT b", "(and a (not b))"},
        {"+a -b c", "(and a (or c *) (not b))"},
        {"-a", "(not a)"},
        {"(a b) AND c", "(and (or a b) c)"},
        {"+(a b) -(c d)", "(and (or a b) (not (or c d)))"},
        {"a and b or c", "(or a and b or c)"},
        {"المغرب AND الجزائر", "(and المغرب الجزائر)"},
        {"*:*", "*"},
        {"*:* -a", "(and * (not a))"},
    };
    check_readings(readings);
}

TEST_CASE("Lucene: phrases, near spellings, prefixes") {
    const Reading readings[] = {
        {"\"a b\"", "\"a b\""},
        {"\"a b\"~5", "(NEAR/6 a b)"},
        {"\"a b c\"~2 d", "(or (NEAR/3 (NEAR/3 a b) c) d)"},
        {"+\"a b\"~5 -c", "(and (NEAR/6 a b) (not c))"},
        {"maroc~", "maroc~2"},
        {"maroc~1", "maroc~1"},
        {"maroc*", "maroc*"},
        {"porte-drapeau", "porte-drapeau"},
        {"a\\:b", "a:b"},
        {"\\+a", "+a"},
        {"http\\://x", "http://x"},
    };
    check_readings(readings);
}

TEST_CASE("Lucene: fields and ranges") {
    const Reading readings[] = {
        {"title:a", "title(a)"},
        {"headline:a AND content:b", "(and title(a) body(b))"},
        {"title:(a b)", "title((or a b))"},
        {"title:(+a -b)", "title((and a (not b)))"},
        {"title:\"a b\"~2", "title((NEAR/3 a b))"},
        {"source:AFP", "source=AFP"},
        {"publisher:\"Le Monde\"", "source=Le Monde"},
        {"source:(AFP OR Reuters)", "(or source=AFP source=Reuters)"},
        {"+a +language:fr", "(and a lang=fr)"},
        {"date:[2020-01-01 TO 2020-02-15]", "date(2020-01-01..2020-02-15)"},
        {"date:[2020-01 TO *]", "date(2020-01-01..)"},
        {"published:[* TO 2020-01]", "date(..2020-01-31)"},
        {"date:>=2020-01-05", "date(2020-01-05..)"},
        {"length:[300 TO 800]", "length(300..800)"},
        {"length:>300", "length(301..)"},
        {"Maroc: 10:30", "(or Maroc 10 30)"},
    };
    check_readings(readings);
}

TEST_CASE("Lucene: what is not to be had here is read as near as can be, with a note") {
    struct {
        const char* text;
        const char* tree;
        const char* noted;
    } readings[] = {
        {"a^2 b", "(or a b)", "^2;"},
        {"te?t", "tet~1", "te?t;"},
        {"te*t", "te*", "te*t;"},
        {"foo:bar", "(or foo bar)", "foo:;"},
        {"date:{2020-01 TO 2020-02}", "date(2020-01-01..2020-02-29)", "date:{2020-01 TO 2020-02};"},
        {"source:[a TO b] c", "c", "source:[a TO b];"},
        {"a AND", "a", "AND;"},
        {"OR a", "a", "OR;"},
        {"a + AND b", "(and a b)", ""},
        {"(a", "a", "(;"},
        {"\"a b", "\"a b\"", "\"a b;"},
        {"date:>2020-01-05", "date(2020-01-05..)", "date:>2020-01-05;"},
    };
    for (const auto& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text, lucene) == reading.tree);
        std::string noted;
        std::string_view text = reading.text;
        for (const QueryNote& note : Query::parse(text, lucene).notes())
            noted += std::string(text.substr(note.begin, note.end - note.begin)) + ";";
        CHECK(noted == reading.noted);
    }
}
