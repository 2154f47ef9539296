#include "search/docid_range.hpp"

#include <limits>

namespace newsgrep::search {
namespace {

/// The first article number whose sort key is below `key`; keys descend.
std::uint32_t first_below(const index::Columns& columns, std::int64_t key) {
    std::uint32_t low = 0;
    std::uint32_t high = columns.size();
    while (low < high) {
        std::uint32_t middle = low + (high - low) / 2;
        if (columns.row(middle).sort_key < key)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

}  // namespace

DocidRange docids_of(const index::Columns& columns, const query::DayRange& days) {
    constexpr std::int64_t seconds = 86400;
    std::int64_t lowest = days.first ? *days.first * seconds : base::undated + 1;
    std::uint32_t begin = days.last ? first_below(columns, (std::int64_t{*days.last} + 1) * seconds) : 0;
    std::uint32_t end = first_below(columns, lowest);
    return {begin + 1, end};
}

}  // namespace newsgrep::search
