#include "results/snippet.hpp"

#include "base/utf8.hpp"
#include "text/graphemes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace newsgrep::results {
namespace {

constexpr std::size_t longest_sentence = 320;               // bytes shown of one sentence
constexpr std::size_t longest_of_several = uncut_sentence;  // … of each of several
constexpr std::size_t most_fragments = 3;
constexpr std::size_t lead_in = 80;  // bytes before the first match where a sentence is cut
constexpr std::string_view ellipsis = "…";

bool is_inside(Range word, Range sentence) {
    return word.begin >= sentence.begin && word.end <= sentence.end;
}

/// Which of the ascending words stand in which sentence; those that reach over the end of one in none.
std::vector<SentenceWord> by_sentence(const std::vector<Range>& sentences,
                                      const std::vector<MatchedWord>& words) {
    std::vector<SentenceWord> found;
    auto word = words.begin();
    for (std::uint32_t number = 0; number < sentences.size(); ++number) {
        Range sentence = sentences[number];
        while (word != words.end() && word->range.begin < sentence.begin) ++word;
        for (; word != words.end() && word->range.end <= sentence.end; ++word)
            found.push_back({number, word->atom});
    }
    return found;
}

/// The sentence with the most words of the query that are not `shown`; nothing where all are.
std::optional<std::uint32_t> richest(const std::vector<SentenceWord>& words, const std::vector<bool>& shown) {
    std::optional<std::uint32_t> best;
    std::size_t most = 0, count = 0;
    std::vector<std::optional<std::uint32_t>> seen(shown.size());  // by atom: the sentence that had it last
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto [sentence, atom] = words[i];
        if (i == 0 || words[i - 1].sentence != sentence) count = 0;
        if (shown[atom] || seen[atom] == sentence) continue;
        seen[atom] = sentence;
        if (++count > most) most = count, best = sentence;
    }
    return best;
}

/// The blank before `at`, so that no word is cut; `at` on a code-point bound where there is none near.
std::size_t word_bound(std::string_view body, std::size_t at, std::size_t lowest) {
    std::size_t blank = body.rfind(' ', at);
    if (blank != std::string_view::npos && blank > lowest && at - blank < lead_in) return blank + 1;
    return text::snap_to_graphemes(body, {at, at}).begin;
}

/// A part of the sentence of at most `longest` bytes that shows the first match.
Range cut(std::string_view body, Range sentence, const std::vector<MatchedWord>& words, std::size_t longest) {
    if (sentence.end - sentence.begin <= longest) return sentence;
    auto first = std::find_if(words.begin(), words.end(),
                              [&](const MatchedWord& word) { return is_inside(word.range, sentence); });
    Range shown = sentence;
    if (first != words.end() && first->range.begin - sentence.begin > longest / 2)
        shown.begin = word_bound(body, first->range.begin - lead_in, sentence.begin);
    if (sentence.end - shown.begin > longest)
        shown.end = word_bound(body, shown.begin + longest, shown.begin);
    if (first != words.end()) shown.end = std::max(shown.end, first->range.end);
    return shown;
}

/// Puts pieces of the body together, taking their matches along.
class SnippetMaker {
  public:
    SnippetMaker(std::string_view body, const std::vector<MatchedWord>& words, std::size_t longest)
        : body_(body), words_(words), longest_(longest) {}

    void add(Range sentence, bool begins_fragment) {
        Range shown = cut(body_, sentence, words_, longest_);
        add_gap(begins_fragment, shown.begin > sentence.begin);
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
    /// Where text is left out an ellipsis says so, and one is enough.
    void add_gap(bool begins_fragment, bool is_cut) {
        std::string& text = snippet_.text;
        bool is_first = text.empty();
        if (!is_first) text += ' ';
        if (text.ends_with("… ")) return;
        if (is_cut)
            text += ellipsis;
        else if (begins_fragment && !is_first)
            text += "… ";
    }

    void mark(Range range) {
        if (!snippet_.matches.empty() && range.begin < snippet_.matches.back().end)
            snippet_.matches.back().end = std::max(snippet_.matches.back().end, range.end);
        else
            snippet_.matches.push_back(range);
    }

    std::string_view body_;
    const std::vector<MatchedWord>& words_;
    std::size_t longest_;
    Snippet snippet_;
};

}  // namespace

std::vector<std::uint32_t> best_sentences(const std::vector<SentenceWord>& words) {
    std::uint32_t last_atom = 0;
    for (const SentenceWord& word : words) last_atom = std::max(last_atom, word.atom);
    std::vector<bool> shown(last_atom + std::size_t{1});
    std::vector<std::uint32_t> best;
    while (best.size() < most_fragments) {
        std::optional<std::uint32_t> next = richest(words, shown);
        if (!next) break;
        best.push_back(*next);
        for (const SentenceWord& word : words)
            if (word.sentence == *next) shown[word.atom] = true;
    }
    std::ranges::sort(best);
    return best;
}

bool stand_in_sentences(const std::vector<Range>& sentences, const std::vector<MatchedWord>& words) {
    return by_sentence(sentences, words).size() == words.size();
}

Snippet make_snippet(std::string_view body, const std::vector<Range>& sentences,
                     const std::vector<MatchedWord>& words, std::size_t context) {
    if (sentences.empty()) return {};
    std::vector<std::uint32_t> best = best_sentences(by_sentence(sentences, words));
    if (best.empty()) best.push_back(0);
    SnippetMaker maker(body, words, best.size() > 1 ? longest_of_several : longest_sentence);
    std::size_t shown = 0;  // sentences before this one, or left out
    for (std::size_t sentence : best) {
        std::size_t begin = std::max(shown, sentence - std::min(sentence, context));
        std::size_t end = std::min(sentences.size(), sentence + context + 1);
        for (std::size_t i = begin; i < end; ++i) maker.add(sentences[i], i == begin && begin > shown);
        shown = std::max(shown, end);
    }
    if (context == 0 && maker.size() < short_snippet && shown < sentences.size())
        maker.add(sentences[shown], false);
    return maker.take();
}

}  // namespace newsgrep::results
