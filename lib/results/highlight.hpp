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
    /// `bound` must outlive it. `context`: sentences around the best one in the snippet.
    Highlighter(const query::Bound& bound, std::vector<std::string> languages, std::size_t context);

    /// `filters`: which of the query's conditions on fields hold for the article, by number.
    Highlights highlight(const Article& article, const std::vector<bool>& filters);

  private:
    /// A passage with the words of it that some atom matches.
    struct Read {
        text::Passage passage;
        std::uint32_t first_position = 0;  ///< of the passage, as the index counts
    };
    /// The words of the article that atoms match; its passages go to `passages`.
    query::Evidence read(const Article& article, std::vector<Read>& passages);
    void find(const Read& read, std::uint32_t paragraph, query::Evidence& evidence) const;
    static void add_marked(const Read& read, const query::Mark& mark, std::vector<MatchedWord>& words);
    static std::vector<Range> body_sentences(const std::vector<Read>& passages);

    [[nodiscard]] Snippet beginning(const Article& article) const;

    const query::Bound& bound_;
    base::Zones zones_ = 0;  ///< in which some word is looked for
    std::size_t context_;
    text::ArticleWords words_;
};

}  // namespace newsgrep::results
