/// Which words tell what an article is about?
#pragma once

#include "newsgrep/article.hpp"

#include "index/snapshot.hpp"
#include "text/article_words.hpp"

#include <string>
#include <vector>

namespace newsgrep::search {

/// How many words find articles like one: as many as Xapian's expansion and Lucene's MoreLikeThis take.
inline constexpr std::size_t most_telling_words = 25;

/// The words of title and text whose stems score most in the article by BM25, best first, each in the form it
/// is written in most often. Words that no other article holds are left out: they find nothing.
std::vector<std::string> telling_words(const Article& article, text::ArticleWords& words,
                                       const index::Snapshot& snapshot);

}  // namespace newsgrep::search
