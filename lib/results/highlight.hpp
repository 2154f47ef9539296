/// Which words of an article are to be marked, and which part of it is worth showing?
///
/// The index knows at which places of an article the query holds, so that only the paragraphs that are shown
/// need be analysed again, to tell where in the text those places are.
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/results.hpp"

#include "query/bind.hpp"
#include "query/evaluate.hpp"
#include "text/article_words.hpp"

#include <cstdint>
#include <vector>

namespace newsgrep::results {

/// All ranges ascend, do not overlap, and hold whole grapheme clusters.
struct Highlights {
    std::vector<Range> title;  ///< into article.title
    std::vector<Range> body;   ///< into article.body
    Snippet snippet;
};

/// What the index knows of an article that answers the query.
struct Match {
    const query::Evidence& evidence;
    std::vector<std::uint32_t> first_positions;  ///< by paragraph: the position of its first word
};

/// How much of an article is marked.
enum class Extent : std::uint8_t {
    excerpt,  ///< title and snippet; Highlights::body stays empty
    whole,    ///< all of the body, too
};

/// Marks articles for one query, by the analyser that read them for the index. One per thread.
class Highlighter {
  public:
    /// `bound` and `words` must outlive it; the more `words` has met, the faster. `context`: sentences around
    /// the best one in the snippet.
    Highlighter(const query::Bound& bound, text::ArticleWords& words, std::size_t context);

    Highlights highlight(const Article& article, const Match& match, Extent extent);

  private:
    [[nodiscard]] Snippet beginning(const Article& article) const;

    const query::Bound& bound_;
    base::Zones zones_ = 0;  ///< in which some word is looked for
    std::size_t context_;
    text::ArticleWords& words_;
};

}  // namespace newsgrep::results
