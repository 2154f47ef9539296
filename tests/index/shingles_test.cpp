#include "index/shingles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

using namespace newsgrep::index;

namespace {

/// Words first, first + 1, … last - 1.
std::vector<std::uint64_t> words(std::uint64_t first, std::uint64_t last) {
    std::vector<std::uint64_t> all(last - first);
    std::iota(all.begin(), all.end(), first);
    return all;
}

}  // namespace

TEST_CASE("the runs of a text are its windows, each once, ascending") {
    auto runs = shingles(words(0, 10), 3);
    CHECK(runs.size() == 8);
    CHECK(std::ranges::is_sorted(runs));
    CHECK(shingles(std::vector<std::uint64_t>(10, 7), 3).size() == 1);
    CHECK(shingles(words(0, 2), 3).size() == 1);
    CHECK(shingles({}, 3).empty());
    CHECK(shingles(std::vector<std::uint64_t>{1, 2}, 2) != shingles(std::vector<std::uint64_t>{2, 1}, 2));
}

TEST_CASE("a sketch holds the smallest values, and none of too short a text") {
    Sketch long_one = sketch(words(0, 1000));
    CHECK(std::ranges::is_sorted(long_one));
    CHECK(long_one.back() != no_value);
    Sketch short_one = sketch(words(0, 20));
    CHECK(short_one[15] != no_value);
    CHECK(short_one[16] == no_value);
    CHECK(sketch(words(0, fewest_words - 1)).front() == no_value);
}

TEST_CASE("a sketch does not change with the order of paragraphs, but for the seams") {
    auto there = words(0, 200);
    auto swapped = words(100, 200);
    auto rest = words(0, 100);
    swapped.insert(swapped.end(), rest.begin(), rest.end());
    CHECK(likely_containment(sketch(there), sketch(swapped)) > 0.8);
}

TEST_CASE("containment is that of the shorter text, however long the other one is") {
    Sketch whole = sketch(words(0, 1000));
    CHECK(likely_containment(whole, whole) == 1.0);
    CHECK(likely_containment(whole, sketch(words(300, 500))) == 1.0);
    CHECK(likely_containment(sketch(words(300, 500)), whole) == 1.0);
    CHECK(likely_containment(whole, sketch(words(5000, 6000))) == 0.0);
    double half = likely_containment(sketch(words(0, 600)), sketch(words(300, 900)));
    CHECK(half > 0.25);
    CHECK(half < 0.75);
}

TEST_CASE("common values of ascending lists are counted") {
    std::vector<std::uint64_t> a{1, 3, 5, 9};
    std::vector<std::uint64_t> b{2, 3, 9, 10};
    CHECK(common_values(a, b) == 2);
    CHECK(common_values(a, {}) == 0);
}
