/// Where in an article do the words stand that make a query match, and between which others?
#pragma once

#include "index/segment.hpp"
#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "results/surroundings.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::search {

/// The marked words of an article, those side by side taken together; in the order of the article.
std::vector<results::WordPlace> word_places(const query::Clause& root, const query::Evidence& evidence);

/// The folded words of a segment by their numbers in its forward stream.
class WordsByRank {
  public:
    explicit WordsByRank(const index::Dictionary& dictionary);
    [[nodiscard]] std::string_view exact(std::uint32_t rank) const;

  private:
    std::string texts_;
    std::vector<std::size_t> begins_;  ///< by rank, where its text begins
    std::vector<std::uint8_t> sizes_;
};

/// The words of one article as its stream has them.
class StreamWords {
  public:
    StreamWords(const index::Forward& forward, std::uint32_t number);

    /// The folded words before a place, the nearest first, or those behind it; of its paragraph, and only as
    /// many as somebody who reads sorted lines can make use of. A blank stands behind each.
    [[nodiscard]] std::string before(const results::WordPlace& place, const WordsByRank& words) const;
    [[nodiscard]] std::string behind(const results::WordPlace& place, const WordsByRank& words) const;

  private:
    struct Word {
        std::uint32_t paragraph;
        std::uint32_t position;
        std::uint32_t rank;
    };
    std::vector<Word> words_;  ///< one per position
};

}  // namespace newsgrep::search
