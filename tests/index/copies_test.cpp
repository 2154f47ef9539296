#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "base/file.hpp"
#include "index/group_copies.hpp"
#include "index/snapshot.hpp"
#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace newsgrep;
using support::Stories;

namespace {

struct Place {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    Index index = Index::create(path);

    /// The groups as ids, whatever the segments.
    [[nodiscard]] Stories groups() const {
        auto now = index::Snapshot::open(path);
        Stories stories;
        for (std::uint32_t group = 0; group < now->group_count(); ++group) {
            auto& story = stories.emplace_back();
            for (const index::Locator& where : now->group(group))
                story.emplace_back(now->segments()[where.segment]->columns().id(where.number));
        }
        return stories;
    }
    void add(const std::vector<Article>& articles, std::size_t batch = 1000) {
        Writer writer = index.writer();
        for (std::size_t at = 0; at < articles.size(); ++at) {
            writer.add(articles[at]);
            if ((at + 1) % batch == 0) writer.commit();
        }
        writer.commit();
    }
    [[nodiscard]] std::filesystem::path copies_file() const {
        for (const auto& entry : std::filesystem::directory_iterator(path))
            if (entry.path().filename().string().starts_with("copies-")) return entry.path();
        return {};
    }
};

Article article(const std::string& id, const std::string& body) {
    Article article;
    article.id = id;
    article.title = "Titre " + id;
    article.body = body;
    article.language = "fr";
    return article;
}

Article copy_of(Article article, const std::string& id) {
    article.id = id;
    return article;
}

/// Stories with all their rewrites, and for each a neighbour that quotes a paragraph of it.
std::vector<Article> wire(std::uint32_t stories, Stories& truth) {
    std::vector<Article> articles;
    std::mt19937 random(stories);
    for (std::uint32_t number = 0; number < stories; ++number) {
        Article original = support::invented_article(number);
        articles.push_back(original);
        auto& story = truth.emplace_back(std::vector{original.id});
        for (const support::Rewrite& rewrite : support::rewrites()) {
            Article copy = copy_of(original, original.id + " " + rewrite.name);
            copy.published->day = static_cast<std::uint8_t>(1 + random() % 28);
            rewrite.apply(copy, random);
            story.push_back(copy.id);
            articles.push_back(std::move(copy));
        }
        Article neighbour = support::invented_article(number + 300 * stories);
        neighbour.body += "\n\n" + original.body.substr(0, original.body.find('\n'));
        articles.push_back(std::move(neighbour));
    }
    return articles;
}

Stories groups_of_new_index(const std::map<std::string, Article>& articles) {
    Place place;
    Writer writer = place.index.writer();
    for (const auto& [id, article] : articles) writer.add(article);
    writer.commit();
    return place.groups();
}

}  // namespace

TEST_CASE("rewrites of a story are found, and nothing else") {
    Place place;
    Stories truth;
    place.add(wire(120, truth));
    support::PairScore score = support::score_pairs(truth, place.groups());
    CHECK(score.f1() >= 0.95);
    CHECK(score.wrong == 0);
    MESSAGE("pair F1 ", score.f1(), ": ", score.found, " found, ", score.missed, " missed, ", score.wrong,
            " wrong");
}

TEST_CASE("groups depend on the articles alone, not on order, batches or segments") {
    Stories truth;
    std::vector<Article> articles = wire(12, truth);
    Place straight;
    straight.add(articles);
    Stories expected = straight.groups();
    REQUIRE(expected.size() >= 12);
    std::mt19937 random(7);
    for (std::size_t batch : {1000, 37, 10}) {
        for (std::size_t at = articles.size(); at > 1; --at)
            std::swap(articles[at - 1], articles[random() % at]);
        Place place;
        place.add(articles, batch);
        CHECK(place.groups() == expected);
        place.index.writer().optimize();
        CHECK(place.groups() == expected);
    }
}

TEST_CASE("whatever comes and goes, groups are those of a new index") {
    Stories truth;
    std::vector<Article> articles = wire(10, truth);
    for (std::uint32_t seed : {1, 2, 3}) {
        std::mt19937 random(seed);
        Place place;
        std::map<std::string, Article> living;
        for (int commit = 0; commit < 12; ++commit) {
            Writer writer = place.index.writer();
            for (int step = 0; step < 12; ++step) {
                Article article = articles[random() % articles.size()];
                if (random() % 4 == 0) article.body = articles[random() % articles.size()].body;
                if (random() % 3 == 0) {
                    writer.remove(article.id);
                    living.erase(article.id);
                } else {
                    writer.add(article);
                    living[article.id] = article;
                }
            }
            writer.commit();
            CHECK(place.groups() == groups_of_new_index(living));
        }
    }
}

TEST_CASE("copies found by other rules are not built upon") {
    Place place;
    Article first = support::invented_article(1);
    place.add({first, copy_of(first, "copy")});
    index::Manifest manifest = index::Manifest::load(place.path);
    CHECK(manifest.copy_rules == index::copy_rules_version);
    manifest.copy_rules = 0;
    std::filesystem::remove(place.copies_file());
    manifest.copies = {};
    manifest.save(place.path);
    place.add({support::invented_article(2)});
    CHECK(place.groups() == Stories{{"copy", "wire-1"}});
}

TEST_CASE("a commit makes good a file of copies that is damaged") {
    Place place;
    Article first = support::invented_article(1);
    place.add({first, copy_of(first, "copy")});
    std::string bytes = base::read_file(place.copies_file().string());
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    base::replace_file(place.copies_file().string(), bytes);
    place.add({support::invented_article(2)});
    CHECK(place.index.verify().empty());
    CHECK(place.groups() == Stories{{"copy", "wire-1"}});
}

TEST_CASE("a copy that is removed or rewritten leaves its group") {
    Place place;
    Article first = support::invented_article(1);
    Article second = copy_of(first, "second");
    Article third = copy_of(first, "third");
    place.add({first, second, third});
    CHECK(place.groups() == Stories{{"second", "third", "wire-1"}});
    Writer writer = place.index.writer();
    writer.remove("second");
    writer.commit();
    CHECK(place.groups() == Stories{{"third", "wire-1"}});
    writer.add(copy_of(support::invented_article(2), "third"));
    writer.commit();
    CHECK(place.groups().empty());
    CHECK(place.copies_file().empty());
}

TEST_CASE("the earliest article stands first, undated ones last") {
    Place place;
    Article first = support::invented_article(4);
    Article later = copy_of(first, "a later");
    later.published->year = 2021;
    Article undated = copy_of(first, "an undated");
    undated.published.reset();
    place.add({undated, later, first});
    CHECK(place.groups() == Stories{{"wire-4", "a later", "an undated"}});
}

TEST_CASE("neither a chain of likenesses nor a roundup joins two stories") {
    Place place;
    std::vector<std::string> stories;  // of about the same length, so that none is most of the roundup
    for (std::uint32_t number = 0; stories.size() < 3; number += 3) {
        std::string body = support::invented_article(number).body;
        if (body.size() > 900 && body.size() < 1100) stories.push_back(body);
    }
    place.add({article("left", stories[0]), article("right", stories[1]),
               article("roundup", stories[0] + "\n\n" + stories[1] + "\n\n" + stories[2])});
    Stories groups = place.groups();
    REQUIRE(groups.size() == 1);
    CHECK(groups.front() == std::vector<std::string>{"left", "roundup"});
    Writer writer = place.index.writer();
    writer.remove("roundup");
    writer.commit();
    CHECK(place.groups().empty());
}

TEST_CASE("months later, only nearly the whole is a copy") {
    Place place;
    Article first = support::invented_article(12);
    Article variant = copy_of(first, "variant");
    std::mt19937 random(1);
    support::rewrites()[7].apply(variant, random);  // words changed
    place.add({first, variant});
    CHECK(place.groups().size() == 1);
    variant.published->year = 2022;
    place.add({variant});
    CHECK(place.groups().empty());
    Article reprint = copy_of(first, "reprint");
    reprint.published->year = 2023;
    place.add({reprint});
    CHECK(place.groups() == Stories{{"wire-12", "reprint"}});
}

TEST_CASE("bodies of a few words are nobody's copies") {
    Place place;
    place.add({article("a", "Le match est terminé."), article("b", "Le match est terminé."), article("c", ""),
               article("d", "")});
    CHECK(place.groups().empty());
}

TEST_CASE("the same page fetched under two hosts with two tickers is one article") {
    Place place;
    Article page = support::invented_article(9);
    page.id.clear();
    page.url = "https://www.exemple.ma/a/12";
    page.ticker = {"Un autre titre"};
    Article again = page;
    again.url = "http://exemple.ma/a/12#haut";
    again.ticker = {"Encore un autre", "Et un troisième"};
    Writer writer = place.index.writer();
    CHECK(writer.add(page) == Added::added);
    CHECK(writer.add(again) == Added::unchanged);
    writer.commit();
    CHECK(place.index.stats().articles == 1);
    CHECK(place.groups().empty());
}

TEST_CASE("the same page without an address is one article, too") {
    Place place;
    Article page = support::invented_article(9);
    page.id.clear();
    page.ticker = {"Un autre titre"};
    Article again = page;
    again.ticker.clear();
    Writer writer = place.index.writer();
    CHECK(writer.add(page) == Added::added);
    CHECK(writer.add(again) == Added::unchanged);
}

TEST_CASE("statistics count groups and what is in them") {
    Place place;
    Article first = support::invented_article(1);
    place.add({first, copy_of(first, "copy"), support::invented_article(2)});
    IndexStats stats = place.index.stats();
    CHECK(stats.groups == 1);
    CHECK(stats.grouped == 2);
    CHECK(stats.articles == 3);
}

TEST_CASE("a damaged file of copies is found, and told with the way out") {
    Place place;
    Article first = support::invented_article(1);
    place.add({first, copy_of(first, "copy")});
    CHECK(place.index.verify().empty());
    std::string file = place.copies_file().string();
    std::string bytes = base::read_file(file);
    for (std::size_t at = 0; at < bytes.size(); at += 5) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(damaged[at] ^ 4);
        base::replace_file(file, damaged);
        std::vector<std::string> faults = place.index.verify();
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().find("copies-") != std::string::npos);
        CHECK(faults.front().find("--rebuild") != std::string::npos);
    }
    std::filesystem::remove(file);
    CHECK(place.index.verify().size() == 1);
    CHECK_THROWS_AS(index::Snapshot::open(place.path), Error);
}
