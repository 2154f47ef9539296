/// How much has answering a query taken, and is it too much?
#pragma once

#include "query/limits.hpp"

#include <cstdint>

namespace newsgrep::query {

/// Counts the work of one query. One per thread.
class Work {
  public:
    explicit Work(const WorkLimits& limits = {}) : limits_(limits) {}

    /// Each throws Error{limit} for one too many.
    void walk_postings(std::uint64_t count);
    void read_article();
    void look_at_places(std::uint64_t count);

  private:
    WorkLimits limits_;
    WorkLimits done_{0, 0, 0};
};

}  // namespace newsgrep::query
