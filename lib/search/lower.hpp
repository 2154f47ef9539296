/// What is Xapian asked, so that no article that answers the query is missing?
#pragma once

#include "search/segment_matcher.hpp"
#include "search/statistics.hpp"

#include <xapian.h>

namespace newsgrep::search {

/// A Xapian query that every answer matches; with is_exact, nothing else does.
struct Lowered {
    Xapian::Query query;
    bool is_exact = true;
};

/// `matcher` says what the query means in this segment, `statistics` how much its words weigh. Under NOT,
/// only exact clauses are taken away: what stems over-approximate is left to the evaluator.
Lowered lower(const query::Clause& clause, const SegmentMatcher& matcher, const Statistics& statistics);

}  // namespace newsgrep::search
