#include "text/arabic_families.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/names.hpp"
#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <map>

namespace {

std::vector<std::string> words_of(std::u32string_view row) {
    std::vector<std::string> words;
    newsgrep::base::for_each_name(
        row, [&](std::u32string_view word) { words.push_back(newsgrep::base::encode(word)); });
    return words;
}

/// والأم is also "and pains", والدين also "parents": the shorter prefix is tried first.
bool is_another_word_behind_an_article(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>({"أم", "أمة", "دين", "ديني", "دينية", "ديون"});
    return std::ranges::find(words, word) != words.end();
}

}  // namespace

TEST_CASE("no word belongs to two families") {
    std::map<std::string, std::u32string_view> seen;
    for (std::u32string_view row : newsgrep::text::arabic_families()) {
        for (const std::string& word : words_of(row)) {
            bool is_new = seen.emplace(newsgrep::fold(word), row).second;
            CHECK_MESSAGE(is_new, word << " of " << newsgrep::base::encode(row));
        }
    }
    CHECK(seen.size() > 2500);
}

TEST_CASE("all words of a family have the stem of its first one, alone and behind an article") {
    for (std::u32string_view row : newsgrep::text::arabic_families()) {
        auto words = words_of(row);
        std::string stem = newsgrep::stem(newsgrep::fold(words.front()), "ar");
        for (const std::string& word : words) {
            CHECK_MESSAGE(newsgrep::stem(newsgrep::fold(word), "ar") == stem, word);
            if (is_another_word_behind_an_article(word)) continue;
            CHECK_MESSAGE(newsgrep::stem(newsgrep::fold("وال" + word), "ar") == stem, word);
        }
    }
}
