/// How much has answering a query taken, is it too much, and is the answer still wanted?
#pragma once

#include "base/cancellation.hpp"
#include "query/limits.hpp"

#include <cstdint>
#include <utility>

namespace newsgrep::query {

/// Counts the work of one query. One per thread.
class Work {
  public:
    explicit Work(const WorkLimits& limits = {}, Cancel cancel = {})
        : limits_(limits), cancellation_(std::move(cancel)) {}

    /// Each throws Error{limit} for one too many, the last two Error{cancelled}, too.
    void walk_postings(std::uint64_t count);
    void read_article();
    void look_at_places(std::uint64_t count);

    /// For work that has no limit of its own.
    [[nodiscard]] base::Cancellation& cancellation() { return cancellation_; }
    /// Whether Xapian may walk for so long that somebody may want to end it.
    [[nodiscard]] bool is_long() const { return cancellation_.is_possible() && done_.postings > long_walk; }

  private:
    static constexpr std::uint64_t long_walk = 1'000'000;  ///< about a tenth of a second

    WorkLimits limits_;
    WorkLimits done_{0, 0, 0};
    base::Cancellation cancellation_;
};

}  // namespace newsgrep::query
