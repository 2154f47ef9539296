/// What do the tables and templates of newsgrep look like on the command line?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

using namespace support;

TEST_CASE("tables and templates go with limits, orders, NUL and whole articles") {
    ThreeArticles news;
    std::vector<std::string> out =
        lines(news.grep({"--format", "csv", "--bom", "--sort", "date", "-n1", "maroc"}).out);
    REQUIRE(out.size() == 2);
    CHECK(out[0].starts_with("\xEF\xBB\xBFrank,score,id,date,"));
    CHECK(holds(out[1], ",a2,2020-02-13,,fr,"));
    CHECK_FALSE(holds(out[1], "\x1b"));
    CHECK(
        holds(news.grep({"--format", "tsv", "--full", "gagne"}).out, "\tLe Maroc gagne. La suite demain.\n"));
    CHECK(news.grep({"--format", "{date}\\t{source}\\t{title}", "gagne"}).out ==
          "2020-02-12\tLe Matin\tLe Maroc en tête\n");
    CHECK(news.grep({"--format", "{id}", "-0", "--sort", "date", "maroc"}).out == std::string("a2\0a1\0", 6));
    CHECK(news.grep({"--format", "{snippet}", "gagne"}).out == "Le Maroc gagne. La suite demain.\n");
    CHECK(lines(news.grep({"--format", "csv", "tunisie"}).out).size() == 1);
}

TEST_CASE("formats that mean nothing are errors, before anything is searched") {
    ThreeArticles news;
    Outcome unknown = news.grep({"--format", "{titel}", "maroc"});
    CHECK(unknown.code == 2);
    CHECK(holds(unknown.err, "{titel}, which no hit has; the fields are {qid} {rank}"));
    CHECK(news.grep({"--format", "xls", "maroc"}).code == 2);
    CHECK(news.grep({"--bom", "maroc"}).code == 2);
}
