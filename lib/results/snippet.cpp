#include "results/snippet.hpp"

#include "base/utf8.hpp"
#include "text/graphemes.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace newsgrep::results {
namespace {

constexpr std::size_t longest_sentence = 320;  // bytes shown of one sentence
constexpr std::size_t lead_in = 80;            // bytes before the first match where a sentence is cut
constexpr std::size_t short_window = 100;      // bytes; below, the next sentence is shown too
constexpr std::string_view ellipsis = "…";

bool is_inside(Range word, Range sentence) {
    return word.begin >= sentence.begin && word.end <= sentence.end;
}

std::size_t different_words(Range sentence, const std::vector<MatchedWord>& words) {
    std::set<std::uint32_t> atoms;
    for (const MatchedWord& word : words)
        if (is_inside(word.range, sentence)) atoms.insert(word.atom);
    return atoms.size();
}

std::size_t best_sentence(const std::vector<Range>& sentences, const std::vector<MatchedWord>& words) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        std::size_t count = different_words(sentences[i], words);
        if (count > most) best = i, most = count;
    }
    return best;
}

/// The blank before `at`, so that no word is cut; `at` on a code-point bound where there is none near.
std::size_t word_bound(std::string_view body, std::size_t at, std::size_t lowest) {
    std::size_t blank = body.rfind(' ', at);
    if (blank != std::string_view::npos && blank > lowest && at - blank < lead_in) return blank + 1;
    return text::snap_to_graphemes(body, {at, at}).begin;
}

/// A part of the sentence of at most longest_sentence bytes that shows the first match.
Range cut(std::string_view body, Range sentence, const std::vector<MatchedWord>& words) {
    if (sentence.end - sentence.begin <= longest_sentence) return sentence;
    auto first = std::find_if(words.begin(), words.end(),
                              [&](const MatchedWord& word) { return is_inside(word.range, sentence); });
    Range shown = sentence;
    if (first != words.end() && first->range.begin - sentence.begin > longest_sentence / 2)
        shown.begin = word_bound(body, first->range.begin - lead_in, sentence.begin);
    if (sentence.end - shown.begin > longest_sentence)
        shown.end = word_bound(body, shown.begin + longest_sentence, shown.begin);
    if (first != words.end()) shown.end = std::max(shown.end, first->range.end);
    return shown;
}

/// Puts pieces of the body together, taking their matches along.
class SnippetMaker {
  public:
    SnippetMaker(std::string_view body, const std::vector<MatchedWord>& words) : body_(body), words_(words) {}

    void add(Range sentence) {
        Range shown = cut(body_, sentence, words_);
        if (!snippet_.text.empty()) snippet_.text += ' ';
        if (shown.begin > sentence.begin) snippet_.text += ellipsis;
        std::size_t begin = snippet_.text.size();
        std::string_view piece = body_.substr(shown.begin, shown.end - shown.begin);
        if (shown.end < sentence.end) piece = piece.substr(0, piece.find_last_not_of(' ') + 1);
        snippet_.text += piece;
        for (const MatchedWord& word : words_)
            if (is_inside(word.range, {shown.begin, shown.begin + piece.size()}))
                mark({begin + word.range.begin - shown.begin, begin + word.range.end - shown.begin});
        if (shown.end < sentence.end) snippet_.text += ellipsis;
    }

    /// Where pieces meet, a letter at the beginning of one may hang on the blank before it.
    Snippet take() {
        for (Range range : std::exchange(snippet_.matches, {}))
            mark(text::snap_to_graphemes(snippet_.text, range));
        return std::move(snippet_);
    }
    [[nodiscard]] std::size_t size() const { return snippet_.text.size(); }

  private:
    void mark(Range range) {
        if (!snippet_.matches.empty() && range.begin < snippet_.matches.back().end)
            snippet_.matches.back().end = std::max(snippet_.matches.back().end, range.end);
        else
            snippet_.matches.push_back(range);
    }

    std::string_view body_;
    const std::vector<MatchedWord>& words_;
    Snippet snippet_;
};

}  // namespace

Snippet make_snippet(std::string_view body, const std::vector<Range>& sentences,
                     const std::vector<MatchedWord>& words, std::size_t context) {
    SnippetMaker maker(body, words);
    if (sentences.empty()) return maker.take();
    std::size_t best = best_sentence(sentences, words);
    std::size_t begin = best - std::min(best, context);
    std::size_t end = std::min(sentences.size(), best + context + 1);
    for (std::size_t i = begin; i < end; ++i) maker.add(sentences[i]);
    if (context == 0 && maker.size() < short_window && end < sentences.size()) maker.add(sentences[end]);
    return maker.take();
}

}  // namespace newsgrep::results
