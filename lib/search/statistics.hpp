/// How rare is each word of a query in the whole index?
#pragma once

#include "index/snapshot.hpp"
#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "search/channels.hpp"
#include "search/segment_matcher.hpp"

#include <memory>
#include <vector>

namespace newsgrep::search {

/// One per segment of the snapshot.
using Matchers = std::vector<std::unique_ptr<SegmentMatcher>>;

struct AtomStatistics {
    std::uint64_t stem_documents = 0;   ///< living articles that hold the stem, summed over its languages
    std::uint64_t exact_documents = 0;  ///< … the exact form
    double stem_idf = 0;
    double exact_idf = 0;
    std::vector<double> backoff{};  ///< of each of the atom's backoff terms, idf × share
};

/// In what way a word of the query may stand in an article.
enum class Channel : std::uint8_t {
    stem,     ///< S: in any form
    exact,    ///< E: in the form typed
    backoff,  ///< P: in part
};

/// What a word adds to a score in one way: `weight` times what BM25 makes of `frequency`, as a multiple of
/// 2^-40, so that parts add up to the same score in any order.
struct ScoreShare {
    std::uint32_t atom = 0;
    Channel channel = Channel::stem;
    std::uint32_t term = 0;  ///< with Channel::backoff, its place in query::Bound::backoff
    double weight = 0;       ///< idf, times the channel's weight, times how often the query names the word
    double frequency = 0;    ///< occurrences; one in the title counts twice
    double value = 0;
};

/// What the score of an article depends on.
struct ArticleFacts {
    const query::Evidence& evidence;
    const BackoffCounts& backoff;  ///< empty where it is not looked for
    double length;                 ///< weighted words
};

/// Statistics of one query over one snapshot. The bound query must outlive them.
class Statistics {
  public:
    /// Throws Error{limit} for a star or tilde that stands for more than most_expansions words.
    Statistics(const index::Snapshot& snapshot, const query::Bound& bound, const Matchers& matchers,
               const Channels& channels);

    [[nodiscard]] const AtomStatistics& atom(std::size_t number) const { return atoms_[number]; }
    [[nodiscard]] const Channels& channels() const { return channels_; }
    [[nodiscard]] double average_length() const { return average_length_; }
    [[nodiscard]] std::uint64_t articles() const { return articles_; }

    /// The score of an article: the sum over the clauses that hold, outside of NOT; a plain word that is not
    /// there may still be backed by its relatives.
    [[nodiscard]] double score(const query::Clause& clause, const ArticleFacts& article) const;
    /// What it is the sum of.
    [[nodiscard]] std::vector<ScoreShare> shares(const query::Clause& clause,
                                                 const ArticleFacts& article) const;

  private:
    template <typename Take>
    void each_share(const query::Clause& clause, const ArticleFacts& article, const Take& take) const;
    template <typename Take>
    void word_shares(std::uint32_t atom, std::uint32_t times, const ArticleFacts& article,
                     const Take& take) const;
    template <typename Take>
    void backoff_shares(std::uint32_t atom, std::uint32_t times, const ArticleFacts& article,
                        const Take& take) const;
    [[nodiscard]] ScoreShare valued(ScoreShare share, const ArticleFacts& article) const;
    [[nodiscard]] double backoff_frequency(const BackoffCount& counts, base::Zones zones) const;
    void add_backoff(AtomStatistics& statistics, const query::Atom& atom, const Matchers& matchers) const;

    const query::Bound& bound_;
    Channels channels_;
    std::uint64_t articles_;
    double average_length_;
    std::vector<AtomStatistics> atoms_;
};

}  // namespace newsgrep::search
