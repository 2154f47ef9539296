/// Which words of a query in the language of Lucene and Elasticsearch belong together?
#pragma once

#include "newsgrep/query.hpp"

#include "query/syntax.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::query {

/// As parse(), for Syntax::lucene. As in Lucene's classic parser there is no precedence: each clause of a
/// group is required (+, or AND on either side), forbidden (-, NOT) or optional; where something is required,
/// what is optional only adds to the score.
NodePtr parse_lucene(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes);

}  // namespace newsgrep::query
