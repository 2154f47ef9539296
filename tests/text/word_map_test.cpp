#include "text/word_map.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using newsgrep::text::WordMap;

TEST_CASE("a word has the first value it was given, and others have none") {
    WordMap<char32_t> map(3);
    map.add(U"وزراء", U"وزير");
    map.add(U"وزراء", U"وزارة");
    CHECK(map.find(U"وزراء") == U"وزير");
    CHECK(map.find(U"وزير").empty());
    CHECK(map.find(U"").empty());
}

TEST_CASE("as many words as were announced find room") {
    constexpr std::size_t count = 5000;
    std::vector<std::string> words;
    for (std::size_t number = 0; number < 2 * count; ++number)
        words.push_back("mot" + std::to_string(number));
    WordMap<char> map(count);
    for (std::size_t number = 0; number < count; ++number) map.add(words[number], words[number]);
    for (std::size_t number = 0; number < count; ++number) REQUIRE(map.find(words[number]) == words[number]);
    for (std::size_t number = count; number < 2 * count; ++number) REQUIRE(map.find(words[number]).empty());
}
