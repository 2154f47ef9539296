/// How is a syntax tree written down, for the parser and for people?
#pragma once

#include "query/syntax.hpp"

#include <string>

namespace newsgrep::query {

/// The query that parses to this tree, with parentheses only where they are needed. `in:` is written first.
/// Holds for the trees parse() makes; of a query near its limits the text may be longer than they allow.
std::string canonical(const Node& root);

/// One node per line, indented by two blanks.
std::string tree(const Node& root);

}  // namespace newsgrep::query
