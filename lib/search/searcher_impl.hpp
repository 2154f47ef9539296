/// What does a searcher hold?
#pragma once

#include "newsgrep/searcher.hpp"

#include "index/snapshot.hpp"
#include "query/bind.hpp"
#include "search/ranking.hpp"
#include "text/article_words.hpp"

#include <memory>
#include <string>
#include <vector>

namespace newsgrep {

namespace search {

/// The query with what the options add to it, read and bound to the index.
struct Request {
    Query query;
    query::NodePtr root;  ///< the query's tree under the options' filters
    query::Bound bound;
};

/// A request that finds none of the articles in `left_out`, by their ids. Throws Error{limit}, and
/// Error{invalid_argument} for options without meaning.
Request make_request(std::string_view text, const SearchOptions& options, const index::Snapshot& snapshot,
                     const std::vector<std::string>& left_out = {});

}  // namespace search

struct Searcher::Impl {
    std::vector<std::string> paths;
    std::shared_ptr<const index::Snapshot> snapshot;
    text::ArticleWords words;  ///< for highlights; remembers the words of earlier ones

    Results answer(const search::Request& request, const SearchOptions& options);
};

}  // namespace newsgrep
