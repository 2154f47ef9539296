/// Which words of the query did nobody write, and what may have been meant?
///
/// A noisy channel (Kernighan, Church & Gale 1990): what was meant is the word of the index that is most
/// often written, and that goes best with the rest of the query, less how surprising the typing error would
/// be. A word that would find an article where the one typed finds none is the likelier for it.
#pragma once

#include "newsgrep/results.hpp"

#include "index/snapshot.hpp"
#include "search/ranking.hpp"
#include "search/searcher_impl.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::search {

/// By place in the query, which `found` so many articles: words that no article holds, with what may have
/// been meant if anything is near; and the one of the others that looks most like an error for another, if it
/// is found in other forms only, or is rare where few articles were found, or none was.
std::vector<Suggestion> suggestions(const Request& request, const index::Snapshot& snapshot,
                                    const Ranker& ranker, std::uint64_t found);

/// The query with the better words in place; empty where none is suggested.
std::string corrected(std::string_view query, const std::vector<Suggestion>& suggestions);

}  // namespace newsgrep::search
