#include "index/dictionary.hpp"

#include "base/utf8.hpp"
#include "support/temporary_directory.hpp"
#include "text/edit_distance.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace newsgrep::index;

namespace {

std::string random_text(std::mt19937& random) {
    std::string text;
    for (std::size_t size = 1 + random() % 4; text.size() < size;)
        text += static_cast<char>('a' + random() % 3);
    return text;
}

std::vector<DictionaryEntry> random_entries(std::mt19937& random, std::size_t count) {
    std::map<Word, DictionaryEntry> unique;
    for (std::uint32_t i = 0; unique.size() < count; ++i) {
        std::string exact = random_text(random);
        Word word{random() % 3 == 0 ? "ar" : "fr", exact.substr(0, 1 + exact.size() / 2), exact,
                  random_text(random)};
        unique[word] = {word, i, random() % 1000, 1};
    }
    std::vector<DictionaryEntry> entries;
    for (auto& [word, entry] : unique) entries.push_back(entry);
    std::shuffle(entries.begin(), entries.end(), random);
    return entries;
}

std::vector<Word> words(const std::vector<DictionaryEntry>& entries) {
    std::vector<Word> all;
    for (const DictionaryEntry& entry : entries) all.push_back(entry.word);
    std::sort(all.begin(), all.end());
    return all;
}

template <typename Test>
std::vector<Word> selected(const std::vector<DictionaryEntry>& entries, Test test) {
    std::vector<DictionaryEntry> chosen;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(chosen),
                 [&](const auto& entry) { return test(entry.word); });
    return words(chosen);
}

}  // namespace

TEST_CASE("stems, prefixes and near words find what a plain look finds, over all block borders") {
    std::mt19937 random(5);
    for (std::size_t count : {1, 31, 32, 33, 64, 400}) {
        support::TemporaryDirectory directory;
        std::string path = directory.path() / "terms.bin";
        std::vector<DictionaryEntry> entries = random_entries(random, count);
        write_dictionary(path, entries);
        Dictionary dictionary(path);
        REQUIRE(dictionary.size() == count);
        for (int round = 0; round < 100; ++round) {
            std::string text = random_text(random);
            std::string language = round % 4 == 0 ? "ar" : round % 9 == 0 ? "es" : "fr";
            CHECK(words(dictionary.with_stem(language, text)) == selected(entries, [&](const Word& word) {
                      return word.language == language && word.stem == text;
                  }));
            CHECK(words(dictionary.with_prefix(language, text, 10'000)) ==
                  selected(entries, [&](const Word& word) {
                      return word.language == language && word.exact.starts_with(text);
                  }));
        }
        for (unsigned edits : {1U, 2U}) {
            for (int round = 0; round < 50; ++round) {
                std::string text = random_text(random);
                std::string language = round % 4 == 0 ? "ar" : round % 9 == 0 ? "es" : "fr";
                CHECK(words(dictionary.near(language, text, edits)) ==
                      selected(entries, [&](const Word& word) {
                          return word.language == language &&
                                 newsgrep::text::is_within(newsgrep::base::code_points(word.exact),
                                                           newsgrep::base::code_points(text), edits);
                      }));
            }
        }
        std::vector<DictionaryEntry> all;
        dictionary.each([&](const DictionaryEntry& entry) { all.push_back(entry); });
        CHECK(words(all) == words(entries));
        std::size_t number = 0;
        std::uint32_t last = 0;
        for (const DictionaryEntry& entry : all) last = std::max(last, entry.rank);
        std::vector<bool> wanted(last + std::size_t{1}, true);
        dictionary.each_exact(wanted, [&](std::uint32_t rank, std::string_view exact) {
            REQUIRE(number < all.size());
            CHECK(rank == all[number].rank);
            CHECK(exact == all[number++].word.exact);
        });
        CHECK(number == all.size());
    }
}

TEST_CASE("an empty dictionary answers, and a prefix stops at its limit") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "terms.bin";
    write_dictionary(path, {});
    CHECK(Dictionary(path).with_stem("fr", "a").empty());
    CHECK(Dictionary(path).with_prefix("fr", "a", 9).empty());
    write_dictionary(path, {{{"fr", "a", "aa", "aa"}, 0, 1, 1},
                            {{"fr", "a", "ab", "ab"}, 1, 1, 1},
                            {{"fr", "a", "ab", "àb"}, 2, 1, 1}});
    CHECK(Dictionary(path).with_prefix("fr", "a", 1).size() == 1);
    CHECK(Dictionary(path).with_prefix("fr", "a", 2).size() == 3);
}

TEST_CASE("near words can be asked for from a number of documents on") {
    support::TemporaryDirectory directory;
    std::string path = directory.path() / "terms.bin";
    write_dictionary(path, {{{"ar", "مغرب", "مغرب", "مغرب"}, 0, 99, 90},
                            {{"ar", "مغرم", "مغرم", "مغرم"}, 1, 1, 1},
                            {{"fr", "مغرب", "مغرب", "مغرب"}, 2, 1, 1}});
    Dictionary dictionary(path);
    CHECK(dictionary.near("ar", "مغرق", 1).size() == 2);
    CHECK(dictionary.near("ar", "مغرق", 1, 50).size() == 1);
    CHECK(dictionary.near("es", "مغرق", 1).empty());
}
