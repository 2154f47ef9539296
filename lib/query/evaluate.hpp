/// Does an article answer a query, and which of its words say so?
///
/// The one evaluator: searching and highlighting run it over the stored word streams.
#pragma once

#include "query/bind.hpp"
#include "query/work.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::query {

/// A word of the article that an atom matches.
struct Occurrence {
    Zone zone = Zone::title;
    std::uint32_t position = 0;   ///< in title, in lead and body together, or in the ticker
    std::uint32_t paragraph = 0;  ///< in the article
    std::uint32_t sentence = 0;   ///< in the article
    bool is_same_form = false;    ///< its exact form is the atom's own, with a hyphen where it was typed so
    std::uint8_t reach = 0;  ///< positions behind `position` that are of the same word: 1 for porte-drapeau
    bool is_group = false;   ///< of a number, and another follows: 5 of 5 400 has no neighbours
    std::uint32_t at = 0;    ///< where it stands in the stream of words it was read from
};

/// What is known of one article.
struct Evidence {
    std::vector<std::vector<Occurrence>>
        atoms;                  ///< by atom, in the order of the article, in the atom's zones only
    std::vector<bool> filters;  ///< by filter
    Work* work = nullptr;       ///< what counts the places looked at; null: nobody
    /// By solid atom: where its words stand with what joins them. Its clause does not mean those places,
    /// whose parts others mean, but they score.
    std::vector<std::vector<Occurrence>> joined{};
};

/// Throws Error{limit} where evidence.work has had enough; so does marks().
bool holds(const Clause& clause, const Evidence& evidence);

/// What filters alone can tell.
enum class Truth : std::uint8_t { no, unknown, yes };
Truth judge(const Clause& clause, const std::vector<bool>& filters);

/// A word to mark.
struct Mark {
    Zone zone;
    std::uint32_t paragraph;
    std::uint32_t sentence;
    std::uint32_t position;
    std::uint32_t atom;
    std::uint32_t at;  ///< of the occurrence
    friend bool operator==(const Mark&, const Mark&) = default;
};

/// The words that make the clauses hold which do hold, outside of NOT; in no order, perhaps repeated.
std::vector<Mark> marks(const Clause& clause, const Evidence& evidence);

}  // namespace newsgrep::query
