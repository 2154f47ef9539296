/// Which wider queries find something where this one finds nothing?
///
/// A bounded number of searches: of a query of many clauses only those that hold the rarest words are left
/// out.
#pragma once

#include "newsgrep/results.hpp"

#include "search/ranking.hpp"
#include "search/searcher_impl.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::search {

/// The nearest to the query first: those that find least; last the one that asks for any of its words.
/// `statistics` are those of the request.
std::vector<Relaxation> relaxations(const Request& request, const SearchOptions& options,
                                    const index::Snapshot& snapshot, const Statistics& statistics);

}  // namespace newsgrep::search
