/// Why does an article answer a query, or not?
#pragma once

#include "newsgrep/why.hpp"

#include "search/searcher_impl.hpp"

#include <optional>
#include <string_view>

namespace newsgrep::search {

/// Nothing where no living article has this id.
std::optional<Why> why(const Request& request, std::string_view id, const index::Snapshot& snapshot,
                       text::ArticleWords& words);

}  // namespace newsgrep::search
