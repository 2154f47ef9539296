/// Whatever is cut off or changed in a file of any format: is everything in it an article, skipped or
/// rejected with its reason, and does it cost no more than itself?
#include "base/utf8.hpp"
#include "ingest/every_format.hpp"
#include "ingest/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

void check(const std::vector<Record>& records) {
    REQUIRE_FALSE(records.empty());
    for (const Record& record : records) {
        bool is_article = record.outcome == Record::Outcome::article;
        CHECK(is_article == record.reason.empty());
        CHECK((is_article || record.reason.ends_with('.')));
        CHECK(base::is_well_formed(record.article.title));
        CHECK(base::is_well_formed(record.article.body));
    }
}

bool holds(const std::vector<Record>& records, const std::string& title) {
    return std::ranges::any_of(records, [&](const Record& record) { return record.article.title == title; });
}

}  // namespace

TEST_CASE("a file of any format, cut off anywhere") {
    for (const Sample& sample : every_format()) {
        CAPTURE(sample.name);
        for (std::size_t size = 0; size < sample.bytes.size(); size += 1 + sample.bytes.size() / 60) {
            CAPTURE(size);
            check(read_bytes(sample.bytes.substr(0, size), {}, sample.name));
        }
        CHECK(holds(read_bytes(sample.bytes, {}, sample.name), "Alpha"));
    }
}

TEST_CASE("a file of any format with bytes changed at random") {
    std::mt19937 random(28501);
    for (const Sample& sample : every_format()) {
        CAPTURE(sample.name);
        for (int round = 0; round < 100; ++round) {
            CAPTURE(round);
            std::string bytes = sample.bytes;
            for (int i = 0; i < 3; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
            check(read_bytes(bytes, {}, sample.name));
        }
    }
}

TEST_CASE("one changed byte of the second record never costs the third") {
    for (const Sample& sample : every_format()) {
        std::string_view name = sample.name;
        std::size_t begin = sample.bytes.find("Bravo");
        if (begin == std::string::npos || name == "x.csv")
            continue;  // a quote more costs a second line of CSV
        CAPTURE(name);
        for (char c : {'"', '<', '&', '\0', '\xFF'}) {
            std::string bytes = sample.bytes;
            bytes[begin + 2] = c;
            CHECK(holds(read_bytes(bytes, {}, name), "Charlie"));
        }
    }
}
