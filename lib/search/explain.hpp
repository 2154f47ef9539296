/// How was the query read, and what is Xapian asked?
#pragma once

#include "search/searcher_impl.hpp"

#include <string>

namespace newsgrep::search {

/// For people: tree, words with the forms and stems they stand for and how many articles hold them, filters,
/// weights, what each segment is asked.
std::string explain(const Request& request, const index::Snapshot& snapshot);

}  // namespace newsgrep::search
