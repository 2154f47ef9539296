/// Which days does the value of date:, since: or until: name?
#pragma once

#include "query/fields.hpp"
#include "query/syntax.hpp"

#include <string>
#include <string_view>

namespace newsgrep::query {

struct DaysRead {
    std::optional<DayRange> days;  ///< nothing where the value names no day
    std::string problem;           ///< what is odd about the value, one sentence; empty if nothing is
};

/// Reads 2020, 2020-02, 2020-02-01, relative days (-7d -2w -3m -1y, counted back from `today`) and, for
/// Role::date, two of them with .. between, either left out. A month or a year stands for all its days, ends
/// included. `role` is date, since or until.
DaysRead read_days(std::string_view value, Role role, base::DayNumber today);

/// The value read_days() reads back the same: 2020-02-01..2020-02-29, 2020-02-01, 2020-02-01.. and so on.
std::string days_text(const DayRange& days);

}  // namespace newsgrep::query
