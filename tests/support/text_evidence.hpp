/// Which words of an article does a query name, by nothing but the article's text?
#pragma once

#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "results/highlight.hpp"
#include "text/article_words.hpp"

#include <cstdint>
#include <vector>

namespace support {

/// What an index that holds the article would say of it: the same places by another way.
struct TextEvidence {
    newsgrep::query::Evidence evidence;
    std::vector<std::uint32_t> first_positions;

    [[nodiscard]] newsgrep::results::Match match() const { return {evidence, first_positions}; }
};

TextEvidence text_evidence(const newsgrep::Article& article, const newsgrep::query::Bound& bound,
                           newsgrep::text::ArticleWords& words);

}  // namespace support
