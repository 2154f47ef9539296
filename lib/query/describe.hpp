/// How is one clause of a bound query written for people?
#pragma once

#include "query/bind.hpp"

#include <string>

namespace newsgrep::query {

/// As it would be typed: `avocats`, `title:"le maroc"`, `source:barlamane`; of a clause with children its
/// operator alone, `AND`, `NEAR/5`.
std::string describe(const Clause& clause, const Bound& bound);

/// A word as it would be typed: `=été`, `antiterror*`, `casque~2`.
std::string describe(const Atom& atom);

}  // namespace newsgrep::query
