/// Which articles tell the same story in nearly the same words?
#pragma once

#include "base/cancellation.hpp"
#include "index/copies.hpp"
#include "index/copy_candidates.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::index {

/// Raised when the rules by which copies are found change: pairs found by others are not built upon.
inline constexpr std::uint64_t copy_rules_version = 2;

/// The copies among the living articles of all `segments`: groups by their earliest article. They depend on
/// the articles alone: not on the order in which they came, nor on how they fell into segments. Where the
/// copies of most were found before, pass what changed since: it makes no difference but for the time.
/// Throws Error{cancelled}.
FoundCopies group_copies(std::span<const ComparedSegment> segments, const CopyChanges* changes = nullptr,
                         const base::Cancellation& cancellation = base::Cancellation());

}  // namespace newsgrep::index
