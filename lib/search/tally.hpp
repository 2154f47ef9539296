/// How many articles fall under each of many keys, with copies and without?
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

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

    void add(Key key, Group group) {
        Count& count = counts_[key];
        ++count.articles;
        if (!group || groups_.insert(std::uint64_t{key} << 32 | *group).second) ++count.stories;
    }
    /// Zeros for a key that nothing was added to.
    [[nodiscard]] Count count(Key key) const {
        auto found = counts_.find(key);
        return found == counts_.end() ? Count{} : found->second;
    }
    [[nodiscard]] const std::unordered_map<Key, Count>& counts() const { return counts_; }

  private:
    std::unordered_map<Key, Count> counts_;
    std::unordered_set<std::uint64_t> groups_;  ///< key and group of the articles that are in one
};

}  // namespace newsgrep::search
