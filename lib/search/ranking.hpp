/// Which articles are the best, in which order, and how many are there?
#pragma once

#include "newsgrep/searcher.hpp"

#include "index/snapshot.hpp"
#include "search/segment_matcher.hpp"
#include "search/statistics.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace newsgrep::search {

/// An article that answers the query.
struct Candidate {
    double score = 0;
    index::Locator where;
    std::int64_t sort_key = 0;
    std::string_view id;  ///< in the snapshot's columns
};

/// By score; equal scores: newer first, then id, then the index that was named first.
bool is_better(const Candidate& a, const Candidate& b);

struct Ranking {
    std::vector<Candidate> page;  ///< offset … offset + limit
    std::uint64_t total = 0;
    bool is_exact = true;
    std::optional<std::uint64_t> distinct{};  ///< matches with copies counted once, where all were looked at
};

/// How many matches are counted when an exact total is not asked for.
inline constexpr std::uint64_t counted_matches = 1000;

/// One query over one snapshot, segment by segment, newest first.
class Ranker {
  public:
    /// Throws Error{limit} for a query that takes more work than `limits`, and Error{cancelled}; so does
    /// rank().
    Ranker(const index::Snapshot& snapshot, const query::Bound& bound, const Cancel& cancel = {},
           const Channels& channels = {}, const query::WorkLimits& limits = {});
    Ranker(const Ranker&) = delete;
    Ranker& operator=(const Ranker&) = delete;

    Ranking rank(const SearchOptions& options);

    /// From now on rank() tells of every match it looks at: with exact_total of each one once, those of a
    /// segment after each other, by number.
    void tell(std::function<void(const index::Locator&)> told) { told_ = std::move(told); }

    /// Why an article answers the query. Valid until the next call.
    [[nodiscard]] const query::Evidence& evidence(const index::Locator& where) {
        return matchers_[where.segment]->evidence(where.number);
    }
    [[nodiscard]] Candidate candidate(std::size_t segment, std::uint32_t number, double score) const;
    [[nodiscard]] const Matchers& matchers() const { return matchers_; }
    [[nodiscard]] base::Cancellation& cancellation() { return work_.cancellation(); }
    [[nodiscard]] const Statistics& statistics() const { return statistics_; }
    /// What segment `number` is asked, for people.
    [[nodiscard]] std::string plan(std::size_t number) const;

  private:
    struct Wanted {
        std::uint64_t articles;  ///< to propose
        bool is_scored;
        bool is_total_exact;
    };
    Ranking ranked(std::uint64_t depth, const SearchOptions& options);
    Ranking grouped(const SearchOptions& options);
    Ranking counted(std::uint64_t depth, const SearchOptions& options);
    void leave_out_copies(std::vector<Candidate>& candidates) const;
    [[nodiscard]] bool is_by_relevance(const SearchOptions& options) const {
        return options.sort == Sort::relevance && !bound_.atoms.empty();
    }
    void propose(std::size_t segment, const Wanted& wanted, Ranking& ranking);
    void order_best(std::span<Candidate> candidates);
    void rescore(std::span<Candidate> candidates);

    const index::Snapshot& snapshot_;
    const query::Bound& bound_;
    Channels channels_;
    query::Work work_;  ///< matchers hold on to it
    Matchers matchers_;
    Statistics statistics_;
    std::function<void(const index::Locator&)> told_;
};

}  // namespace newsgrep::search
