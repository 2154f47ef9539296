/// Does a search stay the same where far more articles match than are scored in full?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
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

TEST_CASE("any page is a slice of the whole, far behind the articles that are scored in full, too") {
    Newsroom newsroom;
    Searcher searcher = newsroom.detours.searcher();
    for (int round = 0; round < 6; ++round) {
        std::string query = random_query(newsroom.random);
        CAPTURE(query);
        Results whole = searcher.search(query, {.limit = 1500, .snippets = false});
        for (int page = 0; page < 12; ++page) {
            std::size_t limit = 1 + newsroom.random() % 300;
            std::size_t offset = newsroom.random() % 1200;
            Results slice = searcher.search(query, {.limit = limit, .offset = offset, .snippets = false});
            std::size_t left = whole.size() - std::min(whole.size(), offset);
            REQUIRE(slice.size() == std::min(limit, left));
            for (std::size_t i = 0; i < slice.size(); ++i) {
                CHECK(slice.hits[i].rank == offset + i + 1);
                CHECK(slice.hits[i].id == whole.hits[offset + i].id);
                CHECK(slice.hits[i].score == whole.hits[offset + i].score);
            }
        }
    }
}

TEST_CASE("scores never rise from one rank to the next") {
    Newsroom newsroom;
    Searcher searcher = newsroom.at_once.searcher();
    for (int round = 0; round < 6; ++round) {
        Results whole = searcher.search(random_query(newsroom.random), {.limit = 1500, .snippets = false});
        CHECK(std::ranges::is_sorted(whole.hits, std::greater<>(), &Hit::score));
    }
}
