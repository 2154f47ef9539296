/// Are several indexes searched as if they were one?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

#include <optional>

using namespace newsgrep;

namespace {

/// The same articles in one index and dealt out to two.
struct Newsroom {
    support::TemporaryDirectory directory;
    std::vector<std::string> paths = {path("a"), path("b")};
    Index whole = Index::create(path("whole"));
    Index first = Index::create(paths[0]);
    Index second = Index::create(paths[1]);

    [[nodiscard]] std::string path(const char* name) const { return (directory.path() / name).string(); }
    [[nodiscard]] Index together() const { return Index::open(paths); }

    static void add(const Index& index, const std::vector<Article>& articles) {
        Writer writer = index.writer();
        for (const Article& article : articles) writer.add(article);
        writer.commit();
    }
    void deal_out(std::uint32_t count) const {
        std::vector<Article> all;
        std::vector<Article> halves[2];
        for (std::uint32_t i = 0; i < count; ++i) {
            all.push_back(support::invented_article(i));
            halves[i % 5 < 2 ? 0 : 1].push_back(all.back());
        }
        add(whole, all);
        add(first, halves[0]);
        add(second, halves[1]);
    }
};

Article note(const std::string& id, const std::string& body) {
    return {.id = id, .title = "Note", .body = body, .language = "fr"};
}

std::string shown(const Results& results) {
    std::string text = std::to_string(results.total);
    for (const Hit& hit : results) text += " " + hit.id + "=" + std::to_string(hit.score);
    return text;
}

std::optional<Errc> code_of(auto action) {
    try {
        action();
    } catch (const Error& error) {
        return error.code();
    }
    return {};
}

}  // namespace

TEST_CASE("several indexes give the hits and the scores of one that holds all") {
    Newsroom newsroom;
    newsroom.deal_out(150);
    Index together = newsroom.together();
    Searcher one = newsroom.whole.searcher();
    Searcher both = together.searcher();
    CHECK(both.article_count() == 150);
    for (Sort sort : {Sort::relevance, Sort::newest, Sort::oldest})
        for (const char* query : {"port OR ministre", "ministre", "الوزير OR الميناء", "gobierno OR puerto",
                                  "lang:fr", "-port"}) {
            CAPTURE(query);
            SearchOptions options{.limit = 60, .sort = sort, .exact_total = true};
            std::string expected = shown(one.search(query, options));
            CHECK(shown(both.search(query, options)) == expected);
        }
    CHECK(both.search("port OR ministre OR gobierno OR الوزير").total > 0);
}

TEST_CASE("an article that two indexes hold is shown once, and counts in each") {
    Newsroom newsroom;
    newsroom.add(newsroom.first, {note("1", "le port"), note("2", "le port")});
    newsroom.add(newsroom.second, {note("2", "le port"), note("3", "le port de pêche")});
    Results results = newsroom.together().searcher().search("port");
    CHECK(results.hits.size() == 3);
    CHECK(results.total == 4);
    CHECK(newsroom.together().searcher().article("3")->body == "le port de pêche");
}

TEST_CASE("copies are grouped within each of several indexes") {
    Newsroom newsroom;
    for (std::uint32_t story : {0U, 3U}) {
        const Index& index = story == 0 ? newsroom.first : newsroom.second;
        std::vector<Article> copies(3, support::invented_article(story));
        for (int copy = 0; copy < 3; ++copy)
            copies[static_cast<std::size_t>(copy)].id = std::to_string(story) + "/" + std::to_string(copy);
        newsroom.add(index, copies);
    }
    Results results = newsroom.together().searcher().search("lang:fr", {.group_copies = true});
    REQUIRE(results.hits.size() == 2);
    CHECK(results.distinct == 2);
    for (const Hit& hit : results) {
        CHECK(hit.duplicates.size() == 2);
        for (const std::string& id : hit.duplicates) CHECK(id[0] == hit.id[0]);
    }
    CHECK(newsroom.together().stats().groups == 2);
}

TEST_CASE("a commit to any of several indexes is seen after a refresh") {
    Newsroom newsroom;
    Searcher searcher = newsroom.together().searcher();
    CHECK_FALSE(searcher.refresh());
    newsroom.add(newsroom.second, {note("1", "le port")});
    CHECK(searcher.search("port").total == 0);
    CHECK(searcher.refresh());
    CHECK(searcher.search("port").total == 1);
}

TEST_CASE("what several indexes cannot do together is refused with a sentence") {
    Newsroom newsroom;
    CHECK(code_of([&] { (void)newsroom.together().writer(); }) == Errc::invalid_argument);
    CHECK(code_of([&] { Index::open(std::vector<std::string>{}); }) == Errc::invalid_argument);
    newsroom.paths.push_back(newsroom.path("c"));
    CHECK(code_of([&] { (void)newsroom.together(); }) == Errc::not_found);
    Index::create(newsroom.paths.back(), {.languages = {"es"}});
    CHECK(code_of([&] { (void)newsroom.together().searcher(); }) == Errc::incompatible);
}
