/// Which words of this segment does the query mean, and does this article answer it?
#pragma once

#include "index/segment.hpp"
#include "query/bind.hpp"
#include "query/evaluate.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace newsgrep::search {

/// Words of the index that one word with a star or a tilde may stand for.
inline constexpr std::size_t most_expansions = 1000;

/// What an atom means in one segment.
struct AtomWords {
    std::vector<query::StemIn> stems;  ///< of the words it means: all its expansions
    std::uint64_t stem_documents =
        0;  ///< living articles that hold a stem, summed over languages (over expansions, where it has any)
    std::uint64_t exact_documents = 0;  ///< … the exact form
    /// Of a star or tilde: language and exact form, and how many living articles hold it.
    std::map<std::pair<std::string, std::string>, std::uint32_t> expansions;
};

/// Words that hold a backoff term, by zone.
using BackoffCount = std::array<std::uint32_t, base::zone_count>;
/// By number in query::Bound::backoff.
using BackoffCounts = std::vector<BackoffCount>;

/// A bound query over one segment. Both must outlive it, and so must what counts its work. One per thread.
class SegmentMatcher {
  public:
    SegmentMatcher(const index::Segment& segment, const query::Bound& bound, query::Work& work);

    /// Whether the article is living and answers the query. Throws Error{limit} where that takes too much
    /// work.
    bool matches(std::uint32_t number);

    /// The article's words that atoms match, and the truth of the filters. Valid until the next call.
    const query::Evidence& evidence(std::uint32_t number);

    /// From now on evidence() also counts backoff terms.
    void look_for_backoff();
    /// In the article that evidence() was asked for.
    [[nodiscard]] const BackoffCounts& backoff() const { return backoff_; }

    [[nodiscard]] const AtomWords& words(std::size_t atom) const { return words_[atom]; }
    [[nodiscard]] const index::Segment& segment() const { return segment_; }
    [[nodiscard]] const query::Bound& bound() const { return bound_; }

  private:
    struct Meaning {
        std::uint32_t atom;
        bool is_same_form;
        bool is_joined;
        std::uint8_t reach;
    };
    /// What the query sees in a word.
    struct Sense {
        std::vector<Meaning> meanings;
        std::vector<std::uint32_t> backoff;  ///< numbers of terms
    };
    void add_words(std::uint32_t atom, const query::StemIn& stem);
    void add_expansions(std::uint32_t atom, const std::string& language);
    [[nodiscard]] std::vector<index::DictionaryEntry> expansions(const query::Atom& atom,
                                                                 const std::string& language) const;
    void add_word(std::uint32_t atom, const index::DictionaryEntry& entry);
    void add_backoff_term(std::uint32_t term);
    void look_at_filters(std::uint32_t number);
    void look_at_halves();
    bool filter_holds(std::size_t filter, std::uint32_t number, const index::Row& row);
    bool name_matches(std::size_t filter, std::uint32_t name);

    const index::Segment& segment_;
    const query::Bound& bound_;
    std::vector<AtomWords> words_;  ///< by atom
    std::vector<bool> is_asked_;    ///< by rank; so small that it stays in the cache while articles are read
    std::vector<std::uint32_t> sense_of_;  ///< by rank, a place in senses_: 0 for most words
    std::vector<Sense> senses_{1};         ///< the first one is that of a word the query does not ask for
    std::vector<std::unordered_map<std::uint32_t, bool>> known_names_;  ///< by filter: name number to truth
    query::Work& work_;
    query::Evidence evidence_;
    bool looks_for_backoff_ = false;
    BackoffCounts backoff_;
};

}  // namespace newsgrep::search
