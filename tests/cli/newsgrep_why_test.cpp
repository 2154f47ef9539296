/// What does newsgrep say of how a query was read, why an article matches, and what would find something?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace support;
using newsgrep::base::Json;

TEST_CASE("explain names forms, stems, filters, expansions and weights") {
    ThreeArticles news;
    std::string out = news.grep({"--explain", "le Marocs gag* lang:fr"}).out;
    for (const char* told : {"marocs  any form of the word\n", "fr: stem maroc, 2 articles: maroc 2\n",
                             "gag*  words that begin so\n", "fr: 1 word: gagne 1\n", "filters:\n  lang:fr\n",
                             "BM25 with k1 0.8, b 0.7; 3 articles", "le  a stop word in every language"})
        CHECK_MESSAGE(holds(out, told), told, " in ", out);
}

TEST_CASE("why: each clause with its places, and a score that adds up") {
    ThreeArticles news;
    Outcome outcome = news.grep({"--why", "a1", "maroc gagne -rouge"});
    CHECK(outcome.code == 0);
    CHECK(holds(outcome.out, "a1  Le Maroc en tête\nmatches, score "));
    CHECK(holds(outcome.out, "holds    maroc\n             title, word 2: Maroc\n"));
    CHECK(holds(outcome.out, "lead, paragraph 1, sentence 1, word 3: gagne\n"));
    CHECK(holds(outcome.out, "holds    NOT\nfails      rouge\n"));
    Json why = parsed(news.grep({"--json", "--why", "a1", "maroc", "gagne"}).out);
    double sum = 0;
    for (const Json& part : *why.find("parts")->array()) sum += *part.find("value")->real();
    Json hit = parsed(lines(news.grep({"--json", "maroc", "gagne"}).out)[0]);
    CHECK(sum == *why.find("score")->real());
    CHECK(sum == *hit.find("score")->real());
}

TEST_CASE("the parts of a score as printed add up to it as printed") {
    ThreeArticles news;
    std::vector<std::string> out = lines(news.grep({"--why", "a2", "maroc", "rouge"}).out);
    auto units = [](const std::string& line) { return std::lround(std::stod(line) * 10'000); };
    long sum = 0;
    for (const std::string& line : out)
        if (holds(line, ": weight ")) sum += units(line);
    CHECK(sum > 0);
    CHECK(sum == units(out.back()));
    CHECK(sum == units(out[1].substr(out[1].find("score ") + 6)));
}

TEST_CASE("why of an article that does not match, of none at all, and of a hostile one") {
    ThreeArticles news;
    Outcome fails = news.grep({"--why", "a3", "maroc"});
    CHECK(fails.code == 0);
    CHECK(holds(fails.out, "does not match\n\nfails  maroc\n"));
    Outcome unknown = news.grep({"--why", "none", "maroc"});
    CHECK(unknown.code == 1);
    CHECK(holds(unknown.err, "There is no article with the id none."));
    CHECK_FALSE(holds(news.grep({"--why", "a2", "maroc"}).out, "\x1b"));
    CHECK(news.grep({"--why", "a1", "--strict", "(maroc"}).code == 2);
    CHECK(news.grep({"--why", "a1"}).code == 2);
}

TEST_CASE("nothing found: what would find something, for people and as notes for programs") {
    ThreeArticles news;
    Outcome outcome = news.grep({"maroc", "gagne", "tunisie"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "newsgrep: No article holds 'tunisie'.\n"));
    CHECK(holds(outcome.err, "newsgrep: Without 'tunisie' there is 1 article: maroc gagne\n"));
    CHECK(holds(outcome.err, "newsgrep: With any of the words (--any) there are 2 articles.\n"));
    CHECK(news.grep({"-c", "--any", "maroc", "gagne", "tunisie"}).out == "2\n");
    CHECK(holds(news.grep({"--until", "2019", "maroc"}).err,
                "Without 'date:..2019-12-31' there are 2 articles: "));
    Json summary = parsed(news.grep({"--json", "maroc", "lang:es"}).out);
    const Json& note = summary.find("notes")->array()->front();
    CHECK(holds(std::string(note.text("message")), "Without "));
    CHECK(news.grep({"-q", "maroc", "tunisie"}).err.empty());
}
