/// Does an archive give the articles of its files, and nothing that could do harm?
#include "packing.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const std::string text = "Un titre\n\nUn texte assez court.\n";
const std::string line = R"({"id":"1","title":"منارة","body":"ضوء"})";

std::string name_in(const Record& record) {
    return record.where.file.substr(record.where.file.find('!'));
}

}  // namespace

TEST_CASE("zip and tar, packed or not: every file in its own format, named after its archive") {
    std::vector<std::pair<std::string, std::string>> files = {
        {"été/a.txt", text}, {"b.jsonl", line + "\n" + line + "\n"}, {"c.csv", "title,body\nT,B\n"}};
    for (auto [format, filter] : {std::pair("zip", ""), std::pair("ustar", ""), std::pair("pax", "gzip"),
                                  std::pair("pax", "xz"), std::pair("pax", "zstd")}) {
        CAPTURE(format);
        CAPTURE(filter);
        auto records = read_bytes(archived(format, files, *filter != '\0' ? filter : nullptr), {}, "x");
        REQUIRE(records.size() == 4);
        CHECK(name_in(records[0]) == "!été/a.txt");
        CHECK(records[0].article.title == "Un titre");
        CHECK(records[1].article.id == "1");
        CHECK(records[2].where.record == 2);
        CHECK(name_in(records[3]) == "!c.csv");
        CHECK(records[3].article.title == "T");
    }
}

TEST_CASE("packed files and archives in an archive are opened, three deep at most") {
    std::string inner = archived("ustar", {{"x.txt", text}, {".hidden", text}}, "gzip");
    std::string middle = archived("zip", {{"c.tar.gz", inner}, {"d.txt", text}});
    auto records = read_bytes(archived("zip", {{"a.jsonl.gz", packed("gzip", line)},
                                               {"empty.zip", archived("zip", {})},
                                               {"b.zip", middle},
                                               {"deep.zip", archived("zip", {{"b.zip", middle}})},
                                               {"e.docx", archived("zip", {{"[Content_Types].xml", "<x/>"}})},
                                               {"f.txt", text}}));
    REQUIRE(records.size() == 7);
    CHECK(records[0].article.id == "1");
    CHECK(name_in(records[1]) == "!b.zip!c.tar.gz!x.txt");
    CHECK(records[1].article.title == "Un titre");
    CHECK(name_in(records[2]) == "!b.zip!d.txt");
    CHECK(name_in(records[3]) == "!deep.zip!b.zip!c.tar.gz");
    CHECK(records[3].reason.starts_with("More than 3 archives are packed into each other"));
    CHECK(name_in(records[4]) == "!deep.zip!b.zip!d.txt");
    CHECK(records[5].reason.find("office document") != std::string::npos);
    CHECK(name_in(records[6]) == "!f.txt");
}

TEST_CASE("damage to an archive in an archive costs that one only") {
    std::string inner = archived("ustar", {{"a.txt", text}, {"b.txt", std::string(100'000, 'x')}}, "gzip");
    auto records = read_bytes(archived(
        "zip", {{"a.tar.gz", inner.substr(0, inner.size() - 30)}, {"b.zip", "PK\x03\x04"}, {"c.txt", text}}));
    REQUIRE(records.size() >= 3);
    CHECK(name_in(records.front()) == "!a.tar.gz!a.txt");
    CHECK(records.front().article.title == "Un titre");
    CHECK(records[1].outcome == Record::Outcome::rejected);
    CHECK(name_in(records.back()) == "!c.txt");
    CHECK(records.back().outcome == Record::Outcome::article);
}

TEST_CASE("names are labels: paths that lead outside, hidden files, names in no known encoding") {
    auto records = read_bytes(archived("ustar", {{"../../etc/a.txt", text},
                                                 {"/etc/b.txt", text},
                                                 {".git/c.txt", text},
                                                 {"__MACOSX/d.txt", text},
                                                 {"\xE9t\xE9.txt", text}}));
    REQUIRE(records.size() == 3);
    CHECK(name_in(records[0]) == "!../../etc/a.txt");
    CHECK(name_in(records[2]) == "!été.txt");
    for (const Record& record : records) CHECK(record.outcome == Record::Outcome::article);
}

TEST_CASE("an encrypted file is rejected, an office document refused, one of hidden files skipped") {
    auto secret = read_bytes(archived("zip", {{"a.txt", text}}, nullptr, "geheim"));
    REQUIRE(secret.size() == 1);
    CHECK(secret[0].reason.find("encrypted") != std::string::npos);
    auto office =
        read_bytes(archived("zip", {{"[Content_Types].xml", "<x/>"}, {"word/document.xml", "<x/>"}}));
    REQUIRE(office.size() == 1);
    CHECK(office[0].reason.find("office document") != std::string::npos);
    auto empty = read_bytes(archived("zip", {{".hidden", text}}));
    REQUIRE(empty.size() == 1);
    CHECK(empty[0].outcome == Record::Outcome::skipped);
}

TEST_CASE("a bomb stops with a sentence, also one of many small or empty files") {
    std::string zeros(std::size_t{9} << 20, ' ');
    std::vector<std::pair<std::string, std::string>> files(8, {"a.txt", zeros});
    std::vector<std::pair<std::string, std::string>> empty(140'000, {".a", ""});
    std::vector<std::pair<std::string, std::string>> small_bombs(8, {"a.zip", archived("zip", {files[0]})});
    for (const auto& bomb :
         {archived("zip", {{"a.jsonl", std::string(std::size_t{70} << 20, ' ')}}),
          packed("zstd", archived("ustar", files)), packed("zstd", archived("ustar", empty)),
          packed("zstd", archived("ustar", small_bombs))}) {
        auto records = read_bytes(bomb, {});
        REQUIRE_FALSE(records.empty());
        CHECK(records.back().reason.find("bomb") != std::string::npos);
        CHECK(records.size() < files.size() + 1);
    }
}

TEST_CASE("damage to an archive ends it with one rejected record; what came before is kept") {
    std::string whole = archived("ustar", {{"a.txt", text}, {"b.txt", std::string(100'000, 'x')}});
    auto records = read_bytes(whole.substr(0, 3000));
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.title == "Un titre");
    CHECK(records[1].outcome == Record::Outcome::rejected);
    CHECK(name_in(records[1]) == "!b.txt");
}
