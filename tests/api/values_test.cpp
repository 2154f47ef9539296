/// What may outlive what, and what do errors say to a program?
#include "newsgrep/newsgrep.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <optional>
#include <string>

using namespace newsgrep;

namespace {

struct Newsroom {
    support::TemporaryDirectory directory;
    std::string path = (directory.path() / "news.idx").string();
    std::optional<Index> index = Index::create(path, {.languages = {"fr", "ar"}});

    Newsroom() {
        Writer writer = index->writer();
        writer.add({.id = "a", .title = "Le port", .body = "Le quai du port.", .language = "fr"});
        writer.commit();
    }
};

template <typename Call>
std::optional<Errc> code_of(Call&& call) {
    try {
        call();
    } catch (const Error& error) {
        return error.code();
    }
    return {};
}

}  // namespace

TEST_CASE(
    "results outlive searcher and index, a searcher outlives its index and its directory's next commit") {
    Newsroom newsroom;
    std::optional<Searcher> searcher = newsroom.index->searcher();
    newsroom.index.reset();
    Index::open(newsroom.path).writer().optimize();
    Results results = searcher->search("ports", {.full = true});
    searcher.reset();
    REQUIRE(results.size() == 1);
    CHECK(results.hits[0].article->body == "Le quai du port.");
    CHECK(results.hits[0].body_matches == std::vector<Range>{{11, 15}});
    CHECK(results.hits[0].title_matches == std::vector<Range>{{3, 7}});
}

TEST_CASE("handles move, and the moved one goes on") {
    Newsroom newsroom;
    Index index = std::move(*newsroom.index);
    Writer first = index.writer();
    first.add({.id = "b", .title = "Quai", .body = "Le quai.", .language = "fr"});
    Writer writer = std::move(first);
    writer.commit();
    Searcher before = index.searcher();
    Searcher searcher = std::move(before);
    CHECK(searcher.search("quai").total == 2);
    CHECK(index.languages() == std::vector<std::string>{"fr", "ar"});
}

TEST_CASE("a writer that goes away takes along what was not committed, and makes room for the next") {
    Newsroom newsroom;
    {
        Writer writer = newsroom.index->writer();
        CHECK(code_of([&] { (void)newsroom.index->writer(); }) == Errc::locked);
        writer.add({.id = "b", .title = "Perdu", .body = "Rien.", .language = "fr"});
    }
    newsroom.index->writer().commit();
    CHECK(newsroom.index->searcher().article_count() == 1);
}

TEST_CASE("each kind of failure has its code") {
    Newsroom newsroom;
    Searcher searcher = newsroom.index->searcher();
    Writer writer = newsroom.index->writer();
    CHECK(code_of([&] { (void)Index::open(newsroom.path + "x"); }) == Errc::not_found);
    CHECK(code_of([&] { (void)Index::create(newsroom.path); }) == Errc::already_exists);
    CHECK(code_of([&] { (void)searcher.search(std::string(20'000, 'x')); }) == Errc::limit);
    CHECK(code_of([&] { (void)searcher.search("a", {.offset = 1'000'000}); }) == Errc::limit);
    CHECK(code_of([&] { (void)searcher.search("a", {.since = "demain"}); }) == Errc::invalid_argument);
    CHECK(code_of([&] { writer.add({}); }) == Errc::invalid_argument);
    CHECK(code_of([&] { (void)Reader(newsroom.path + "/none"); }) == Errc::not_found);
    std::ofstream(newsroom.path + "/manifest.json") << "{}";
    CHECK(code_of([&] { (void)Index::open(newsroom.path); }).has_value());
}
