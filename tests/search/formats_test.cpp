/// Is the index of each format ever released still read, and written to?
#include "newsgrep/error.hpp"
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "base/file.hpp"
#include "index/manifest.hpp"
#include "support/temporary_directory.hpp"
#include "text/fingerprint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace newsgrep;

namespace {

/// tests/support/formats/2 and its like, which `make` beside them has made.
std::vector<fs::path> kept_formats() {
    std::vector<fs::path> kept;
    for (const auto& entry : fs::directory_iterator(NEWSGREP_SOURCE_DIR "/tests/support/formats"))
        if (entry.is_directory()) kept.push_back(entry.path());
    std::sort(kept.begin(), kept.end());
    return kept;
}

bool is_still_read(const fs::path& kept) {
    return std::stoul(kept.filename().string()) >= index::Manifest::oldest_format;
}

/// A copy of a kept index that says it was made with the word rules of today: rules may change without the
/// format, and an index of other rules is refused, which index_test holds. The words of the queries here have
/// had the same stems ever since.
std::string copy_of(const fs::path& kept, const support::TemporaryDirectory& directory) {
    std::string path = directory.path() / kept.filename();
    fs::copy(kept, path, fs::copy_options::recursive);
    index::Manifest manifest = index::Manifest::load(path);
    manifest.analyser = text::fingerprint();
    manifest.save(path);
    return path;
}

std::map<std::string, std::string> contents(const std::string& path) {
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) files[entry.path()] = base::read_file(entry.path());
    return files;
}

std::vector<std::string> ids(Searcher& searcher, std::string_view query, const SearchOptions& options = {}) {
    std::vector<std::string> all;
    for (const Hit& hit : searcher.search(query, options).hits) all.push_back(hit.id);
    std::sort(all.begin(), all.end());
    return all;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the format that is written now is among those kept") {
    std::string newest = std::to_string(index::Manifest::newest_format);
    auto kept = kept_formats();
    CHECK_MESSAGE(
        std::any_of(kept.begin(), kept.end(), [&](auto& path) { return path.filename() == newest; }),
        "run tests/support/formats/make once for format " << newest);
}

TEST_CASE("an index of each kept format is whole, is searched, and is not changed by that") {
    for (const fs::path& kept : kept_formats()) {
        if (!is_still_read(kept)) continue;
        CAPTURE(kept);
        support::TemporaryDirectory directory;
        std::string path = copy_of(kept, directory);
        auto before = contents(path);
        Index index = Index::open(path);
        CHECK(index.verify() == std::vector<std::string>{});
        Searcher searcher = index.searcher();
        CHECK(searcher.article_count() == 6);
        CHECK(ids(searcher, "barrage lang:fr") == Ids{"barrage"});
        CHECK(ids(searcher, "\"el puerto\" source:faro since:2024") == Ids{"puerto"});
        CHECK(ids(searcher, "lang:ar date:2024-03-05") == Ids{"mina"});
        CHECK(ids(searcher, "agency:AFP") == Ids{"copie", "port"});
        CHECK(ids(searcher, "agency:AFP", {.group_copies = true}).size() == 1);
        CHECK(ids(searcher, "id:adios").empty());
        CHECK(searcher.article("barrage")->section == "Économie");
        CHECK(contents(path) == before);
    }
}

TEST_CASE("an index of each kept format takes more articles, and those it had") {
    for (const fs::path& kept : kept_formats()) {
        if (!is_still_read(kept)) continue;
        CAPTURE(kept);
        support::TemporaryDirectory directory;
        std::string path = copy_of(kept, directory);
        Index index = Index::open(path);
        Searcher searcher = index.searcher();
        Writer writer = index.writer();
        CHECK(writer.add({.id = "digue", .title = "Un barrage de plus", .language = "fr"}) == Added::added);
        CHECK(writer.add(*searcher.article("port")) == Added::unchanged);
        CHECK(writer.remove("mina"));
        writer.commit();
        writer.optimize();
        CHECK(searcher.refresh());
        CHECK(ids(searcher, "barrage") == Ids{"barrage", "digue"});
        CHECK(searcher.article_count() == 6);
        CHECK(index.verify() == std::vector<std::string>{});
    }
}

TEST_CASE("an index of a format that is no longer read is refused by name") {
    for (const fs::path& kept : kept_formats()) {
        if (is_still_read(kept)) continue;
        CHECK_THROWS_AS(Index::open(kept.string()), Error);
    }
}
