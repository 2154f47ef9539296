/// How many documents of a new segment hold each backoff term, and which of its words do?
#pragma once

#include "index/backoff.hpp"
#include "index/lexicon.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace newsgrep::index {

class BackoffCounter {
  public:
    explicit BackoffCounter(const std::vector<Word>& words);

    /// Counts `document` (from 1, ascending) for each term of a word, once.
    void count(std::uint32_t word, std::uint32_t document);

    /// What the dictionary keeps of them. `order` holds words by rank, the first `used` of which occur.
    [[nodiscard]] BackoffTerms terms(const std::vector<std::uint32_t>& order, std::size_t used) const;

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;  ///< of the terms
    std::vector<std::uint32_t> of_words_;                     ///< terms, word after word
    std::vector<std::size_t> begin_;                          ///< by word, in of_words_; then the end
    std::vector<std::uint32_t> documents_;                    ///< by term
    std::vector<std::uint32_t> last_seen_;                    ///< by term, a document
};

}  // namespace newsgrep::index
