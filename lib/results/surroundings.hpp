/// What stands before and behind the words at a place of an article?
#pragma once

#include "newsgrep/article.hpp"

#include "base/zones.hpp"
#include "text/article_words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// Words side by side, as the index counts them.
struct WordPlace {
    std::uint32_t paragraph = 0;  ///< in the article
    std::uint32_t first = 0;      ///< positions [first, last]
    std::uint32_t last = 0;
    friend auto operator<=>(const WordPlace&, const WordPlace&) = default;
};

/// left + match + right is a piece of the paragraph.
struct Surroundings {
    base::Zone zone = base::Zone::title;
    std::size_t begin = 0;  ///< byte offset of the match in title, body or headline
    std::string left{};
    std::string match{};
    std::string right{};
};

/// The text around each of `places`, in their order, on each side at most `width` columns of it, cut between
/// words. A place that the article does not have gives nothing but empty texts.
std::vector<Surroundings> surroundings(const Article& article, const std::vector<WordPlace>& places,
                                       text::ArticleWords& words, std::size_t width);

}  // namespace newsgrep::results
