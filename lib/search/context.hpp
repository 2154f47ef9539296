/// How well does a word go with the rest of a query?
///
/// The words of a query speak of one subject: what stands in the articles that the rest of it finds was
/// likelier meant than what stands in others.
#pragma once

#include "query/bind.hpp"
#include "search/ranking.hpp"

#include <xapian.h>

#include <cstdint>
#include <vector>

namespace newsgrep::search {

/// The best articles for a query without one of its words. Does not depend on how articles fell into
/// segments. The snapshot must outlive it; one per thread.
class Context {
  public:
    /// Nothing, where the query has no other word that is known and not under NOT.
    Context(const index::Snapshot& snapshot, const query::Bound& bound, const Ranker& ranker,
            std::uint32_t without_atom);

    [[nodiscard]] bool is_empty() const { return weight_ == 0; }

    struct Fit {
        double lift = 0;     ///< natural logarithm of how much likelier a word is here than in any article
        bool meets = false;  ///< whether an article of the context holds it
        bool is_in_all = false;  ///< whether an article holds it and all other words
    };
    /// Of the word with these stems; no lift in an empty context.
    [[nodiscard]] Fit fit(const std::vector<query::StemIn>& stems) const;

  private:
    struct Weighted {
        std::uint32_t number;  ///< of the article in its segment
        double weight;         ///< its score; 1 for the best
    };
    void take(std::vector<Candidate> best);
    /// The weight of the articles that hold a stem.
    [[nodiscard]] double weight_with(const std::vector<query::StemIn>& stems) const;
    /// Whether an article holds one of the stems, and the rest of the query.
    [[nodiscard]] bool is_in_all(const std::vector<query::StemIn>& stems) const;

    const index::Snapshot& snapshot_;
    std::vector<std::vector<Weighted>> articles_;  ///< by segment, ascending
    std::vector<Xapian::Query> all_others_;        ///< by segment: every other word
    double weight_ = 0;                            ///< of all
};

}  // namespace newsgrep::search
