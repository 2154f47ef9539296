#include "text/article_words.hpp"

#include "text/detect.hpp"
#include "text/languages.hpp"
#include "text/paragraphs.hpp"

#include <algorithm>

namespace newsgrep::text {

ArticleWords::ArticleWords(std::vector<std::string> languages) : languages_(std::move(languages)) {
    auto latin = std::find_if(languages_.begin(), languages_.end(), is_latin);
    latin_ = latin != languages_.end() ? *latin : "und";
}

const Analyzer& ArticleWords::analyzer(const std::string& language) {
    auto found = analyzers_.find(language);
    if (found == analyzers_.end()) found = analyzers_.emplace(language, Analyzer(language, latin_)).first;
    return found->second;
}

std::string ArticleWords::passage_language(std::string_view passage, const std::string& expected) const {
    std::string_view detected = detect(passage, languages_, expected);
    return detected.empty() ? expected : std::string(detected);
}

std::string ArticleWords::article_language(std::string_view declared, std::string_view text) const {
    auto is_known = [&](std::string_view language) {
        return std::find(languages_.begin(), languages_.end(), language) != languages_.end();
    };
    if (is_known(declared)) return std::string(declared);
    std::string_view detected = detect(text, languages_);
    return is_known(detected) ? std::string(detected) : latin_;
}

void ArticleWords::visit_field(base::Zone zone, std::string_view field, const std::string& language,
                               const std::function<void(const Passage&)>& visit) {
    for (Range range : paragraphs(field)) {
        Passage passage;
        passage.zone = zone;
        passage.field = field;
        passage.offset = range.begin;
        passage.text = field.substr(range.begin, range.end - range.begin);
        std::string spoken = passage_language(passage.text, language);
        std::ranges::remove_copy(analyzer(spoken).view(passage.text), std::back_inserter(passage.tokens),
                                 TokenKind::compound, &TokenView::kind);
        passage.sentences = sentences(passage.text, spoken);
        visit(passage);
        if (zone == base::Zone::lead) zone = base::Zone::body;
    }
}

void ArticleWords::each(const Article& article, const std::function<void(const Passage&)>& visit,
                        base::Zones zones) {
    std::string language =
        article_language(article.language, article.body.empty() ? article.title : article.body);
    visit_field(base::Zone::title, article.title, language, visit);
    visit_field(base::Zone::lead, article.body, language, visit);
    if (!base::contains(zones, base::Zone::ticker)) return;
    for (const std::string& headline : article.ticker) {
        std::string_view detected = detect(headline, languages_);
        visit_field(base::Zone::ticker, headline, detected.empty() ? language : std::string(detected), visit);
    }
}

}  // namespace newsgrep::text
