/// Why does an article answer a query, or not?
#pragma once

#include "newsgrep/version.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace newsgrep {

/// Where in an article a clause holds. Numbers count from 1.
struct WhyPlace {
    std::string zone{};  ///< title, lead, body or ticker
    std::uint64_t paragraph =
        0;  ///< of the text; the lead is the first of the body; of the ticker, a headline
    std::uint64_t sentence = 0;  ///< of the paragraph
    std::uint64_t word = 0;      ///< of the zone, as FIRST/50 and NEAR/5 count; lead and body count on
    std::string text{};          ///< the words themselves, as they stand in the article
    friend bool operator==(const WhyPlace&, const WhyPlace&) = default;
};

/// A clause of the query, and what it says of the article. Below NEAR, PRE, /s, /p, ATLEAST and FIRST the
/// clauses are asked of the whole article, so that it shows which word is missing and which only stands
/// elsewhere.
struct WhyClause {
    std::string text{};                ///< as in a query; of a clause with others below it, its operator: AND
    bool holds = false;                ///< of NOT: whether what stands below it does not
    std::string value{};               ///< of a filter: what the article has there; "" where it has nothing
    std::uint64_t place_count = 0;     ///< where it holds; conditions (NOT, filters) have no places
    std::vector<WhyPlace> places{};    ///< the first 20 of them, in the order of the article
    std::vector<WhyClause> clauses{};  ///< those below it
};

/// What a word of the query adds to a score in one way: weight times what BM25 makes of its frequency, which
/// is f × (k1 + 1) / (f + k1 × (1 - b + b × length / average_length)).
struct WhyPart {
    std::string word{};     ///< as in a query
    std::string channel{};  ///< stem: the word in any form; exact: in the form typed; part: in part
    std::string part{};     ///< of the last: the beginning, or the three letters, that a word shares with it
    double weight = 0;     ///< idf, times the weight of the channel, times how often the query names the word
    double frequency = 0;  ///< occurrences; one in the title counts twice
    double value = 0;      ///< what it adds
};

/// What a query says of an article: a value that outlives the Searcher.
struct Why {
    std::string query{};   ///< as given
    std::string id{};      ///< of the article
    std::string title{};   ///< of the article
    bool matches = false;  ///< whether it answers the query
    /// What a hit for this article has as its score, bit for bit, if it is among the best 200; those behind
    /// are ordered by their stems alone. 0 where the article does not match.
    double score = 0;
    std::vector<WhyPart> parts{};            ///< add up to the score exactly, in any order
    double length = 0;                       ///< words of title, counted twice, and of lead and body
    double average_length = 0;               ///< of all articles
    double k1 = 0;                           ///< of BM25
    double b = 0;                            ///< of BM25
    WhyClause clause{};                      ///< the whole query with the options' filters
    std::vector<std::string> passed_over{};  ///< stop words of the query that are not looked for
};

}  // namespace newsgrep
