#include "index/number_set.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using newsgrep::index::NumberSet;

TEST_CASE("an empty set holds nothing") {
    CHECK_FALSE(NumberSet().contains(0));
    CHECK_FALSE(NumberSet(std::vector<std::uint64_t>()).contains(7));
}

TEST_CASE("a set holds its numbers and no others") {
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> numbers{0, ~std::uint64_t{0}, 5, 5};
    for (int i = 0; i < 1000; ++i) numbers.push_back(random() % 20000);
    std::set<std::uint64_t> expected(numbers.begin(), numbers.end());
    NumberSet set(numbers);
    for (std::uint64_t number = 0; number < 20000; ++number)
        REQUIRE(set.contains(number) == expected.contains(number));
    CHECK(set.contains(~std::uint64_t{0}));
}
