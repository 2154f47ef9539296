#include "text/edit_distance.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace newsgrep::text;

namespace {

const std::u32string alphabet = U"abع";

/// Every word that one edit makes of `word`.
std::set<std::u32string> edited(const std::u32string& word) {
    std::set<std::u32string> words{word};
    for (std::size_t at = 0; at <= word.size(); ++at) {
        for (char32_t c : alphabet) {
            words.insert(std::u32string(word).insert(at, 1, c));
            if (at < word.size()) words.insert(std::u32string(word).replace(at, 1, 1, c));
        }
        if (at < word.size()) words.insert(std::u32string(word).erase(at, 1));
        if (at + 1 < word.size()) {
            std::u32string swapped = word;
            std::swap(swapped[at], swapped[at + 1]);
            words.insert(swapped);
        }
    }
    return words;
}

std::u32string random_word(std::mt19937& random) {
    std::u32string word;
    for (std::size_t size = random() % 6; word.size() < size;) word += alphabet[random() % alphabet.size()];
    return word;
}

}  // namespace

TEST_CASE("one edit is what putting in, leaving out, replacing or swapping one letter makes") {
    std::mt19937 random(11);
    for (int round = 0; round < 20'000; ++round) {
        std::u32string a = random_word(random);
        std::u32string b = random_word(random);
        CHECK(is_within(a, b, 1) == edited(a).contains(b));
        CHECK(is_within(a, b, 0) == (a == b));
        CHECK(is_within(a, b, 2) == is_within(b, a, 2));
    }
}

TEST_CASE("two edits are two, and no letter is touched twice") {
    CHECK(is_within(U"مراكش", U"مركاشي", 2));
    CHECK(is_within(U"election", U"lectoin", 2));
    CHECK_FALSE(is_within(U"election", U"lectoi", 2));
    CHECK_FALSE(is_within(U"ca", U"abc", 2));  // swapped, then parted: three edits
    CHECK(is_within(U"", U"ab", 2));
}

TEST_CASE("letters are code points, not bytes") {
    CHECK(is_within(U"مغرب", U"مغب", 1));
}
