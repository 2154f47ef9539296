#include "newsgrep/index.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/writer.hpp"

#include "base/file.hpp"
#include "index/manifest.hpp"
#include "index/snapshot.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>

using namespace newsgrep;
namespace fs = std::filesystem;

namespace {

Errc code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& error) {
        CHECK(std::string(error.what()).ends_with("."));
        return error.code();
    }
    FAIL("no error");
    return Errc::internal;
}

void fill(const Index& index, int articles) {
    Writer writer = index.writer();
    for (int i = 0; i < articles; ++i)
        writer.add({.id = std::to_string(i),
                    .title = "Titre " + std::to_string(i * i),
                    .body = "Le maire du lieu " + std::to_string(i % 7),
                    .language = "fr"});
    writer.commit();
}

/// Everything the index says, as text.
std::string contents(const std::string& path) {
    auto snapshot = index::Snapshot::open(path);
    std::string all;
    for (const auto& segment : snapshot->segments()) {
        for (std::uint32_t i = 0; i < segment->size(); ++i) {
            all += std::string(segment->columns().id(i)) + segment->texts().serialized(i);
            segment->forward().each(i, [&](std::uint32_t rank, const index::Place& at) {
                all += std::to_string(rank) + "@" + std::to_string(at.position) + " ";
            });
        }
        segment->dictionary().each([&](const index::DictionaryEntry& entry) {
            all += entry.word.form + std::to_string(entry.count);
        });
        for (auto term = segment->postings().allterms_begin(); term != segment->postings().allterms_end();
             ++term)
            all += *term;
    }
    return all;
}

/// What a reader is told: the contents, or, where it is told of damage, what they ought to be.
std::string answer(const std::string& path, const std::string& sound) {
    try {
        return contents(path);
    } catch (const Error&) {
        return sound;
    }
}

void flip(const fs::path& path, std::uint64_t at, int mask) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    char byte = static_cast<char>(file.get() ^ mask);
    file.seekp(static_cast<std::streamoff>(at));
    file.put(byte);
}

std::vector<fs::path> data_files(const std::string& path) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file() && entry.path().filename() != "LOCK" && entry.file_size() > 0)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("creating and opening say what is in the way") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "a/news.idx";
    CHECK(code_of([&] { Index::open(path); }) == Errc::not_found);
    Index::create(path + "/");
    CHECK(code_of([&] { Index::create(path); }) == Errc::already_exists);
    CHECK(Index::open_or_create(path).languages().size() == 4);
    CHECK(code_of([&] { Index::create(directory.path().string()); }) == Errc::already_exists);
    CHECK(code_of([&] { Index::open(directory.path().string()); }) == Errc::incompatible);
    CHECK(code_of([&] { Index::create(path + "2", {.languages = {"français"}}); }) == Errc::invalid_argument);
    CHECK(code_of([&] { Index::create(""); }) == Errc::invalid_argument);
    CHECK_FALSE(fs::exists(path + "2"));
}

TEST_CASE("a newer format is refused with a sentence, a hostile manifest too") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    fill(Index::create(path), 3);
    index::Manifest manifest = index::Manifest::load(path);
    auto altered = [&](auto change) {
        index::Manifest copy = manifest;
        change(copy);
        copy.save(path);
        return code_of([&] { index::Snapshot::open(path); });
    };
    CHECK(altered([](auto& m) { ++m.format; }) == Errc::incompatible);
    CHECK(altered([](auto& m) { m.format = 0; }) == Errc::corrupt);
    CHECK(altered([](auto& m) { m.analyser = "0"; }) == Errc::incompatible);
    CHECK(altered([](auto& m) { m.segments[0].name = "../../etc"; }) == Errc::corrupt);
    CHECK(altered([](auto& m) { m.segments[0].removed = "/etc/passwd"; }) == Errc::corrupt);
    CHECK(altered([](auto& m) { m.segments[0].name = "seg-000777"; }) == Errc::corrupt);
    CHECK(altered([](auto& m) { m.segments[0].articles = 2; }) == Errc::corrupt);
    manifest.save(path);
    CHECK_NOTHROW(index::Snapshot::open(path));
}

TEST_CASE("an older format is refused by name, never called damaged; its languages are still known") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    index::Manifest manifest;
    manifest.format = index::Manifest::oldest_format - 1;
    manifest.analyser = "1";
    manifest.languages = {"es", "fr"};
    fs::create_directory(path);
    manifest.save(path);
    std::string sentence;
    try {
        (void)Index::open(path);
    } catch (const Error& error) {
        CHECK(error.code() == Errc::incompatible);
        sentence = error.what();
    }
    CHECK(sentence.find("made by an older newsgrep: it has format 1, this one reads format 2") !=
          sentence.npos);
    CHECK(sentence.find("newsgrep-index --db " + path + " --rebuild") != sentence.npos);
    CHECK(Index::languages_of(path) == std::vector<std::string>{"es", "fr"});
    flip(path + "/manifest.json", 3, 1);
    CHECK(Index::languages_of(path).empty());
    CHECK(Index::languages_of(path + "2").empty());
}

TEST_CASE("damage anywhere is found, and never changes an answer silently") {
    support::TemporaryDirectory directory;
    ::setenv("XDG_CACHE_HOME", directory.path().c_str(), 1);
    std::string path = directory.path() / "news.idx";
    Index index = Index::create(path);
    fill(index, 200);
    {
        Writer writer = index.writer();
        writer.remove("17");
        writer.commit();
    }
    const std::string sound = contents(path);
    std::mt19937 random(7);
    int rounds = std::getenv("NEWSGREP_LONG") != nullptr ? 20'000 : 400;
    std::vector<fs::path> files = data_files(path);
    REQUIRE(files.size() == 8);
    for (int round = 0; round < rounds; ++round) {
        const fs::path& file = files[random() % files.size()];
        std::uint64_t at = random() % fs::file_size(file);
        int mask = 1 << random() % 8;
        flip(file, at, mask);
        bool is_found = false;
        try {
            is_found = !Index::open(path).verify().empty();
        } catch (const Error&) {
            is_found = true;
        }
        CHECK_MESSAGE(is_found, file << " byte " << at << " mask " << mask);
        CHECK_MESSAGE(answer(path, sound) == sound, file << " byte " << at << " mask " << mask);
        flip(file, at, mask);
    }
    CHECK(contents(path) == sound);
}

TEST_CASE("a file cut short is damage, not a crash") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "news.idx";
    fill(Index::create(path), 50);
    for (const fs::path& file : data_files(path)) {
        std::string bytes = base::read_file(file);
        for (std::size_t size : {std::size_t{0}, bytes.size() / 2, bytes.size() - 1}) {
            fs::resize_file(file, size);
            CHECK(code_of([&] { contents(path); }) == Errc::corrupt);
            std::ofstream(file, std::ios::binary)
                .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        }
    }
    CHECK_NOTHROW(contents(path));
}

TEST_CASE("a check can be ended between two files") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    fill(index, 3);
    int files = 0;
    CHECK(index.verify([&] { return ++files < 0; }).empty());
    CHECK(files > 4);
    CHECK(code_of([&] { static_cast<void>(index.verify([] { return true; })); }) == Errc::cancelled);
}
