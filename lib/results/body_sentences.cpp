#include "results/body_sentences.hpp"

#include "results/snippet.hpp"

#include <algorithm>

namespace newsgrep::results {

BodySentences::BodySentences(const std::vector<text::Paragraph>& paragraphs, const text::ArticleWords& words)
    : paragraphs_(paragraphs), words_(words), known_(paragraphs.size()) {}

bool BodySentences::is_of_body(std::size_t number) const {
    if (number >= paragraphs_.size()) return false;
    base::Zone zone = paragraphs_[number].zone;
    return zone == base::Zone::lead || zone == base::Zone::body;
}

const std::vector<Range>& BodySentences::of(std::size_t number) {
    auto& sentences = known_[number];
    if (!sentences) sentences = words_.sentences(paragraphs_[number]);
    return *sentences;
}

void BodySentences::note(std::uint32_t number, const text::Passage& passage) {
    std::vector<Range>& sentences = known_[number].emplace(passage.sentences);
    for (Range& sentence : sentences) {
        sentence.begin += passage.offset;
        sentence.end += passage.offset;
    }
}

void BodySentences::surround(std::uint32_t number, std::size_t context) {
    if (!is_of_body(number) || of(number).empty()) return;
    Range last = of(number).back();
    std::size_t size = last.end - last.begin;
    bool may_be_short = size < short_snippet || size > uncut_sentence;
    std::size_t behind = context == 0 && may_be_short ? 1 : context;
    for (std::size_t next = number + std::size_t{1}; behind > 0 && is_of_body(next); ++next)
        behind -= std::min(behind, of(next).size());
    for (std::size_t next = number; context > 0 && next > 0 && is_of_body(next - 1); --next)
        context -= std::min(context, of(next - 1).size());
}

void BodySentences::surround_first(std::size_t context) {
    auto first = std::ranges::find(paragraphs_, base::Zone::lead, &text::Paragraph::zone);
    if (first != paragraphs_.end())
        surround(static_cast<std::uint32_t>(first - paragraphs_.begin()), context);
}

std::vector<Range> BodySentences::ranges() const {
    std::vector<Range> all;
    for (std::size_t number = 0; number < paragraphs_.size(); ++number) {
        if (!is_of_body(number)) continue;
        if (known_[number])
            all.insert(all.end(), known_[number]->begin(), known_[number]->end());
        else
            all.push_back(paragraphs_[number].range);
    }
    return all;
}

}  // namespace newsgrep::results
