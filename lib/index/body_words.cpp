#include "index/body_words.hpp"

#include <utility>

namespace newsgrep::index {
namespace {

/// Calls visit(rank) for each word of lead and body. Other readings of a word share its position: one of them
/// is enough.
template <typename Visit>
void each_rank(const Segment& segment, std::uint32_t number, Visit&& visit) {
    std::size_t known = segment.dictionary().size();
    std::uint32_t previous = ~std::uint32_t{0};
    segment.forward().each(number, [&](std::uint32_t rank, const Place& place) {
        if (rank >= known) segment.forward().file().throw_corrupt("a word has no entry");
        if (place.zone != base::Zone::lead && place.zone != base::Zone::body) return;
        if (place.position != previous) visit(rank);
        previous = place.position;
    });
}

}  // namespace

BodyWords::BodyWords(std::vector<const Segment*> segments, std::span<const StoredArticle> articles)
    : segments_(std::move(segments)), words_(segments_.size()) {
    std::vector<std::vector<bool>> is_wanted(segments_.size());  // by segment, then rank
    for (const StoredArticle& article : articles) {
        const Segment& segment = *segments_[article.segment];
        std::vector<bool>& wanted = is_wanted[article.segment];
        wanted.resize(segment.dictionary().size());
        each_rank(segment, article.number, [&](std::uint32_t rank) { wanted[rank] = true; });
    }
    for (std::uint32_t at = 0; at < segments_.size(); ++at)
        if (!is_wanted[at].empty()) read_words(at, is_wanted[at]);
}

void BodyWords::read_words(std::uint32_t segment, const std::vector<bool>& is_wanted) {
    const Dictionary& dictionary = segments_[segment]->dictionary();
    words_[segment].resize(dictionary.size());
    dictionary.each([&](const DictionaryEntry& entry) {
        if (entry.rank >= dictionary.size()) dictionary.file().throw_corrupt("a rank is out of bounds");
        if (is_wanted[entry.rank]) words_[segment][entry.rank] = body_word(entry.word.exact);
    });
}

Body BodyWords::body(const StoredArticle& article) const {
    std::vector<BodyWord> words;
    each_rank(*segments_[article.segment], article.number,
              [&](std::uint32_t rank) { words.push_back(words_[article.segment][rank]); });
    return body_of(std::move(words));
}

}  // namespace newsgrep::index
