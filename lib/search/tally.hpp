/// How many articles fall under each of many keys, with copies and without?
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace newsgrep::search {

/// Takes room by key and by group of copies; of groups that are spread over several keys, by article.
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
        if (!group || is_first(key, *group)) ++count.stories;
    }
    /// What was added, all of it.
    [[nodiscard]] Counts counts() const {
        Counts counts = counts_;
        std::vector<std::uint64_t> stories = others_;
        std::ranges::sort(stories);
        stories.erase(std::ranges::unique(stories).begin(), stories.end());
        for (std::uint64_t story : stories) ++counts[static_cast<Key>(story >> 32)].stories;
        return counts;
    }

  private:
    /// Whether it is the first article of its group. Copies mostly share a key, and are done with here.
    bool is_first(Key key, std::uint32_t group) {
        if (group >= first_.size())
            first_.resize(std::max<std::size_t>(group + std::size_t{1}, 2 * first_.size()));
        std::uint64_t& first = first_[group];
        std::uint64_t known = std::uint64_t{key} + 1;
        if (first == 0) return first = known, true;
        if (first != known) others_.push_back(std::uint64_t{key} << 32 | group);
        return false;
    }

    Counts counts_;                     ///< but for the stories of `others_`
    std::vector<std::uint64_t> first_;  ///< by group, one more than the key of its first article; 0: none yet
    std::vector<std::uint64_t>
        others_;  ///< key and group of articles of another key than their group's first
};

}  // namespace newsgrep::search
