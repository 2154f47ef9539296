/// Which words do the bodies of stored articles hold?
#pragma once

#include "index/body.hpp"
#include "index/segment.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::index {

/// An article of one of the segments that are looked at together.
struct StoredArticle {
    std::uint32_t segment = 0;
    std::uint32_t number = 0;
};

/// Reads bodies from the forward streams and dictionaries of segments, which must outlive it.
class BodyWords {
  public:
    /// Only bodies of `articles` can be asked for: of the dictionaries, which are read once, nothing else is
    /// kept.
    BodyWords(std::vector<const Segment*> segments, std::span<const StoredArticle> articles);

    /// Lead and body. Throws Error{corrupt}.
    [[nodiscard]] Body body(const StoredArticle& article) const;

  private:
    void read_words(std::uint32_t segment, const std::vector<bool>& is_wanted);

    std::vector<const Segment*> segments_;
    std::vector<std::vector<BodyWord>> words_;  ///< by segment, then rank
};

}  // namespace newsgrep::index
