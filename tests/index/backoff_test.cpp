#include "index/backoff.hpp"

#include "newsgrep/error.hpp"

#include "index/backoff_counter.hpp"
#include "index/dictionary.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace newsgrep;
using namespace newsgrep::index;

namespace {

std::string random_term(std::mt19937& random) {
    std::string term;
    for (std::size_t size = 1 + random() % 5; term.size() < size;)
        term += static_cast<char>('a' + random() % 4);
    return term;
}

BackoffTerms random_terms(std::mt19937& random, std::size_t count) {
    BackoffTerms terms;
    while (terms.size() < count) {
        std::set<std::uint32_t> ranks;
        for (std::size_t words = 1 + random() % 20; words > 0; --words)
            ranks.insert(static_cast<std::uint32_t>(random() % 100'000));
        terms[random_term(random)] = {static_cast<std::uint32_t>(random() % 1000),
                                      {ranks.begin(), ranks.end()}};
    }
    return terms;
}

}  // namespace

TEST_CASE("what is written of backoff terms is found again, over all block borders, and nothing else") {
    std::mt19937 random(3);
    for (std::size_t count : {0, 1, 32, 33, 300}) {
        support::TemporaryDirectory directory;
        std::string path = directory.path() / "terms.bin";
        BackoffTerms terms = random_terms(random, count);
        write_dictionary(path, {}, terms);
        Dictionary dictionary(path);
        for (int round = 0; round < 300; ++round) {
            std::string term = random_term(random);
            auto known = terms.find(term);
            BackoffTerm expected = known == terms.end() ? BackoffTerm{} : known->second;
            BackoffTerm found = dictionary.backoff().find(term);
            CHECK(found.ranks == expected.ranks);
            CHECK(found.documents == expected.documents);
            CHECK(dictionary.backoff().documents(term) == expected.documents);
        }
    }
}

TEST_CASE("a document counts once for a backoff term, in whatever language its words are") {
    std::vector<Word> words = {{"fr", "port", "portes", "portes"},
                               {"es", "port", "portes", "portes"},
                               {"fr", "port", "portes", "Portes"},
                               {"ar", "درس", "مدرسه", "مدرسة"},
                               {"fr", "mer", "mer", "mer"}};
    BackoffCounter counter(words);
    for (std::uint32_t word : {0U, 1U, 3U}) counter.count(word, 1);
    for (std::uint32_t word : {2U, 2U}) counter.count(word, 2);
    BackoffTerms terms = counter.terms({3, 0, 2, 1, 4}, 4);
    CHECK(terms.at("porte").documents == 2);
    CHECK(terms.at("porte").ranks == std::vector<std::uint32_t>{1, 2, 3});
    CHECK(terms.at("درس").documents == 1);
    CHECK(terms.at("درس").ranks == std::vector<std::uint32_t>{0});
    CHECK(!terms.contains("mer"));  // no document of the segment holds it
}
