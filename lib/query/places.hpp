/// Where in an article does a clause hold?
///
/// Every clause is answered by a truth and the places that make it true, among the words of a scope: the
/// article, one of its sentences or paragraphs, its first words. Conditions (NOT, filters) have no places.
/// Of NEAR and PRE:
/// - a NEAR/n b: each place of a that has one of b within n positions, and the other way round.
/// - a PRE/n b: from each place of a to the next one of b within n positions behind it, and from each of b
///   back to the last one of a. What is near or behind it, is near or behind its first or its last word.
/// - An operand of several words that AND joins: each of them is near.
/// - An operand under NOT: the other's places that have none of it within n positions.
#pragma once

#include "query/proximity.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::query {

struct Found {
    bool holds = false;
    Places places{};  ///< none where it does not hold
};

/// Looks for the places of clauses in one article. The evidence must outlive it.
class PlaceFinder {
  public:
    PlaceFinder(const Evidence& evidence, bool wants_words)
        : evidence_(evidence), wants_words_(wants_words) {}

    bool holds(const Clause& clause);
    Found find(const Clause& clause);
    /// The words of its places.
    std::vector<Mark> marks(const Clause& clause);

  private:
    /// What of the article counts; sentences and paragraphs from … up to, without the end.
    struct Scope {
        std::uint32_t paragraph = 0;
        std::uint32_t paragraph_end = ~std::uint32_t{0};
        std::uint32_t sentence = 0;
        std::uint32_t sentence_end = ~std::uint32_t{0};
        std::uint32_t words = ~std::uint32_t{0};  ///< positions from 0 in each zone
    };
    /// The places of each of the words that AND joins; none where the operand does not hold.
    using Operand = std::vector<Places>;
    /// The places in which two operands are what a positional operator asks for.
    using Relation = Places (*)(const Places& left, const Places& right, std::uint32_t window);

    void look_at(std::size_t places) const {
        if (evidence_.work != nullptr) evidence_.work->look_at_places(places);
    }
    [[nodiscard]] std::span<const Occurrence> occurrences(std::uint32_t atom) const;
    [[nodiscard]] bool is_in_scope(const Occurrence& word) const { return word.position < scope_.words; }
    [[nodiscard]] const Occurrence* follower(const Clause::Part& part, const Occurrence& first) const;
    Places atom(const Clause& clause);
    void add_marks(const Clause& clause, std::vector<Mark>& marks);
    Places phrase(const Clause& clause);
    Found all_of(const Clause& clause);
    Found any_of(const Clause& clause);
    Places beside(const Clause& clause);
    Places related(const Clause& left, const Clause& right, std::uint32_t window, Relation relation);
    Found in_one_unit(const Clause& clause);
    Places at_least(const Clause& clause);
    Found among_first(const Clause& clause);
    Operand operand(const Clause& clause);
    bool add_lists(const Clause& clause, Operand& lists);
    /// What `look` says of a part of the scope.
    template <typename Look>
    auto within(const Scope& scope, Look look);

    const Evidence& evidence_;
    bool wants_words_;
    Scope scope_{};
};

}  // namespace newsgrep::query
