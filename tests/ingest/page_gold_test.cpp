/// Does every dirty page give exactly what a careful reader sees in it?
#include "newsgrep/reader.hpp"

#include "base/file.hpp"
#include "base/json.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <set>

namespace fs = std::filesystem;
using namespace newsgrep;

namespace {

std::vector<Record> read_all(const std::string& path) {
    Reader reader(path);
    std::vector<Record> records;
    while (auto record = reader.next()) records.push_back(*std::move(record));
    return records;
}

std::vector<std::string> headlines(const base::Json& gold) {
    std::vector<std::string> texts;
    for (const base::Json& headline : *gold.find("headlines")->array()) texts.push_back(*headline.string());
    return texts;
}

void check_page(const fs::path& page, const base::Json& gold) {
    CAPTURE(page.filename().string());
    std::vector<Record> records = read_all(page.string());
    REQUIRE(records.size() == 1);
    const Record& record = records.front();
    if (gold.text("kind") == "listing") {
        CHECK(record.outcome == Record::Outcome::skipped);
        CHECK(record.reason.find("teasers") != std::string::npos);
        return;
    }
    REQUIRE_MESSAGE(record.outcome == Record::Outcome::article, record.reason);
    const Article& article = record.article;
    CHECK(to_string(article.kind) == gold.text("kind"));
    CHECK(article.title == gold.text("title"));
    CHECK(article.source == gold.text("source"));
    CHECK((article.published ? to_string(*article.published) : "") == gold.text("date"));
    CHECK(article.author == gold.text("author"));
    CHECK(article.language == gold.text("lang"));
    CHECK(article.ticker == headlines(gold));
    CHECK_FALSE(article.body.empty());
    if (gold.find("body") != nullptr) CHECK(article.body == gold.text("body"));
    for (const char* foreign : {"signalé", "Cliquez ici", "انقر هنا", "الإبلاغ", "مصدر الخبر", "آخر الأخبار"})
        CHECK(article.body.find(foreign) == std::string::npos);
}

/// Checks every page of a folder that has its gold beside it; how many there were.
std::size_t check_folder(const fs::path& folder) {
    std::size_t pages = 0;
    for (const auto& entry : std::set<fs::path>(fs::directory_iterator(folder), fs::directory_iterator())) {
        fs::path gold_path = fs::path(entry).replace_extension(".json");
        if (entry.extension() != ".txt" || !fs::exists(gold_path)) continue;
        std::string why;
        auto gold = base::parse_json(base::read_file(gold_path.string()), why);
        REQUIRE_MESSAGE(gold, why);
        check_page(entry, *gold);
        ++pages;
    }
    return pages;
}

}  // namespace

TEST_CASE("our own sample pages give their gold") {
    CHECK(check_folder(fs::path(NEWSGREP_SOURCE_DIR) / "tests/support/samples/pages") >= 12);
}

TEST_CASE("the pages of NEWSGREP_PAGES give their gold") {
    const char* folder = std::getenv("NEWSGREP_PAGES");
    if (folder == nullptr) {
        MESSAGE("skipped: NEWSGREP_PAGES is not set");
        return;
    }
    CHECK(check_folder(folder) > 0);
}
