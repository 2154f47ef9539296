#include "results/quotes.hpp"

#include "base/utf8.hpp"
#include "query/fields.hpp"
#include "text/compounds.hpp"

#include <algorithm>

namespace newsgrep::results {
namespace {

constexpr std::size_t longest_quote = 80;  // bytes

/// The beginning and the end of what is too long to be read at a glance, whole code points of both.
std::string shortened(std::string_view text) {
    if (text.size() <= longest_quote) return std::string(text);
    auto is_inside = [&](std::size_t at) { return (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80; };
    std::size_t head = longest_quote / 2;
    std::size_t tail = text.size() - longest_quote / 2;
    while (is_inside(head)) --head;
    while (is_inside(tail)) ++tail;
    return std::string(text.substr(0, head)) + " … " + std::string(text.substr(tail));
}

bool goes_on(base::Zone before, base::Zone zone) {
    return before == zone || (before == base::Zone::lead && zone == base::Zone::body);
}

}  // namespace

Quotes::Quotes(const Article& article, text::ArticleWords& words, base::Zones zones) {
    words.each(
        article, [this](const text::Passage& passage) { add(passage); }, zones);
}

void Quotes::add(const text::Passage& passage) {
    bool is_next = !passages_.empty() && goes_on(passages_.back().zone, passage.zone);
    if (!is_next) position_ = 0;
    Passage& added = passages_.emplace_back(Passage{passage.zone, passage.field, 1, {}, {}});
    if (is_next) added.number = passages_[passages_.size() - 2].number + 1;
    for (Range sentence : passage.sentences)
        added.sentences.push_back({passage.offset + sentence.begin, passage.offset + sentence.end});
    for (const TokenView& token : passage.tokens)
        if (text::reach_of(token.form) == 0)
            added.words.emplace_back(position_ + token.position,
                                     Range{passage.offset + token.begin, passage.offset + token.end});
    if (!passage.tokens.empty()) position_ += passage.tokens.back().position + 1;
}

WhyPlace Quotes::at(std::uint32_t paragraph, std::uint32_t first, std::uint32_t last) const {
    if (paragraph >= passages_.size()) return {};
    const Passage& passage = passages_[paragraph];
    Range stretch{passage.field.size(), 0};
    for (const auto& [position, range] : passage.words) {
        if (position < first || position > last) continue;
        stretch.begin = std::min(stretch.begin, range.begin);
        stretch.end = std::max(stretch.end, range.end);
    }
    if (stretch.begin >= stretch.end) return {};
    auto sentence = std::ranges::partition_point(passage.sentences,
                                                 [&](Range range) { return range.end <= stretch.begin; });
    WhyPlace place;
    place.zone = query::name_of(base::bit(passage.zone));
    place.paragraph = passage.number;
    place.sentence = static_cast<std::uint64_t>(sentence - passage.sentences.begin()) + 1;
    place.word = first + std::uint64_t{1};
    place.text = shortened(passage.field.substr(stretch.begin, stretch.end - stretch.begin));
    return place;
}

}  // namespace newsgrep::results
