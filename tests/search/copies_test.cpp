#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

/// Four stories, the first with three copies, the second with one; all of them say "port".
struct Newsroom {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string());

    Newsroom() {
        Writer writer = index.writer();
        for (std::uint32_t story = 0; story < 4; ++story) {
            std::uint32_t copies = story == 0 ? 3 : story == 1 ? 1 : 0;
            for (std::uint32_t copy = 0; copy <= copies; ++copy) writer.add(article(story, copy));
        }
        writer.commit();
    }
    static Article article(std::uint32_t story, std::uint32_t copy) {
        Article article = support::invented_article(story * 3);  // in French
        article.id = std::string(1, static_cast<char>('a' + story)) + std::to_string(copy);
        article.title = "Le port";
        article.source = copy == 2 ? "Le Phare" : "La Vigie";
        article.published = Date{2020, 2, static_cast<std::uint8_t>(20 - 4 * story + copy), {}};
        return article;
    }
    [[nodiscard]] Results search(SearchOptions options) const {
        options.group_copies = true;
        return index.searcher().search("port", options);
    }
};

std::string ids(const Results& results) {
    std::string text;
    for (const Hit& hit : results) text += (text.empty() ? "" : " ") + hit.id;
    return text;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a hit stands for its group and lists the others, earliest first") {
    Newsroom newsroom;
    Results results = newsroom.search({.sort = Sort::newest});
    CHECK(ids(results) == "a3 b1 c0 d0");
    CHECK(results.hits[0].duplicates == Ids{"a0", "a1", "a2"});
    CHECK(results.hits[1].duplicates == Ids{"b0"});
    CHECK(results.hits[2].duplicates.empty());
    CHECK(ids(newsroom.search({.sort = Sort::oldest})) == "d0 c0 b0 a0");
}

TEST_CASE("the total counts articles, distinct counts stories") {
    Newsroom newsroom;
    Results results = newsroom.search({.limit = 0, .exact_total = true});
    CHECK(results.total == 8);
    CHECK(results.distinct == 4);
    CHECK(newsroom.search({.limit = 100}).distinct == 4);
    CHECK_FALSE(newsroom.index.searcher().search("port").distinct.has_value());
}

TEST_CASE("pages of groups follow each other") {
    Newsroom newsroom;
    for (Sort sort : {Sort::relevance, Sort::newest, Sort::oldest}) {
        std::string all = ids(newsroom.search({.sort = sort}));
        std::string pages;
        for (std::size_t offset = 0; offset < 4; ++offset)
            pages +=
                (offset == 0 ? "" : " ") + ids(newsroom.search({.limit = 1, .offset = offset, .sort = sort}));
        CHECK(pages == all);
    }
}

TEST_CASE("only an article that matches stands for its group") {
    Newsroom newsroom;
    Results results = newsroom.search({.sources = {"Phare"}});
    CHECK(ids(results) == "a2");
    CHECK(results.hits[0].duplicates == Ids{"a0", "a1", "a3"});
    CHECK(results.total == 1);
}

TEST_CASE("without grouping each copy is a hit of its own") {
    Newsroom newsroom;
    Results results = newsroom.index.searcher().search("port");
    CHECK(results.size() == 8);
    for (const Hit& hit : results) CHECK(hit.duplicates.empty());
}
