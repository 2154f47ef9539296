/// Does a search stay the same where far more articles match than are scored in full?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;

namespace {

const std::vector<std::string> words = {"port", "ports", "mer", "mers", "juge", "juges", "école", "ecole"};

std::vector<Article> random_articles(std::mt19937& random, int count) {
    std::vector<Article> articles;
    for (int i = 0; i < count; ++i) {
        Article article{.id = "n" + std::to_string(i), .title = words[random() % 8], .language = "fr"};
        for (std::size_t left = 1 + random() % 14; left > 0; --left)
            article.body += words[random() % 8] + " ";
        articles.push_back(article);
    }
    return articles;
}

std::string random_query(std::mt19937& random) {
    std::string query = words[random() % 8];
    for (std::size_t left = 1 + random() % 4; left > 0; --left)
        query += (random() % 3 != 0 ? " OR " : " ") + words[random() % 8];
    return query;
}

void add_at_once(const Index& index, const std::vector<Article>& articles) {
    Writer writer = index.writer();
    for (const Article& article : articles) writer.add(article);
    writer.commit();
}

/// In several commits, a third of the articles in another version first.
void add_with_detours(const Index& index, const std::vector<Article>& articles) {
    Writer writer = index.writer();
    for (std::size_t i = 0; i < articles.size(); i += 3) {
        Article other = articles[i];
        other.body += " juge port";
        writer.add(other);
    }
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (i % 250 == 0) writer.commit();
        writer.add(articles[i]);
    }
    writer.commit();
}

struct Newsroom {
    support::TemporaryDirectory directory;
    Index at_once = Index::create((directory.path() / "a").string());
    Index detours = Index::create((directory.path() / "b").string());
    std::mt19937 random{11};

    Newsroom() {
        std::vector<Article> articles = random_articles(random, 1500);
        add_at_once(at_once, articles);
        add_with_detours(detours, articles);
    }
};

}  // namespace

TEST_CASE("the best of 1,500 matches are the same, bit for bit, however the articles came in") {
    Newsroom newsroom;
    Searcher left = newsroom.at_once.searcher();
    Searcher right = newsroom.detours.searcher();
    REQUIRE(newsroom.detours.stats().segments.size() > 1);
    for (int round = 0; round < 60; ++round) {
        std::string query = random_query(newsroom.random);
        CAPTURE(query);
        Results a = left.search(query, {.limit = 50, .exact_total = true, .snippets = false});
        Results b = right.search(query, {.limit = 50, .exact_total = true, .snippets = false});
        CHECK(a.total == b.total);
        REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a.hits[i].id == b.hits[i].id);
            CHECK(a.hits[i].score == b.hits[i].score);
        }
    }
}

TEST_CASE("pages follow each other without a gap or a repetition as far as articles are scored in full") {
    Newsroom newsroom;
    Searcher searcher = newsroom.detours.searcher();
    for (int round = 0; round < 20; ++round) {
        std::string query = random_query(newsroom.random);
        CAPTURE(query);
        Results whole = searcher.search(query, {.limit = 200, .snippets = false});
        std::vector<std::string> ids;
        for (std::size_t offset = 0; offset < 200; offset += 25)
            for (const Hit& hit :
                 searcher.search(query, {.limit = 25, .offset = offset, .snippets = false})) {
                CHECK(hit.rank == ids.size() + 1);
                ids.push_back(hit.id);
            }
        REQUIRE(ids.size() == whole.size());
        for (std::size_t i = 0; i < ids.size(); ++i) CHECK(ids[i] == whole.hits[i].id);
    }
}
