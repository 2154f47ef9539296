/// What would somebody answer who reads every article for every query?
///
/// An evaluator of its own for the tests: it walks the syntax tree over freshly analysed articles and knows
/// nothing of postings, streams, segments or binding.
#pragma once

#include "newsgrep/article.hpp"

#include "query/syntax.hpp"

#include <string>
#include <vector>

namespace naive {

struct Answer {
    std::string id;
    double score = 0;
};

/// The articles that answer `root`, best first (equal scores: newer first, then id). `languages` are those of
/// the index; trees without stop words in AND or OR only, since dropping them is the binder's business.
std::vector<Answer> search(const std::vector<newsgrep::Article>& articles, const newsgrep::query::Node& root,
                           const std::vector<std::string>& languages);

}  // namespace naive
