/// Which words of an article are to be marked, and which part of it is worth showing?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/results.hpp"

#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "results/snippet.hpp"
#include "text/article_words.hpp"

#include <string>
#include <vector>

namespace newsgrep::results {

/// All ranges ascend, do not overlap, and hold whole grapheme clusters.
struct Highlights {
    std::vector<Range> title;  ///< into article.title
    std::vector<Range> body;   ///< into article.body
    Snippet snippet;
};

/// Marks articles for one query, by the analyser and the evaluator that found them. One per thread.
class Highlighter {
  public:
    /// `bound` and `words` must outlive it; the more `words` has met, the faster. `context`: sentences around
    /// the best one in the snippet.
    Highlighter(const query::Bound& bound, text::ArticleWords& words, std::size_t context);

    /// `filters`: which of the query's conditions on fields hold for the article, by number.
    Highlights highlight(const Article& article, const std::vector<bool>& filters);

  private:
    /// A word of a passage that some atom matches.
    struct Found {
        std::uint32_t position;  ///< as the index counts
        Range range;             ///< into the passage's field
    };
    /// What is kept of a passage once its tokens are gone.
    struct Read {
        base::Zone zone;
        std::string_view field;
        std::vector<Range> sentences;  ///< into the field
        std::vector<Found> found;
    };
    /// The words of the article that atoms match; its passages go to `passages`.
    query::Evidence read(const Article& article, std::vector<Read>& passages);
    /// `passage` begins at `at`.
    Read find(const text::Passage& passage, query::Occurrence at, query::Evidence& evidence);
    static void add_marked(const Read& read, const query::Mark& mark, std::vector<MatchedWord>& words);
    static std::vector<Range> body_sentences(const std::vector<Read>& passages);

    [[nodiscard]] Snippet beginning(const Article& article) const;

    const query::Bound& bound_;
    base::Zones zones_ = 0;  ///< in which some word is looked for
    std::size_t context_;
    text::ArticleWords& words_;
    std::vector<std::uint64_t> strangers_;  ///< words met last that no atom matches
};

}  // namespace newsgrep::results
