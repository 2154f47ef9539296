#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "search/random_news.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace newsgrep;

namespace {

class News {
  public:
    News() {
        Writer writer = index_.writer();
        writer.add({.id = "port",
                    .title = "Le port de Tanger",
                    .body = "Le trafic du port augmente.\n\nLes dockers du port réclament une prime. Le "
                            "ministre des Ports les reçoit.",
                    .language = "fr",
                    .source = "Le Phare",
                    .published = Date{.year = 2021, .month = 3, .day = 4}});
        writer.add({.id = "riad", .title = "وزير الصحة", .body = "زار الوزير المستشفى.", .language = "ar"});
        writer.commit();
    }

    Why why(const std::string& query, const std::string& id, const SearchOptions& options = {}) {
        auto why = searcher().why(query, id, options);
        REQUIRE(why.has_value());
        return *why;
    }
    Searcher searcher() { return index_.searcher(); }

  private:
    support::TemporaryDirectory directory_;
    Index index_ = Index::create((directory_.path() / "i").string(), {.languages = support::languages});
};

double sum_of(const std::vector<WhyPart>& parts) {
    double sum = 0;
    for (const WhyPart& part : parts) sum += part.value;
    return sum;
}

std::string saturation_error(const Why& why) {
    for (const WhyPart& part : why.parts) {
        double f = part.frequency;
        double k = why.k1 * (1 - why.b + why.b * std::max(why.length / why.average_length, 0.1));
        if (std::abs(part.value - part.weight * f * (why.k1 + 1) / (f + k)) > 1e-11) return part.word;
    }
    return {};
}

}  // namespace

TEST_CASE("a word that holds names its places: zone, paragraph, sentence, word, and what stands there") {
    News news;
    Why why = news.why("ports", "port");
    CHECK(why.matches);
    CHECK(why.title == "Le port de Tanger");
    CHECK(why.clause.text == "ports");
    CHECK(why.clause.place_count == 4);
    REQUIRE(why.clause.places.size() == 4);
    CHECK(why.clause.places[0] == WhyPlace{"title", 1, 1, 2, "port"});
    CHECK(why.clause.places[1] == WhyPlace{"lead", 1, 1, 4, "port"});
    CHECK(why.clause.places[3] == WhyPlace{"body", 2, 2, 16, "Ports"});
}

TEST_CASE("of an article that does not match, the clause that fails is told, and there is no score") {
    News news;
    Why why = news.why("port (tunnel OR dockers) -prime since:2022", "port");
    CHECK_FALSE(why.matches);
    CHECK(why.score == 0);
    CHECK(why.parts.empty());
    REQUIRE(why.clause.clauses.size() == 4);
    CHECK(why.clause.text == "AND");
    CHECK(why.clause.clauses[0].holds);
    const WhyClause& either = why.clause.clauses[1];
    CHECK(either.holds);
    CHECK_FALSE(either.clauses[0].holds);
    CHECK(either.clauses[1].holds);
    CHECK_FALSE(why.clause.clauses[2].holds);
    CHECK(why.clause.clauses[2].clauses[0].places[0].text == "prime");
    CHECK_FALSE(why.clause.clauses[3].holds);
    CHECK(why.clause.clauses[3].text == "date:2022-01-01..");
    CHECK(why.clause.clauses[3].value == "2021-03-04");
}

TEST_CASE("a positional clause shows where its words stand, though not near each other") {
    News news;
    Why far = news.why("tanger NEAR/2 prime", "port");
    CHECK_FALSE(far.matches);
    CHECK(far.clause.text == "NEAR/2");
    CHECK(far.clause.clauses[0].places[0].zone == "title");
    CHECK(far.clause.clauses[1].places[0].zone == "body");
    Why phrase = news.why("\"du port\"", "port");
    CHECK(phrase.clause.text == "\"du port\"");
    CHECK(phrase.clause.places[0].text == "du port");
    Why before = news.why("dockers PRE/5 prime", "port");
    CHECK(before.clause.places[0].text == "dockers du port réclament une prime");
}

TEST_CASE("filters of the options are clauses too, and stop words are told") {
    News news;
    Why why = news.why("le port", "port", {.languages = {"ar"}, .sources = {"phare"}});
    CHECK_FALSE(why.matches);
    CHECK(why.clause.clauses[1].text == "lang:ar");
    CHECK(why.clause.clauses[1].value == "fr");
    CHECK(why.clause.clauses[2].value == "Le Phare");
    CHECK(news.why("le port", "port").passed_over == std::vector<std::string>{"le"});
}

TEST_CASE("Arabic clitics: the place shows the word as it stands, the parts what it shares") {
    News news;
    Why why = news.why("وزير", "riad");
    REQUIRE(why.clause.places.size() == 2);
    CHECK(why.clause.places[1].text == "الوزير");
    CHECK(std::ranges::any_of(why.parts, [](const WhyPart& part) { return part.channel == "part"; }));
}

TEST_CASE("no article, no reason") {
    News news;
    CHECK_FALSE(news.searcher().why("port", "none").has_value());
}

TEST_CASE(
    "random queries and articles: the verdict is whether the article is found, the score that of its hit, "
    "bit "
    "for bit, and its parts add up in any order") {
    for (unsigned seed = 0; seed < 4; ++seed) {
        support::Random random(seed);
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "i").string(), {.languages = support::languages});
        std::vector<Article> articles = support::fill_with_detours(index, random, 60);
        Searcher searcher = index.searcher();
        for (int round = 0; round < 150; ++round) {
            std::string query = support::random_query(random, round % 4);
            CAPTURE(query);
            std::map<std::string, double> scores;
            for (const Hit& hit : searcher.search(query, {.limit = 1000, .ids_only = true}))
                scores[hit.id] = hit.score;
            for (int i = 0; i < 8; ++i) {
                const std::string& id = articles[random() % articles.size()].id;
                Why why = *searcher.why(query, id);
                CHECK(why.matches == scores.contains(id));
                CHECK(why.clause.holds == why.matches);
                CHECK(why.score == (why.matches ? scores[id] : 0));
                CHECK(sum_of(why.parts) == why.score);
                std::ranges::shuffle(why.parts, random);
                CHECK(sum_of(why.parts) == why.score);
                CHECK(saturation_error(why) == "");
            }
        }
    }
}
