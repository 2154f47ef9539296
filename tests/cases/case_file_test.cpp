#include "cases/case_file.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using cases::CaseFile;
using cases::parse_case_file;

TEST_CASE("a case file says articles, queries and answers") {
    const CaseFile file =
        parse_case_file("x",
                        "# Why.\nlanguages: fr es\narticle a1\n  title: Un titre\n  body: Un.\n"
                        "  body: Deux.\n  date: 2024-03-05\n  ticker: Autre\n"
                        "query titre: un\n  any: yes\n  sort: -date\n  finds in any order: a1\n"
                        "query rien\n  finds nothing\n");
    CHECK(file.languages == std::vector<std::string>{"fr", "es"});
    REQUIRE(file.articles.size() == 1);
    CHECK(file.articles[0].body == "Un.\n\nDeux.");
    CHECK(file.articles[0].ticker == std::vector<std::string>{"Autre"});
    REQUIRE(file.queries.size() == 2);
    CHECK(file.queries[0].text == "titre: un");
    CHECK(file.queries[0].options.any);
    CHECK(file.queries[0].options.sort == newsgrep::Sort::oldest);
    CHECK_FALSE(file.queries[0].is_ranked);
    CHECK(file.queries[1].line == 13);
    CHECK(file.queries[1].expected.empty());
}

TEST_CASE("a malformed case file is refused with its place and a sentence") {
    struct Row {
        const char* text;
        const char* message;
    };
    const Row rows[] = {
        {"article a1\n  titel: x\n",
         "x:2: An article has no “titel”; it has lang title source author section url date body ticker."},
        {"article a1\n  date: 5/3/2024\n",
         "x:2: “5/3/2024” is no date; write it as 2024-03-05 or 2024-03-05T10:30."},
        {"article a1\n  body: x\nquery y\n", "x:3: This query has no “finds” line."},
        {"article a1\n  body: x\nquery y\n  finds: a2\n", "x:3: There is no article “a2” to find."},
        {"article a1\narticle a1\n", "x:2: There is an article “a1” above; give this one another id."},
        {"artikel a1\n",
         "x:1: A line begins with article, query or (before the first article) languages:, not “artikel”."},
        {"article a1\nquery y\n  finds:\n", "x:3: “finds” is written with a value after “:”."},
        {"article a1\nquery y\n  sort: title\n",
         "x:3: A query is not sorted by “title” but by date or -date."},
        {"# empty\n", "x:1: A case needs an article and a query."},
    };
    for (const Row& row : rows)
        CHECK_THROWS_WITH_AS(parse_case_file("x", row.text), row.message, std::runtime_error);
}
