/// Do the bytes of a file come out whole, however it is packed?
#include "ingest/source.hpp"

#include "newsgrep/error.hpp"

#include "packing.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

#include <sys/stat.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

std::string text_of(std::string_view bytes) {
    support::TemporaryDirectory directory;
    write_file(directory.path() / "f", bytes);
    return Source((directory.path() / "f").string()).rest();
}

}  // namespace

TEST_CASE("plain and packed bytes come out the same") {
    std::string text(300'000, 'a');
    text += "\nla fin";
    CHECK(text_of(text) == text);
    for (const char* filter : {"gzip", "zstd", "xz", "bzip2"}) {
        CAPTURE(filter);
        CHECK(text_of(packed(filter, text)) == text);
        CHECK(text_of(packed("gzip", packed(filter, text))) == text);
    }
    CHECK(text_of("").empty());
    CHECK(text_of("\x1F\x8B") == "\x1F\x8B");
}

TEST_CASE("three filters around each other are refused") {
    std::string thrice = packed("gzip", packed("zstd", packed("xz", "bytes")));
    CHECK_THROWS_WITH_AS(text_of(thrice), doctest::Contains("more than 2 times over"), Error);
}

TEST_CASE("where one file is wanted, an archive is refused") {
    CHECK_THROWS_WITH_AS(text_of(archived("zip", {{"a.txt", "A"}})), doctest::Contains("is an archive"),
                         Error);
}

TEST_CASE("a bomb stops with a sentence, not with the memory") {
    std::string bomb = packed("zstd", std::string(std::size_t{70} << 20, ' '));
    REQUIRE(bomb.size() < 70'000);
    auto records = read_bytes(bomb, {.format = Format::jsonl});
    REQUIRE_FALSE(records.empty());
    CHECK(records.back().outcome == Record::Outcome::rejected);
    CHECK(records.back().reason.find("bomb") != std::string::npos);
}

TEST_CASE("a damaged file gives what came before the damage, then one rejected record") {
    std::string lines;
    for (int i = 0; i < 50'000; ++i)
        lines += "{\"title\":\"numéro " + std::to_string(i * 7919 % 50'021) + "\"}\n";
    std::string half = packed("gzip", lines);
    half.resize(half.size() / 2);
    auto records = read_bytes(half);
    REQUIRE(records.size() > 1000);
    CHECK(records[999].outcome == Record::Outcome::article);
    CHECK(records.back().outcome == Record::Outcome::rejected);
    CHECK(records.back().reason.find("cannot be read to its end") != std::string::npos);
    CHECK(records.back().where.record == records.size());
}

TEST_CASE("UTF-16 is made UTF-8") {
    std::string little = "\xFF\xFE";
    std::string big = "\xFE\xFF";
    for (char16_t unit : std::u16string(u"été 😀\n")) {
        little += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
        big += {static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFF)};
    }
    CHECK(text_of(little) == "été 😀\n");
    CHECK(text_of(big) == "été 😀\n");
    CHECK(text_of(big + '\x41') == "été 😀\n\uFFFD");
}

TEST_CASE("what is no regular file is refused without waiting") {
    support::TemporaryDirectory directory;
    std::string fifo = (directory.path() / "fifo").string();
    REQUIRE(mkfifo(fifo.c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(Reader{fifo}, doctest::Contains("not a regular file"), Error);
    CHECK_THROWS_AS(Reader{directory.path().string()}, Error);
    CHECK_THROWS_WITH_AS(Reader{fifo + ".none"}, doctest::Contains("cannot be opened"), Error);
}
