/// Which places of words are near others, or before them?
#pragma once

#include "query/evaluate.hpp"

#include <cstdint>
#include <vector>

namespace newsgrep::query {

/// Positions in one zone, both ends included.
struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    friend auto operator<=>(const Stretch&, const Stretch&) = default;
};

/// Where in an article a clause holds.
struct Place {
    Zone zone = Zone::title;
    Stretch head;               ///< where it begins
    Stretch tail;               ///< where it ends; head itself but for PRE
    std::vector<Mark> words{};  ///< filled where they are asked for
};

using Places = std::vector<Place>;

/// Those of `places` with, or with `wants_near` false without, one of `others` at most `window` positions
/// from their head or tail, in either direction. Places do not reach over to another zone.
Places near(const Places& places, const Places& others, std::uint32_t window, bool wants_near = true);

/// Those of `places` without one of `others` beginning in the `window` positions behind their tail.
Places not_before(const Places& places, const Places& others, std::uint32_t window);
/// … without one of `others` ending in the `window` positions before their head.
Places not_behind(const Places& places, const Places& others, std::uint32_t window);

/// From each of `left` to the next of `right` that begins at most `window` positions behind its tail, and
/// from each of `right` back to the last of `left`.
Places before(const Places& left, const Places& right, std::uint32_t window);

/// Places that are the same made one, with the words of all: a chain of NEAR finds each again at every link.
Places distinct(Places places);

/// How many different places there are.
std::size_t count_distinct(const Places& places);

}  // namespace newsgrep::query
