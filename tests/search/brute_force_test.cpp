/// Does the engine say what somebody says who reads every article?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "search/naive_search.hpp"
#include "search/random_news.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <random>

using namespace newsgrep;

namespace {

using support::fill_with_detours;
using support::languages;
using support::Random;
using support::random_query;

void check_query(Searcher& searcher, const std::vector<Article>& articles, const std::string& text) {
    CAPTURE(text);
    SearchOptions options;
    options.limit = 1000;
    options.exact_total = true;
    Results results = searcher.search(text, options);
    auto expected = naive::search(articles, *Query::parse(text).root(), languages);
    CHECK(results.exact);
    CHECK(results.total == expected.size());
    REQUIRE(results.size() == expected.size());
    std::map<std::string, double> scores;
    for (const auto& answer : expected) scores[answer.id] = answer.score;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Hit& hit = results.hits[i];
        REQUIRE(scores.contains(hit.id));
        CHECK(std::abs(hit.score - scores[hit.id]) < 1e-9);
        CHECK(std::abs(hit.score - expected[i].score) < 1e-9);  // the order is right up to equal scores
    }
}

}  // namespace

TEST_CASE(
    "random queries over random collections: the same articles, totals, scores and order as by brute force") {
    int collections = std::getenv("NEWSGREP_LONG") != nullptr ? 100 : 8;
    for (int collection = 0; collection < collections; ++collection) {
        Random random(static_cast<unsigned>(collection));
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "i").string(), {.languages = languages});
        std::vector<Article> articles = fill_with_detours(index, random, 60);
        Searcher searcher = index.searcher();
        REQUIRE(searcher.article_count() == articles.size());
        for (int round = 0; round < 120; ++round)
            check_query(searcher, articles, random_query(random, round % 4));
    }
}

TEST_CASE("scores do not depend on how articles fell into segments: bit for bit") {
    Random random(77);
    support::TemporaryDirectory directory;
    Index detours = Index::create((directory.path() / "a").string(), {.languages = languages});
    std::vector<Article> articles = fill_with_detours(detours, random, 150);
    Index at_once = Index::create((directory.path() / "b").string(), {.languages = languages});
    {
        Writer writer = at_once.writer();
        for (const Article& article : articles) writer.add(article);
        writer.commit();
    }
    Searcher left = detours.searcher();
    Searcher right = at_once.searcher();
    for (int round = 0; round < 150; ++round) {
        std::string text = random_query(random, round % 3);
        CAPTURE(text);
        Results a = left.search(text);
        Results b = right.search(text);
        CHECK(a.total == b.total);
        REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a.hits[i].id == b.hits[i].id);
            CHECK(a.hits[i].score == b.hits[i].score);
        }
    }
}
