/// Which words of a query belong together?
#pragma once

#include "newsgrep/query.hpp"

#include "query/syntax.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::query {

/// The tree of `text`, never null. What is odd goes into `notes`, by place. Throws Error{limit}.
///
///     choice   = sequence { OR sequence }
///     sequence = negated { [AND] negated }
///     negated  = [NOT] negated | chain
///     chain    = operand { beside [NOT] operand }
///     beside   = NEAR/n | /n | PRE/n | /s | /p
///     operand  = word | prefix | fuzzy | phrase | * | filter | zone operand | filter-field group | group
///              | ( ATLEAST/n | FIRST/n ) [NOT] operand
///     group    = ( choice )
NodePtr parse(std::string_view text, const QueryOptions& options, std::vector<QueryNote>& notes);

}  // namespace newsgrep::query
