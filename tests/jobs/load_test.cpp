#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "base/file.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <fstream>

using namespace newsgrep;
namespace fs = std::filesystem;

namespace {

struct Folder {
    support::TemporaryDirectory directory;

    [[nodiscard]] std::string at(const std::string& name) const { return directory.path() / name; }
    [[nodiscard]] std::string write(const std::string& name, const std::string& text) const {
        std::ofstream(at(name), std::ios::binary) << text;
        return at(name);
    }
};

std::string records(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "{\"id\":\"" + std::to_string(i) + "\",\"title\":\"Titre " + std::to_string(i % 17) +
                "\",\"body\":\"Le maire " + std::to_string(i * i) + " a parlé.\",\"lang\":\"fr\"}\n";
    return text;
}

std::uint64_t sum(const LoadReport& report) {
    return report.added + report.replaced + report.unchanged + report.skipped + report.rejected;
}

}  // namespace

TEST_CASE("what was read is added, replaced, unchanged, skipped or rejected, and nothing else") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(3) + "{broken\n" + records(1) +
                                                   R"({"id":"2","title":"Autre","body":"texte"})"
                                                   "\n");
    std::string empty = folder.write("empty.txt", "");
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    LoadReport report = load(writer, {file, empty, folder.at("none.txt")});
    CHECK(report.added == 3);
    CHECK(report.unchanged == 1);
    CHECK(report.replaced == 1);
    CHECK(report.skipped == 1);
    CHECK(report.rejected == 2);
    CHECK(report.read == sum(report));
    REQUIRE(report.rejections.size() == 2);
    CHECK(report.rejections[0].where.file == folder.at("none.txt"));
    CHECK(report.rejections[1].where.record == 4);
    writer.commit();
    CHECK(index.stats().articles == 3);
}

TEST_CASE("one thread and four give the same bytes, and a second run changes nothing") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(700));
    for (unsigned threads : {1U, 4U}) {
        Index index = Index::create(folder.at("i" + std::to_string(threads)));
        Writer writer = index.writer();
        LoadOptions options;
        options.threads = threads;
        CHECK(load(writer, {file}, options).added == 700);
        writer.commit();
        CHECK(load(writer, {file}, options).unchanged == 700);
        writer.commit();
        CHECK(index.stats().generation == 1);
    }
    for (const auto& entry : fs::directory_iterator(folder.at("i1/seg-000001"))) {
        std::string name = entry.path().filename();
        CAPTURE(name);
        CHECK(base::read_file(entry.path()) == base::read_file(folder.at("i4/seg-000001/" + name)));
    }
}

TEST_CASE("a small memory limit makes several segments and loses nothing") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(500));
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer({.memory = 20'000});
    CHECK(load(writer, {file}).added == 500);
    writer.commit();
    CHECK(index.stats().articles == 500);
    CHECK(index.verify().empty());
}

TEST_CASE("a load that is told to stop while it writes a segment keeps what it took in") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(2000));
    Index index = Index::create(folder.at("i"));
    std::size_t asked = 0;
    bool may_stop = true;
    WriterOptions small;
    small.memory = 50'000;
    small.cancel = [&] { return may_stop && ++asked > 300; };  // in the midst of a segment
    Writer writer = index.writer(small);
    LoadReport report = load(writer, {file});
    CHECK(report.cancelled);
    CHECK(report.added >= 100);
    may_stop = false;
    writer.commit();
    CHECK(index.stats().articles == report.added);
}

TEST_CASE("a load that is told to stop says so and keeps what it took in") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(2000));
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    bool stop = false;
    LoadOptions options;
    options.cancel = [&] { return stop; };
    options.progress = [&](const Progress& progress) { stop = progress.articles >= 100; };
    LoadReport report = load(writer, {file}, options);
    CHECK(report.cancelled);
    CHECK(report.added >= 100);
    CHECK(report.added < 2000);
    writer.commit();
    CHECK(index.stats().articles == report.added);
}

TEST_CASE("a damaged file costs what is damaged in it, and the files around it nothing") {
    Folder folder;
    std::string good = folder.write("a.jsonl", records(5));
    std::string cut = folder.write("b.jsonl.gz", std::string("\x1f\x8b\x08\0\0\0\0\0\0\x03garbage", 17));
    std::string late =
        folder.write("c.jsonl", R"({"id":"late","title":"Après","body":"Le maire.","lang":"fr"})"
                                "\n");
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    LoadReport report = load(writer, {good, cut, late});
    CHECK(report.added == 6);
    CHECK(report.rejected == 1);
    CHECK(report.read == sum(report));
    REQUIRE(report.rejections.size() == 1);
    CHECK(report.rejections[0].where.file == cut);
    CHECK(report.rejections[0].reason.find(cut) != std::string::npos);
}

TEST_CASE("a report says what was not in plain UTF-8") {
    Folder folder;
    std::string old = folder.write("a.txt",
                                   "La cri\xE9"
                                   "e\n\nLe maire a d\xE9"
                                   "cid\xE9.\n");
    std::string twice =
        folder.write("b.jsonl", R"({"title":"L'\u00c3\u00a9t\u00c3\u00a9","body":"Le maire."})"
                                "\n");
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    LoadReport report = load(writer, {old, twice, folder.write("c.jsonl", records(2))});
    CHECK(report.charsets ==
          std::map<std::string, std::uint64_t>{{"detected windows-1252", 1}, {"double-encoded utf-8", 1}});
}

TEST_CASE("a file that goes away after it was listed costs itself only") {
    Folder folder;
    std::string first =
        folder.write("a.jsonl", records(30'000));  // more than is read ahead of the first progress
    std::string second = folder.write("b.jsonl", records(1));
    std::string third =
        folder.write("c.jsonl", R"({"id":"late","title":"Après","body":"Le maire.","lang":"fr"})"
                                "\n");
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    LoadOptions options;
    options.threads = 1;
    options.progress = [&](const Progress&) { fs::remove(second); };
    LoadReport report = load(writer, {first, second, third}, options);
    CHECK(report.added == 30'001);
    REQUIRE(report.rejections.size() == 1);
    CHECK(report.rejections[0].where.file == second);
}

TEST_CASE(
    "progress only grows, ends at the size of the input, and a load stopped before it began takes nothing") {
    Folder folder;
    std::string file = folder.write("a.jsonl", records(400));
    Index index = Index::create(folder.at("i"));
    Writer writer = index.writer();
    Progress last;
    LoadOptions options;
    options.progress = [&](const Progress& now) {
        CHECK(now.articles >= last.articles);
        CHECK(now.bytes >= last.bytes);
        last = now;
    };
    bool stop = true;
    options.cancel = [&] { return stop; };
    LoadReport none = load(writer, {file}, options);
    CHECK(none.cancelled);
    CHECK(none.read == 0);
    stop = false;
    CHECK(load(writer, {file}, options).added == 400);
    CHECK(last.articles == 400);
    CHECK(last.bytes == fs::file_size(file));
    CHECK(last.bytes_total == fs::file_size(file));
}
