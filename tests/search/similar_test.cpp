#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace newsgrep;

namespace {

/// Sixty stories, and what another outlet made of each.
struct Newsroom {
    static constexpr std::uint32_t stories = 60;
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());

    Newsroom() {
        std::mt19937 random{5};
        Writer writer = index.writer();
        for (std::uint32_t i = 0; i < stories; ++i) {
            Article article = support::invented_article(i);
            article.id = "s" + std::to_string(i);
            article.source = "La Vigie";
            writer.add(article);
            support::rewrites()[i % support::rewrites().size()].apply(article, random);
            article.id = "r" + std::to_string(i);
            article.source = "Le Phare";
            writer.add(article);
        }
        writer.commit();
    }
};

}  // namespace

TEST_CASE("the article most like a story is what another outlet made of it") {
    Newsroom newsroom;
    Searcher searcher = newsroom.index.searcher();
    int right = 0;
    for (std::uint32_t i = 0; i < Newsroom::stories; ++i) {
        Results results = searcher.similar("s" + std::to_string(i), {.limit = 1}).value();
        right += !results.hits.empty() && results.hits[0].id == "r" + std::to_string(i);
    }
    CHECK(right >= 45);  // the invented stories are told in few hundred words, which most of them share
}

TEST_CASE("an article is not like itself, nor with copies grouped like its copies") {
    Newsroom newsroom;
    Searcher searcher = newsroom.index.searcher();
    for (bool group : {false, true}) {
        SearchOptions options{.limit = 1000, .group_copies = group};
        Results results = searcher.similar("s3", options).value();
        auto has = [&](const std::string& id) {
            return std::ranges::any_of(results, [&](const Hit& hit) { return hit.id == id; });
        };
        CHECK_FALSE(has("s3"));
        CHECK(has("r3") != group);
    }
}

TEST_CASE("similar articles can be narrowed like any search; without the article there are none") {
    Newsroom newsroom;
    Searcher searcher = newsroom.index.searcher();
    Results results = searcher.similar("s3", {.limit = 1000, .sources = {"vigie"}}).value();
    REQUIRE(results.total > 0);
    for (const Hit& hit : results) CHECK(hit.source == "La Vigie");
    CHECK_FALSE(searcher.similar("none").has_value());
}
