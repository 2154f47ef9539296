/// Whatever a folder holds, broken, cut short, under a false name, nested or giant: do the counts add up, and
/// does a bad file cost no more than itself?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"
#include "ingest/every_format.hpp"
#include "ingest/packing.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <random>

using namespace support;
using newsgrep::base::Json;
using newsgrep::ingest::archived;
using newsgrep::ingest::every_format;
using newsgrep::ingest::packed;
using newsgrep::ingest::Sample;

namespace {

/// Bytes: two files are read at once, each with a record near the limit.
constexpr std::uint64_t most_memory = std::uint64_t{400} << 20;
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool is_memory_ours = false;  // the sanitizer's shadow and quarantine are counted, too
#else
constexpr bool is_memory_ours = true;
#endif

/// What --report and the last line of a run say.
struct Counts {
    std::uint64_t read, added, replaced, unchanged, skipped, rejected;
};

Counts counts_in(const Json& report) {
    return {report.number("read"),      report.number("added"),   report.number("replaced"),
            report.number("unchanged"), report.number("skipped"), report.number("rejected")};
}

/// Takes in `folder` and checks all that holds for every run.
Counts take_in(const Sandbox& news, const std::string& folder) {
    Outcome outcome = news.index({"--threads", "2", "--report", news.path("report.json"), folder});
    Json report = parsed(content(news.path("report.json")));
    Counts counts = counts_in(report);
    CAPTURE(outcome.err);
    CHECK(counts.read ==
          counts.added + counts.replaced + counts.unchanged + counts.skipped + counts.rejected);
    CHECK(outcome.code == (counts.rejected > 0 ? 1 : 0));
    if (is_memory_ours) CHECK(outcome.peak_memory < most_memory);
    CHECK(report.find("rejections")->array()->size() == counts.rejected);
    CHECK(report.find("skips")->array()->size() == counts.skipped);
    for (const char* list : {"rejections", "skips"})
        for (const Json& entry : *report.find(list)->array()) {
            CHECK(entry.text("file").starts_with(folder));
            CHECK(entry.text("reason").ends_with('.'));
        }
    return counts;
}

/// A folder whose every bad file has a good one before and behind it.
class Folder {
  public:
    explicit Folder(const Sandbox& news) : news_(news), path_(news.path("folder")) {
        std::filesystem::create_directory(path_);
        add_good();
    }

    void add(const std::string& name, const std::string& bytes) {
        (void)news_.file("folder/" + number() + "-" + name, bytes);
        add_good();
    }

    /// Takes it in, twice, and looks for every good article.
    Counts check() const {
        Counts first = take_in(news_, path_);
        Counts second = take_in(news_, path_);
        CHECK(second.read == first.read);
        CHECK(second.added == 0);
        CHECK(second.rejected == first.rejected);
        CHECK(news_.grep({"-c", "title:voisin"}).out == std::to_string(good_) + "\n");
        return first;
    }

  private:
    void add_good() {
        std::string id = "voisin-" + std::to_string(++good_);
        (void)news_.file("folder/" + number() + "-voisin.jsonl",
                         R"({"id":")" + id + R"(","title":"Le voisin","body":"Un texte sain."})" + "\n");
    }

    /// Files are read by name.
    std::string number() { return std::to_string(1'000 + files_++); }

    const Sandbox& news_;
    std::string path_;
    int files_ = 0;
    int good_ = 0;
};

std::string with_changed_bytes(std::string bytes, int count, std::mt19937& random) {
    for (int i = 0; i < count; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
    return bytes;
}

}  // namespace

TEST_CASE("whole files of every format") {
    Sandbox news;
    Folder folder(news);
    for (const Sample& sample : every_format()) folder.add(sample.name, sample.bytes);
    CHECK(folder.check().rejected == 0);
}

TEST_CASE("files of every format cut short, and with bytes changed") {
    Sandbox news;
    Folder folder(news);
    std::mt19937 random(4);
    for (const Sample& sample : every_format()) {
        for (std::size_t eighths : {1, 4, 7})
            folder.add(sample.name, sample.bytes.substr(0, sample.bytes.size() * eighths / 8));
        for (int count : {1, 5, 40}) folder.add(sample.name, with_changed_bytes(sample.bytes, count, random));
    }
    CHECK(folder.check().rejected > 0);
}

TEST_CASE("files of every format under the name of another: content decides") {
    Sandbox news;
    Folder folder(news);
    for (const Sample& sample : every_format()) {
        if (std::string_view(sample.name).ends_with(".txt"))
            continue;  // nothing to be known by: the name decides
        for (const char* name : {"x.csv", "x.html", "x.json", "x.rss", "x.warc.gz", "x.zip", "x.txt", "x"})
            folder.add(name, sample.bytes);
    }
    CHECK(folder.check().rejected == 0);
}

TEST_CASE("files of every format in archives, in archives in archives, and packed over and over") {
    Sandbox news;
    Folder folder(news);
    for (const Sample& sample : every_format()) {
        std::string zip = archived("zip", {{sample.name, sample.bytes}});
        folder.add("one.zip", zip);
        folder.add("two.tar.xz", archived("ustar", {{"one.zip", zip}, {sample.name, sample.bytes}}, "xz"));
        std::string thrice = packed("gzip", packed("bzip2", packed("zstd", sample.bytes)));
        folder.add("three.gz", thrice);
    }
    CHECK(folder.check().rejected > 0);
}

TEST_CASE("giants are refused with their reason, in bounded memory") {
    Sandbox news;
    Folder folder(news);
    const std::string giant(std::size_t{66} << 20, 'a');
    folder.add("line.jsonl", R"({"title":"Grand","body":")" + giant + "\"}\n");
    folder.add("cell.csv", "title,body\nGrand,\"" + giant + "\"\n");
    folder.add("page.html", "<html><p>" + giant);
    folder.add("text.txt", giant);
    folder.add("bomb.gz", packed("gzip", giant));
    folder.add("bomb.zip", archived("zip", {{"a.txt", giant}}));
    CHECK(folder.check().rejected == 6);
}
