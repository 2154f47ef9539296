/// Which values does a field have among the articles that match, and how often?
#pragma once

#include "newsgrep/facets.hpp"

#include "index/columns.hpp"
#include "search/tally.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace newsgrep::search {

/// Counts the values of one field, over segments that each number them in their own way.
class FacetCounter {
  public:
    explicit FacetCounter(Field field) : field_(field) {}

    /// The articles to come are of this segment.
    void enter(const index::Columns& columns);
    void add(const index::Row& row, Tally::Group group);
    [[nodiscard]] Facet facet(bool is_grouped) const;

  private:
    /// The value's number in this segment; 0 where there is none.
    [[nodiscard]] std::uint32_t number(const index::Row& row) const;
    [[nodiscard]] std::string text(std::uint32_t number) const;
    [[nodiscard]] std::uint32_t key(std::uint32_t number);

    Field field_;
    const index::Columns* columns_ = nullptr;
    std::unordered_map<std::uint32_t, std::uint32_t> keys_;  ///< by number in this segment
    std::vector<std::string> values_{""};                    ///< by key
    std::unordered_map<std::string, std::uint32_t> known_{{"", 0}};
    Tally tally_;
};

}  // namespace newsgrep::search
