#include "text/article_words.hpp"

#include "text/compounds.hpp"
#include "text/detect.hpp"
#include "text/languages.hpp"
#include "text/paragraphs.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::text {
namespace {

/// The first paragraph of the body is its lead.
void append_field(std::vector<Paragraph>& all, base::Zone zone, std::string_view field,
                  const std::string& language) {
    for (Range range : paragraphs(field)) {
        all.push_back({zone, field, range, language});
        if (zone == base::Zone::lead) zone = base::Zone::body;
    }
}

/// Alternatives stand behind the word whose place they share.
void add_word(std::vector<TokenView>& words, const TokenView& token) {
    if (token.kind == TokenKind::compound && !is_one_word(token.exact)) return;
    words.push_back(token);
    if (words.size() < 2) return;
    TokenView& before = words[words.size() - 2];
    if (before.kind == TokenKind::compound && before.position == token.position)
        std::swap(before, words.back());
}

}  // namespace

ArticleWords::ArticleWords(std::vector<std::string> languages) : languages_(std::move(languages)) {
    auto latin = std::find_if(languages_.begin(), languages_.end(), is_latin);
    latin_ = latin != languages_.end() ? *latin : "und";
}

const Analyzer& ArticleWords::analyzer(const std::string& language) {
    auto found = analyzers_.find(language);
    if (found == analyzers_.end()) found = analyzers_.emplace(language, Analyzer(language, latin_)).first;
    return found->second;
}

std::string ArticleWords::language(const Paragraph& paragraph) const {
    std::string_view detected = detect(paragraph.text(), languages_, paragraph.expected);
    return detected.empty() ? paragraph.expected : std::string(detected);
}

std::string ArticleWords::article_language(std::string_view declared, std::string_view text) const {
    auto is_known = [&](std::string_view language) {
        return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
    };
    if (is_known(declared)) return std::string(declared);
    std::string_view detected = detect(text, languages_);
    return is_known(detected) ? std::string(detected) : latin_;
}

std::vector<Paragraph> ArticleWords::paragraphs(const Article& article, base::Zones zones) const {
    std::string language =
        article_language(article.language, article.body.empty() ? article.title : article.body);
    std::vector<Paragraph> all;
    append_field(all, base::Zone::title, article.title, language);
    append_field(all, base::Zone::lead, article.body, language);
    if (!base::contains(zones, base::Zone::ticker)) return all;
    for (const std::string& headline : article.ticker) {
        std::string_view detected = detect(headline, languages_);
        append_field(all, base::Zone::ticker, headline, detected.empty() ? language : std::string(detected));
    }
    return all;
}

Passage ArticleWords::passage(const Paragraph& paragraph) {
    Passage passage{paragraph.zone, paragraph.field, paragraph.range.begin, paragraph.text(), {}, {}};
    std::string spoken = language(paragraph);
    for (const TokenView& token : analyzer(spoken).view(passage.text)) add_word(passage.tokens, token);
    passage.sentences = text::sentences(passage.text, spoken);
    return passage;
}

std::vector<Range> ArticleWords::sentences(const Paragraph& paragraph) const {
    std::vector<Range> found = text::sentences(paragraph.text(), language(paragraph));
    for (Range& sentence : found) {
        sentence.begin += paragraph.range.begin;
        sentence.end += paragraph.range.begin;
    }
    return found;
}

void ArticleWords::each(const Article& article, const std::function<void(const Passage&)>& visit,
                        base::Zones zones) {
    for (const Paragraph& paragraph : paragraphs(article, zones)) visit(passage(paragraph));
}

}  // namespace newsgrep::text
