/// What does an article say at the places that a query found?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/why.hpp"

#include "text/article_words.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::results {

/// The words of one article by their places. It must outlive them.
class Quotes {
  public:
    Quotes(const Article& article, text::ArticleWords& words, base::Zones zones);

    /// What stands in a paragraph of the article, counted from 0 as the index does, from the word at position
    /// `first` to that at `last`. A long stretch is shown by its beginning and its end.
    [[nodiscard]] WhyPlace at(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) const;

  private:
    struct Passage {
        base::Zone zone;
        std::string_view field;
        std::uint64_t number;          ///< of its zone, the lead being the first of the body
        std::vector<Range> sentences;  ///< into the field
        std::vector<std::pair<std::uint32_t, Range>> words;  ///< position and place in the field
    };
    void add(const text::Passage& passage);

    std::vector<Passage> passages_;
    std::uint32_t position_ = 0;  ///< of the next passage of the zone
};

}  // namespace newsgrep::results
