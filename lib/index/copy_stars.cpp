#include "index/copy_stars.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>
#include <utility>

namespace newsgrep::index {
namespace {

using Lists = std::vector<std::vector<std::uint32_t>>;

/// The articles that have copies, those with the most first, then the earliest.
std::vector<std::uint32_t> centres(const Lists& copies) {
    std::vector<std::uint32_t> order(copies.size());
    std::iota(order.begin(), order.end(), 0U);
    std::erase_if(order, [&](std::uint32_t article) { return copies[article].empty(); });
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::uint32_t article) { return copies[article].size(); });
    return order;
}

}  // namespace

Lists stars(std::span<const CopyLink> links, std::size_t articles) {
    Lists copies(articles);
    for (const CopyLink& link : links) {
        copies[link.earlier].push_back(link.later);
        copies[link.later].push_back(link.earlier);
    }
    std::vector<bool> is_taken(articles);
    Lists groups;
    for (std::uint32_t centre : centres(copies)) {
        if (is_taken[centre]) continue;
        std::vector<std::uint32_t> group{centre};
        std::ranges::copy_if(copies[centre], std::back_inserter(group),
                             [&](std::uint32_t copy) { return !is_taken[copy]; });
        if (group.size() == 1) continue;
        for (std::uint32_t member : group) is_taken[member] = true;
        std::ranges::sort(group);
        groups.push_back(std::move(group));
    }
    std::ranges::sort(groups);
    return groups;
}

}  // namespace newsgrep::index
