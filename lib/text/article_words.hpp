/// What are the words of an article, zone by zone?
///
/// The one place where an article's text meets the analyser: indexing and highlighting both come here, so
/// what is found and what is marked agree.
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/article.hpp"

#include "base/zones.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// One paragraph: the title, a paragraph of the body (the first is the lead) or a headline of the ticker.
struct Passage {
    base::Zone zone = base::Zone::title;
    std::string_view field;  ///< the whole field it stands in: title, body, or the headline
    std::size_t offset = 0;  ///< byte offset of the paragraph in the field; token ranges count from here
    std::string_view text;   ///< the paragraph
    /// Positions count from 0 in each passage. Of compounds, whose parts are there, only those that are also
    /// written as one word (is_one_word), each behind its first part. Valid during the visit only.
    std::vector<TokenView> tokens;
    std::vector<Range> sentences;  ///< ranges into `text`
};

/// A passage that is not analysed yet.
struct Paragraph {
    base::Zone zone = base::Zone::title;
    std::string_view field;  ///< the whole field it stands in
    Range range;             ///< into the field
    std::string expected;    ///< the language of what stands around it

    [[nodiscard]] std::string_view text() const { return field.substr(range.begin, range.end - range.begin); }
};
/// Whether the word is a group of a number that another group follows: 5 of 5 400. It has no
/// neighbours; 400 has those of the number, since a blank may also stand between two numbers.
inline bool is_inner_group(const std::vector<TokenView>& words, std::size_t number) {
    auto is_group = [&](std::size_t i) { return i < words.size() && words[i].kind == TokenKind::group; };
    return is_group(number) && is_group(number + 1) && words[number].position == words[number + 1].position;
}

/// Splits articles into passages and analyses each in its own language: the article's, but for a title or
/// paragraph that is plainly in another language of the index. One per thread.
class ArticleWords {
  public:
    /// `languages` are those of the index: what is analysed is always one of them, or "und" if none fits.
    explicit ArticleWords(std::vector<std::string> languages);

    /// The paragraphs of title, lead and body, then the headlines', in the order in which the index counts
    /// them; the ticker's only if `zones` holds it: a page has some fifty, each in a language of its own.
    [[nodiscard]] std::vector<Paragraph> paragraphs(const Article& article,
                                                    base::Zones zones = base::all_zones) const;

    /// A paragraph analysed; its tokens are valid until the next call.
    Passage passage(const Paragraph& paragraph);

    /// Its sentences alone: ranges into the field.
    [[nodiscard]] std::vector<Range> sentences(const Paragraph& paragraph) const;

    /// Calls `visit` for each of paragraphs(), analysed.
    void each(const Article& article, const std::function<void(const Passage&)>& visit,
              base::Zones zones = base::all_zones);

  private:
    const Analyzer& analyzer(const std::string& language);
    std::string article_language(std::string_view declared, std::string_view text) const;
    /// The expected one, the article's, unless the passage is plainly in another language.
    std::string language(const Paragraph& paragraph) const;

    std::vector<std::string> languages_;
    std::string latin_;  ///< what Latin words in Arabic text, or of unknown language, are taken for
    std::map<std::string, Analyzer> analyzers_;
};

}  // namespace newsgrep::text
