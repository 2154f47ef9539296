/// Which articles tell the same story in nearly the same words?
#pragma once

#include "index/copies.hpp"
#include "index/removed.hpp"
#include "index/segment.hpp"

#include <span>
#include <vector>

namespace newsgrep::index {

/// A segment whose living articles are compared.
struct ComparedSegment {
    const Segment* segment = nullptr;
    const Removed* removed = nullptr;
};

/// The groups of copies among the living articles of all `segments`, by their earliest article. They depend
/// on the articles alone: not on the order in which they came, nor on how they fell into segments.
std::vector<CopyGroup> group_copies(std::span<const ComparedSegment> segments);

}  // namespace newsgrep::index
