#include "search/naive_article.hpp"

#include "text/article_words.hpp"

using namespace newsgrep;

namespace naive {
namespace {

std::size_t sentence_of(const text::Passage& passage, const TokenView& token) {
    std::size_t sentence = 0;
    while (sentence + 1 < passage.sentences.size() && token.begin >= passage.sentences[sentence].end)
        ++sentence;
    return sentence;
}

}  // namespace

std::vector<Read> read_all(const std::vector<Article>& articles, const std::vector<std::string>& languages) {
    std::vector<Read> all;
    text::ArticleWords words(languages);
    for (const Article& article : articles) {
        Read read{&article, {}, 0, 0};
        std::size_t paragraph = 0;
        long position = 0;
        words.each(article, [&](const text::Passage& passage) {
            bool goes_on = !read.words.empty() &&
                           (passage.zone == query::Zone::body || read.words.back().zone == passage.zone);
            if (!goes_on) position = 0;
            for (const TokenView& token : passage.tokens)
                read.words.push_back({Token(token), passage.zone, paragraph, sentence_of(passage, token),
                                      position + token.position});
            if (!passage.tokens.empty()) position += passage.tokens.back().position + 1;
            ++paragraph;
            if (passage.zone == query::Zone::ticker) return;
            read.plain_length += static_cast<std::uint32_t>(passage.tokens.size());
            read.length +=
                static_cast<double>(passage.tokens.size()) * (passage.zone == query::Zone::title ? 2 : 1);
        });
        all.push_back(std::move(read));
    }
    return all;
}

}  // namespace naive
