/// Which words of a query in the language of Nexis and Factiva belong together?
#pragma once

#include "newsgrep/query.hpp"

#include "query/syntax.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::query {

/// As parse(), for Syntax::nexis. Words side by side are joined by PRE/1; OR binds tighter than w/n, that
/// than AND, NOT loosest of all:
///
///     expression  = conjunction { [AND] NOT conjunction }
///     conjunction = proximity { AND proximity }
///     proximity   = choice { [NOT] ( w/n | pre/n | /s | /p ) choice }
///     choice      = adjacent { OR adjacent }
///     adjacent    = operand { operand }
NodePtr parse_nexis(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes);

}  // namespace newsgrep::query
