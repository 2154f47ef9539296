/// Which articles does an index hold, one after the other?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/version.hpp"

#include <memory>
#include <optional>

namespace newsgrep {

class Index;

/// Goes through all articles of a snapshot of an index, made by Index::articles(): segment by segment, newest
/// article first within each. Memory does not grow with the index. One per thread; may outlive its Index.
/// @code
/// std::size_t in_arabic = 0;
/// ng::ArticleCursor articles = index.articles();
/// while (std::optional<ng::Article> article = articles.next()) in_arabic += article->language == "ar";
/// assert(in_arabic > 0);
/// @endcode
class NEWSGREP_API ArticleCursor {
  public:
    ArticleCursor(ArticleCursor&&) noexcept;
    ArticleCursor& operator=(ArticleCursor&&) noexcept;
    ArticleCursor(const ArticleCursor&) = delete;
    ArticleCursor& operator=(const ArticleCursor&) = delete;
    ~ArticleCursor();

    /// The next article; nothing at the end. Throws Error{corrupt} for a damaged index.
    std::optional<Article> next();

  private:
    friend class Index;
    struct Impl;
    explicit ArticleCursor(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace newsgrep
