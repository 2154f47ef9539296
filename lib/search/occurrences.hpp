/// Where in an article do the words stand that make a query match, and between which others?
#pragma once

#include "index/segment.hpp"
#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "results/surroundings.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgrep::search {

/// Marked words side by side, taken together.
struct MarkedRun {
    results::WordPlace place;
    std::uint32_t at = 0;  ///< byte of the article's stream that a word at place.first begins at
};

/// The marked words of an article, in its order.
std::vector<MarkedRun> marked_runs(const query::Clause& root, const query::Evidence& evidence);

/// Words of a segment on one side of marked ones, the nearest first, by their numbers in its forward stream.
class Neighbours {
  public:
    static constexpr std::size_t most = 5;  ///< beyond, lines are mostly copies of each other

    void push_back(std::uint32_t rank) { ranks_[size_++] = rank; }
    [[nodiscard]] std::uint32_t& back() { return ranks_[size_ - 1]; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const std::uint32_t* begin() const { return ranks_.data(); }
    [[nodiscard]] const std::uint32_t* end() const { return ranks_.data() + size_; }

  private:
    std::array<std::uint32_t, most> ranks_{};
    std::uint32_t size_ = 0;
};

/// The words before marked ones, or behind them: of their paragraph, the first word where several share a
/// position. They are read off the article's stream from the marked words on, so that the rest of it is not
/// looked at.
Neighbours words_before(std::string_view stream, const MarkedRun& run);
Neighbours words_behind(std::string_view stream, const MarkedRun& run);

}  // namespace newsgrep::search
