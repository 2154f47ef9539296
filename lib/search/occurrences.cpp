#include "search/occurrences.hpp"

#include <algorithm>
#include <limits>

namespace newsgrep::search {
namespace {

constexpr std::size_t sorted_words = 5;  ///< beyond, lines are mostly copies of each other

auto place_of(const query::Mark& mark) {
    return std::pair{mark.paragraph, mark.position};
}

}  // namespace

std::vector<results::WordPlace> word_places(const query::Clause& root, const query::Evidence& evidence) {
    std::vector<query::Mark> marks = query::marks(root, evidence);
    std::ranges::sort(marks, {}, place_of);
    std::vector<results::WordPlace> places;
    for (const query::Mark& mark : marks) {
        bool goes_on = !places.empty() && places.back().paragraph == mark.paragraph &&
                       mark.position <= places.back().last + 1;
        if (goes_on)
            places.back().last = mark.position;
        else
            places.push_back({mark.paragraph, mark.position, mark.position});
    }
    return places;
}

WordsByRank::WordsByRank(const index::Dictionary& dictionary)
    : begins_(dictionary.size()), sizes_(dictionary.size()) {
    constexpr std::size_t most = std::numeric_limits<std::uint8_t>::max();
    dictionary.each_exact([&](std::uint32_t rank, std::string_view exact) {
        if (rank >= begins_.size()) dictionary.file().throw_corrupt("a rank is out of bounds");
        exact = exact.substr(0, most);
        begins_[rank] = texts_.size();
        sizes_[rank] = static_cast<std::uint8_t>(exact.size());
        texts_ += exact;
    });
}

std::string_view WordsByRank::exact(std::uint32_t rank) const {
    if (rank >= begins_.size()) return {};
    return std::string_view(texts_).substr(begins_[rank], sizes_[rank]);
}

StreamWords::StreamWords(const index::Forward& forward, std::uint32_t number) {
    forward.each(number, [this](std::uint32_t rank, const index::Place& place) {
        bool is_alternative = !words_.empty() && words_.back().paragraph == place.paragraph &&
                              words_.back().position == place.position;
        if (!is_alternative) words_.push_back({place.paragraph, place.position, rank});
    });
}

std::string StreamWords::before(const results::WordPlace& place, const WordsByRank& words) const {
    auto at =
        std::ranges::lower_bound(words_, std::pair{place.paragraph, place.first}, {}, [](const Word& word) {
            return std::pair{word.paragraph, word.position};
        });
    std::string text;
    for (std::size_t left = sorted_words; left > 0 && at != words_.begin(); --left) {
        --at;
        if (at->paragraph != place.paragraph) break;
        text.append(words.exact(at->rank)) += ' ';
    }
    return text;
}

std::string StreamWords::behind(const results::WordPlace& place, const WordsByRank& words) const {
    auto at =
        std::ranges::upper_bound(words_, std::pair{place.paragraph, place.last}, {}, [](const Word& word) {
            return std::pair{word.paragraph, word.position};
        });
    std::string text;
    for (std::size_t left = sorted_words; left > 0 && at != words_.end(); --left, ++at) {
        if (at->paragraph != place.paragraph) break;
        text.append(words.exact(at->rank)) += ' ';
    }
    return text;
}

}  // namespace newsgrep::search
