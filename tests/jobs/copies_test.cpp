#include "newsgrep/index.hpp"
#include "newsgrep/reader.hpp"
#include "newsgrep/writer.hpp"

#include "index/snapshot.hpp"
#include "support/temporary_directory.hpp"
#include "support/wire.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

using namespace newsgrep;

namespace {

constexpr std::size_t stories_of_file = 60;

/// Real articles of some length, the first of a file.
std::vector<Article> real_articles(const std::string& path) {
    std::vector<Article> articles;
    Reader reader(path, {});
    while (articles.size() < stories_of_file) {
        auto record = reader.next();
        if (!record) break;
        bool is_long =
            std::ranges::count(record->article.body, '\n') > 4 && record->article.body.size() > 800;
        if (is_long) articles.push_back(std::move(record->article));
    }
    return articles;
}

support::Stories groups_of(const std::string& path) {
    auto now = index::Snapshot::open(path);
    support::Stories stories;
    for (std::uint32_t group = 0; group < now->group_count(); ++group) {
        auto& story = stories.emplace_back();
        for (const index::Locator& where : now->group(group))
            story.emplace_back(now->segments()[where.segment]->columns().id(where.number));
    }
    return stories;
}

}  // namespace

TEST_CASE("rewrites of real articles are found") {
    const char* folder = std::getenv("NEWSGREP_DATA");
    if (folder == nullptr) {
        MESSAGE("NEWSGREP_DATA names no folder of real data: skipped");
        return;
    }
    for (const char* file : {"splits/dev/fr_orangesum.jsonl", "splits/dev/es_jornada_zacatecas.jsonl",
                             "splits/dev/ar_saudinewsnet.jsonl"}) {
        std::string path = std::string(folder) + "/" + file;
        if (!std::filesystem::exists(path)) continue;
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "news.idx").string());
        Writer writer = index.writer();
        support::Stories truth;
        std::mt19937 random(1);
        for (const Article& original : real_articles(path)) {
            auto& story = truth.emplace_back(std::vector{original.id});
            writer.add(original);
            for (const support::Rewrite& rewrite : support::rewrites()) {
                Article copy = original;
                copy.id = original.id + " " + rewrite.name;
                copy.url.clear();
                rewrite.apply(copy, random);
                writer.add(copy);
                story.push_back(copy.id);
            }
        }
        writer.commit();
        support::PairScore score = support::score_pairs(truth, groups_of(index.path()));
        MESSAGE(file, ": pair F1 ", score.f1(), ", ", score.wrong, " wrong");
        CHECK(score.f1() >= 0.95);
    }
}
