/// How is a syntax tree shown on one line of a test?
#pragma once

#include "newsgrep/query.hpp"

#include "query/syntax.hpp"

#include <string>
#include <string_view>

namespace newsgrep::query {

/// (and a (or b (not c)) "d e" =f g* title(h) source=x date(2020-01-01..))
std::string sketch(const Node& node);

/// The sketch of a query, relative dates counted from 2020-02-15.
std::string sketch(std::string_view query, QueryOptions options = {});

/// `2020-02-15` and its like.
Date day(std::string_view iso);

}  // namespace newsgrep::query
