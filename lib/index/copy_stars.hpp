/// Which groups do pairs of copies make?
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::index {

/// Two articles that are copies, by their numbers, which count from the earliest article on.
struct CopyLink {
    std::uint32_t earlier = 0;
    std::uint32_t later = 0;
    friend auto operator<=>(const CopyLink&, const CopyLink&) = default;
};

/// Covers the articles with stars (Aslam, Pelekhov & Rus 2004): the one with the most copies, then the
/// earliest, takes all its copies that are not taken yet. Every member is thus a copy of its centre, and no
/// chain of likenesses leads from one story to another. Groups and their members come in order.
std::vector<std::vector<std::uint32_t>> stars(std::span<const CopyLink> links, std::size_t articles);

}  // namespace newsgrep::index
