/// Does the reader find the format, and survive anything?
#include "newsgrep/reader.hpp"

#include "newsgrep/error.hpp"

#include "base/utf8.hpp"
#include "packing.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const std::string page =
    "Un titre\u00A0\u00A0\u00A0\u00A0Un autre\u00A0\u00A0\u00A0\u00A0Un "
    "tiers\u00A0\u00A0\u00A0\u00A0\n\nMerci d'avoir signalé!\n\n"
    "Le phare rallumé\nPublié dans Le Fanal le 12 - 02 - 2020\n\nLe phare de Ras Bir éclaire de nouveau.\n\n"
    "Cliquez ici pour lire l'article depuis sa source.\n";
const std::string line =
    R"({"id":"1","title":"منارة","body":["ا","ب"],"date":"12/02/2020","author":{"name":"م"}})";

/// `text` with a few bytes changed, taken out or doubled.
std::string mutated(std::string text, std::mt19937& random) {
    for (std::size_t i = 0, count = 1 + random() % 8; i < count && !text.empty(); ++i) {
        std::size_t at = random() % text.size();
        switch (random() % 4) {
            case 0:
                text[at] = static_cast<char>(random());
                break;
            case 1:
                text.erase(at, 1 + random() % 9);
                break;
            case 2:
                text.insert(at, text.substr(random() % text.size(), random() % 40));
                break;
            default:
                text.resize(at);
        }
    }
    return text;
}

bool is_clean(const Article& article) {
    return base::is_well_formed(article.title) && base::is_well_formed(article.body) &&
           base::is_well_formed(article.source) && base::is_well_formed(article.author);
}

}  // namespace

TEST_CASE("names of formats") {
    CHECK(parse_format("auto") == Format::automatic);
    CHECK(parse_format("page") == Format::page);
    CHECK(parse_format("jsonl") == Format::jsonl);
    CHECK(parse_format("csv") == Format::csv);
    CHECK(parse_format("html") == Format::html);
    CHECK(parse_format("feed") == Format::feed);
    CHECK(parse_format("warc") == Format::warc);
    CHECK(parse_format("xml") == Format::xml);
    CHECK(parse_format("text") == Format::text);
    CHECK_FALSE(parse_format("JSONL"));
    CHECK_FALSE(parse_format("doc"));
}

TEST_CASE("content decides the format, whatever the name") {
    CHECK(read_article(page, {}, "x.jsonl").source == "Le Fanal");
    CHECK(read_article(line, {}, "x.txt").id == "1");
    CHECK(read_article("Un titre\n\nUn texte.\n", {}, "x").title == "Un titre");
}

TEST_CASE("the name decides where content does not; the option decides always") {
    CHECK(read_bytes("no JSON\n", {}, "x.JSONL")[0].outcome == Record::Outcome::rejected);
    CHECK(read_article(line, {.format = Format::text}).title == line);
}

TEST_CASE("an empty file is skipped, a binary one rejected") {
    for (const char* empty : {"", "\n \n", "\xEF\xBB\xBF"}) {
        auto records = read_bytes(empty);
        REQUIRE(records.size() == 1);
        CHECK(records[0].outcome == Record::Outcome::skipped);
        CHECK(records[0].reason == "The file is empty.");
    }
    auto binary = read_bytes(std::string("\x7F\x45LF\0\0\0\x01\0\0\0\x02", 12));
    REQUIRE(binary.size() == 1);
    CHECK(binary[0].outcome == Record::Outcome::rejected);
}

TEST_CASE("only a file that cannot be opened is an exception; a damaged one is a rejected record") {
    CHECK_THROWS_AS(Reader("/nowhere/news.jsonl"), Error);
    for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
        CAPTURE(filter);
        std::vector<Record> records = read_bytes(packed(filter, "Le phare\n\nIl éclaire.").substr(0, 14));
        REQUIRE(records.size() == 1);
        CHECK(records[0].outcome == Record::Outcome::rejected);
        CHECK(records[0].where.file.ends_with("/input"));
    }
}

TEST_CASE("a reader that is at its end stays there") {
    support::TemporaryDirectory directory;
    write_file(directory.path() / "f", line);
    Reader reader((directory.path() / "f").string());
    CHECK(reader.next());
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.next());
}

TEST_CASE("a damaged page is still one record, in UTF-8") {
    std::mt19937 random(20200212);
    for (int round = 0; round < 300; ++round) {
        std::string input = mutated(page, random);
        CAPTURE(input);
        auto records = read_bytes(input, {.format = Format::page});
        CHECK(records.size() == (input.find('\f') == std::string::npos ? 1 : records.size()));
        CHECK(is_clean(records[0].article));
    }
}

TEST_CASE("damage to one line of JSON leaves the others alone") {
    std::mt19937 random(20200213);
    for (int round = 0; round < 300; ++round) {
        std::string bad = mutated(line, random);
        std::erase(bad, '\n');
        auto records = read_bytes(line + '\n' + bad + '\n' + line + '\n', {.format = Format::jsonl});
        CAPTURE(bad);
        REQUIRE(records.size() >= 2);
        CHECK(records.front().article.title == "منارة");
        CHECK(records.back().article.title == "منارة");
        for (const Record& record : records) CHECK(is_clean(record.article));
    }
}
