/// How many articles fall under each of many keys, with copies and without?
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace newsgrep::search {

/// Takes room by key, and by article that is in a group of copies.
class Tally {
  public:
    using Key = std::uint32_t;
    /// The group of copies that an article is in, if any.
    using Group = std::optional<std::uint32_t>;
    struct Count {
        std::uint64_t articles = 0;
        std::uint64_t stories = 0;  ///< copies counted once
    };
    using Counts = std::unordered_map<Key, Count>;

    void add(Key key, Group group) {
        Count& count = counts_[key];
        ++count.articles;
        if (group)
            copies_.push_back(std::uint64_t{key} << 32 | *group);
        else
            ++count.stories;
    }
    /// What was added, all of it.
    [[nodiscard]] Counts counts() const {
        Counts counts = counts_;
        std::vector<std::uint64_t> stories = copies_;
        std::ranges::sort(stories);
        stories.erase(std::ranges::unique(stories).begin(), stories.end());
        for (std::uint64_t story : stories) ++counts[static_cast<Key>(story >> 32)].stories;
        return counts;
    }

  private:
    Counts counts_;                      ///< but for the stories of articles that are in a group
    std::vector<std::uint64_t> copies_;  ///< key and group of those; sorting them once beats a set
};

}  // namespace newsgrep::search
