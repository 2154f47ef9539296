/// What are the words of an article, one by one, for somebody who reads it without an index?
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/article.hpp"

#include "query/syntax.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace naive {

struct Word {
    newsgrep::Token token;
    newsgrep::query::Zone zone;
    std::size_t paragraph;
    std::size_t sentence;  ///< in the paragraph
    long position;         ///< in title, in lead and body together, or in the ticker
};

struct Read {
    const newsgrep::Article* article;
    std::vector<Word> words;
    double length = 0;  ///< weighted
    std::uint32_t plain_length = 0;
};

std::vector<Read> read_all(const std::vector<newsgrep::Article>& articles,
                           const std::vector<std::string>& languages);

inline bool is_in(const Word& word, newsgrep::query::Zones zones) {
    return (zones & newsgrep::query::bit(word.zone)) != 0;
}

}  // namespace naive
