#include "newsgrep/article_cursor.hpp"

#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgrep;

namespace {

std::vector<std::string> ids(ArticleCursor cursor) {
    std::vector<std::string> all;
    while (auto article = cursor.next()) all.push_back(article->id);
    return all;
}

void add(Writer& writer, const std::string& id, const std::string& day) {
    writer.add({.id = id,
                .title = "Le port",
                .body = "Le quai du " + day,
                .language = "fr",
                .published = parse_iso_date(day)});
}

}  // namespace

TEST_CASE("an index gives all its articles, the newest of each segment first") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    CHECK(ids(index.articles()).empty());
    Writer writer = index.writer();
    add(writer, "old", "2020-02-01");
    add(writer, "new", "2020-02-09");
    writer.commit();
    CHECK(ids(index.articles()) == std::vector<std::string>{"new", "old"});
    add(writer, "later", "2020-01-01");
    writer.remove("new");
    writer.commit();
    CHECK(ids(index.articles()) == std::vector<std::string>{"later", "old"});
}

TEST_CASE("a cursor keeps to its snapshot, also without the index it came from") {
    support::TemporaryDirectory directory;
    auto cursor = [&] {
        Index index = Index::create((directory.path() / "news.idx").string());
        Writer writer = index.writer();
        add(writer, "a", "2020-02-01");
        writer.commit();
        ArticleCursor before = index.articles();
        writer.remove("a");
        writer.optimize();
        return before;
    }();
    auto article = cursor.next();
    REQUIRE(article);
    CHECK(article->title == "Le port");
    CHECK_FALSE(cursor.next());
    CHECK_FALSE(cursor.next());
}
