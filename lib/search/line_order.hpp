/// Which lines of a concordance come first?
#pragma once

#include "newsgrep/concordance.hpp"

#include "index/snapshot.hpp"
#include "search/occurrences.hpp"
#include "search/ranking.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgrep::search {

struct Occurrence {
    Candidate article;
    MarkedRun run;
    std::string key{};      ///< what lines are sorted by first, where that is no day
    std::uint64_t lot = 0;  ///< of a sample
};

using Before = bool (*)(const Occurrence&, const Occurrence&);
Before before(LineOrder order);
/// Of a sample the lowest lots are shown.
bool is_drawn_before(const Occurrence& a, const Occurrence& b);

/// The first `most` of any number of occurrences, holding at most a few times as many.
class First {
  public:
    First(std::size_t most, Before before) : most_(most), before_(before) {}

    /// What is not before this one is not kept; null while all are.
    [[nodiscard]] const Occurrence* last() const { return last_ ? &*last_ : nullptr; }
    [[nodiscard]] bool may_hold(const Occurrence& occurrence) const {
        return most_ > 0 && (!last_ || before_(occurrence, *last_));
    }
    void add(Occurrence occurrence);
    std::vector<Occurrence> take();

  private:
    void cut();

    std::size_t most_;
    Before before_;
    std::vector<Occurrence> kept_;
    std::optional<Occurrence> last_;
};

/// The folded words of a segment by their numbers in its forward stream: those that were asked for before.
class WordsByRank {
  public:
    WordsByRank(const index::Dictionary& dictionary, const std::vector<bool>& wanted);
    [[nodiscard]] std::string_view exact(std::uint32_t rank) const;

  private:
    std::string texts_;
    std::unordered_map<std::uint32_t, Range> places_;  ///< in texts_, by rank
};

/// The words around matches that lines are sorted by. First all that may be compared are gathered, then the
/// dictionaries are read once. The snapshot must outlive it.
class WordKeys {
  public:
    WordKeys(const index::Snapshot& snapshot, LineOrder order)
        : snapshot_(snapshot), is_left_(order == LineOrder::left) {}

    [[nodiscard]] Neighbours gather(const index::Locator& where, const MarkedRun& run);

    [[nodiscard]] std::string key(std::size_t segment, const Neighbours& words);
    /// Whether its key comes behind `last`, as far as that is told by the nearest word.
    [[nodiscard]] bool is_behind(std::size_t segment, const Neighbours& words, std::string_view last);
    /// Lets go of what was gathered, and of the words read for it.
    void forget();

  private:
    const WordsByRank& words(std::size_t segment);

    const index::Snapshot& snapshot_;
    bool is_left_;
    std::unordered_map<std::size_t, std::vector<bool>> wanted_;  ///< by segment and rank
    std::unordered_map<std::size_t, WordsByRank> words_;         ///< by segment
};

/// Draws the same lot for an occurrence whatever else the index holds.
class Lots {
  public:
    explicit Lots(std::uint64_t seed) : seed_(seed) {}
    std::uint64_t draw(std::string_view id, const results::WordPlace& place);

  private:
    std::uint64_t seed_;
    fmt::memory_buffer text_;
};

}  // namespace newsgrep::search
