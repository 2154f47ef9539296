#include "index/copy_rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgrep::index;

namespace {

constexpr std::int64_t day = 86400;

/// `count` words from `first` on.
std::vector<BodyWord> words(std::uint64_t first, std::size_t count) {
    std::vector<BodyWord> all;
    for (std::size_t at = 0; at < count; ++at) all.push_back({first + at, 0, false});
    return all;
}

/// A story of 100 words, of which the first `kept` are printed, then `added` of the outlet's own.
Body printed(std::size_t kept, std::size_t added) {
    std::vector<BodyWord> all = words(0, kept);
    for (const BodyWord& word : words(1000, added)) all.push_back(word);
    return body_of(all);
}

bool are_copies(const Body& other, const Printing& printing) {
    return newsgrep::index::are_copies(printed(100, 0), other, printing);
}

}  // namespace

TEST_CASE("within days, other outlets' cuts and retellings are copies") {
    for (std::int64_t apart : {std::int64_t{0}, day, 3 * day}) {
        CHECK(are_copies(printed(40, 5), {apart, false}));
        CHECK(are_copies(printed(70, 30), {apart, false}));
        CHECK_FALSE(are_copies(printed(50, 50), {apart, false}));
    }
    CHECK(are_copies(printed(70, 30), {}));
}

TEST_CASE("a few sentences that a long article quotes make no copy") {
    CHECK_FALSE(are_copies(printed(15, 0), {0, false}));
}

TEST_CASE("the farther apart, the more must be the same") {
    Body retold = printed(80, 12);
    CHECK(are_copies(retold, {5 * day, false}));
    CHECK_FALSE(are_copies(printed(66, 60), {5 * day, false}));
    CHECK(are_copies(retold, {400 * day, false}));
    CHECK_FALSE(are_copies(printed(70, 12), {400 * day, false}));
}

TEST_CASE("an outlet's own words on another day are a follow-up, unless nearly all are the same") {
    Body retold = printed(80, 12);
    CHECK(are_copies(retold, {0, true}));
    CHECK_FALSE(are_copies(retold, {2 * day, true}));
    CHECK(are_copies(printed(95, 4), {2 * day, true}));
}

TEST_CASE("other figures in the same places make it another story") {
    std::vector<BodyWord> first = words(0, 100);
    for (std::size_t at : {10, 30, 50, 70}) first[at].is_figure = true;
    std::vector<BodyWord> second = first;
    second[10].hash = 7000;
    CHECK(newsgrep::index::are_copies(body_of(first), body_of(second), {}));
    second[30].hash = 7001;
    CHECK_FALSE(newsgrep::index::are_copies(body_of(first), body_of(second), {}));
}

TEST_CASE("other names at every turn make it another story, one house's word for a thing does not") {
    std::vector<BodyWord> first = words(0, 100);
    std::vector<BodyWord> second = first;
    auto exchange = [&](std::size_t at, std::uint64_t name) {
        first[at] = {name, std::uint64_t{3} << name % 60, false};
        second[at] = {name + 100, std::uint64_t{3} << (name + 7) % 60, false};
    };
    for (std::size_t at : {10, 40, 70}) exchange(at, 8001);
    CHECK(newsgrep::index::are_copies(body_of(first), body_of(second), {}));
    for (std::size_t at : {20, 80}) exchange(at, 8020);
    CHECK_FALSE(newsgrep::index::are_copies(body_of(first), body_of(second), {}));
}

TEST_CASE("of a few words, nearly all must be the same") {
    CHECK(newsgrep::index::are_copies(printed(15, 0), printed(15, 1), {}));
    CHECK_FALSE(newsgrep::index::are_copies(printed(9, 0), printed(8, 1), {}));
}

TEST_CASE("a roundup with the story somewhere in it is no copy") {
    std::vector<BodyWord> roundup = words(2000, 60);
    for (const BodyWord& word : words(0, 50)) roundup.push_back(word);
    for (const BodyWord& word : words(3000, 30)) roundup.push_back(word);
    CHECK_FALSE(newsgrep::index::are_copies(printed(50, 0), body_of(roundup), {}));
    std::rotate(roundup.begin(), roundup.begin() + 60, roundup.end());
    CHECK(newsgrep::index::are_copies(printed(50, 0), body_of(roundup), {}));
}
