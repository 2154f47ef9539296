/// Which articles might be copies of each other?
///
/// Those whose sketches share a value, and enough of them. Where the copies were found before and articles
/// came and went since, only pairs that have to do with those are named, and the pairs found before whose
/// articles still meet: the result is the same as if all were looked at again.
#pragma once

#include "base/cancellation.hpp"
#include "index/body_words.hpp"
#include "index/copies.hpp"
#include "index/copy_stars.hpp"
#include "index/removed.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace newsgrep::index {

/// A segment whose living articles are compared.
struct ComparedSegment {
    const Segment* segment = nullptr;
    const Removed* removed = nullptr;
};

/// What happened to an index since its copies were found.
struct CopyChanges {
    std::vector<CopyPair> pairs;         ///< that were found then
    std::vector<ArticleKey> added;       ///< articles that were not there then
    std::vector<std::uint32_t> removed;  ///< values of the sketches of articles that are no longer there
};

inline constexpr std::int64_t no_date = std::numeric_limits<std::int64_t>::max();

struct ComparedArticle {
    StoredArticle stored;
    std::int64_t date = no_date;  ///< base::sort_key, but behind all others where there is none
    bool is_new = false;
};

struct CopyCandidates {
    std::vector<ComparedArticle> articles;  ///< earliest first; equal dates by id
    std::vector<CopyLink> known;            ///< copies found before
    std::vector<CopyLink> unknown;          ///< to be judged by their words; ascending
};

/// All pairs are unknown where there are no `changes`. Throws Error{cancelled}.
CopyCandidates copy_candidates(std::span<const ComparedSegment> segments, const CopyChanges* changes,
                               const base::Cancellation& cancellation = base::Cancellation());

}  // namespace newsgrep::index
