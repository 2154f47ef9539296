#include "search/similar.hpp"

#include "search/bm25.hpp"
#include "search/channels.hpp"
#include "search/vocabulary.hpp"

#include <algorithm>
#include <map>

namespace newsgrep::search {
namespace {

/// A longer article repeats what it is about within so many different words.
constexpr std::size_t most_looked_up = 400;

struct Word {
    std::string exact{};
    std::map<std::string, std::uint32_t> forms{};
    double frequency = 0;  ///< a word of the title counts as in a score
    double score = 0;

    [[nodiscard]] const std::string& usual_form() const {
        return std::ranges::max_element(forms, {}, [](const auto& form) { return form.second; })->first;
    }
};

struct Counted {
    std::vector<Word> words;
    double length = 0;
};

/// The words by stem; what is found by its stem is one.
Counted count(const Article& article, text::ArticleWords& words) {
    Channels channels;
    std::map<std::string, Word> by_stem;
    double length = 0;
    auto visit = [&](const text::Passage& passage) {
        double weight = passage.zone == base::Zone::title ? channels.title : 1.0;
        for (const TokenView& token : passage.tokens) {
            length += weight;
            if (token.kind != TokenKind::word || token.is_stop) continue;
            Word& word = by_stem[std::string(token.stem)];
            word.exact = token.exact;
            word.frequency += weight;
            ++word.forms[std::string(token.form)];
        }
    };
    words.each(article, visit, base::default_zones);
    Counted counted{{}, length};
    for (auto& [stem, word] : by_stem) counted.words.push_back(std::move(word));
    return counted;
}

/// The first `most` by `measure`, greatest first; the others go.
void keep_greatest(std::vector<Word>& words, std::size_t most, double Word::*measure) {
    std::ranges::stable_sort(words, std::greater<>(), measure);
    if (words.size() > most) words.resize(most);
}

}  // namespace

std::vector<std::string> telling_words(const Article& article, text::ArticleWords& words,
                                       const index::Snapshot& snapshot) {
    Counted counted = count(article, words);
    keep_greatest(counted.words, most_looked_up, &Word::frequency);
    Vocabulary vocabulary(snapshot);
    Bm25 bm25;
    for (Word& word : counted.words) {
        std::uint64_t documents = vocabulary.stem_documents(word.exact);
        if (documents < 2) continue;
        word.score = Bm25::idf(documents, snapshot.living()) *
                     bm25.saturation(word.frequency, counted.length, snapshot.average_length());
    }
    std::erase_if(counted.words, [](const Word& word) { return word.score <= 0; });
    keep_greatest(counted.words, most_telling_words, &Word::score);
    std::vector<std::string> telling;
    for (const Word& word : counted.words) telling.push_back(word.usual_form());
    return telling;
}

}  // namespace newsgrep::search
