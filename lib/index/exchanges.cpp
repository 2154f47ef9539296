#include "index/exchanges.hpp"

#include "index/shingles.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

namespace newsgrep::index {
namespace {

/// A longer passage is no other name but another story.
constexpr std::size_t longest_gap = 20;  // words

using Hashes = std::vector<std::uint64_t>;
using Words = std::vector<const BodyWord*>;

/// Words that only one text has, between words that both have.
struct Gap {
    std::uint64_t place;  ///< of the word before and the one after
    std::span<const BodyWord> words;
};

/// Which words of `text` belong to a run that the other text has, too.
std::vector<bool> shared_words(const Body& text, const Body& other) {
    std::vector<bool> is_shared(text.words.size());
    Hashes runs = runs_in_order(word_hashes(text), run_width);
    for (std::size_t begin = 0; begin < runs.size(); ++begin)
        if (std::ranges::binary_search(other.runs, runs[begin]))
            std::fill_n(is_shared.begin() + static_cast<std::ptrdiff_t>(begin),
                        std::min(run_width, text.words.size() - begin), true);
    return is_shared;
}

/// By their place, then in their order.
std::vector<Gap> gaps(const Body& text, const Body& other) {
    std::span<const BodyWord> words(text.words);
    std::vector<bool> is_shared = shared_words(text, other);
    std::vector<Gap> found;
    std::size_t end_of_shared = 0;  // behind the last shared word
    for (std::size_t at = 0; at < words.size(); ++at) {
        if (!is_shared[at]) continue;
        if (end_of_shared != 0 && at > end_of_shared && at - end_of_shared <= longest_gap)
            found.push_back({place_between(words[end_of_shared - 1].hash, words[at].hash),
                             words.subspan(end_of_shared, at - end_of_shared)});
        end_of_shared = at + 1;
    }
    std::ranges::stable_sort(found, {}, &Gap::place);
    return found;
}

/// All its words, ascending.
Hashes vocabulary(const Body& text) {
    Hashes words = word_hashes(text);
    std::ranges::sort(words);
    return words;
}

bool has_alike(const Words& words, const BodyWord& wanted) {
    return std::ranges::any_of(words, [&](const BodyWord* word) { return are_spelt_alike(*word, wanted); });
}

/// The distinct words of a gap that the other text does not have.
Words own_words(const Gap& gap, const Hashes& others) {
    Words own;
    for (const BodyWord& word : gap.words) {
        bool is_short = (word.letter_pairs & (word.letter_pairs - 1)) == 0;  // one or two letters
        if (!is_short && !word.is_figure && !std::ranges::binary_search(others, word.hash))
            own.push_back(&word);
    }
    std::ranges::sort(own, {}, &BodyWord::hash);
    own.erase(std::ranges::unique(own, {}, &BodyWord::hash).begin(), own.end());
    return own;
}

/// Without those that the other text spells otherwise.
Words names(const Words& own, const Words& of_other) {
    Words names;
    std::ranges::copy_if(own, std::back_inserter(names),
                         [&](const BodyWord* word) { return !has_alike(of_other, *word); });
    return names;
}

/// The names that were exchanged somewhere, and those of them that their text has several times; forms of one
/// word count as one there.
Exchanges count_repeated(Words exchanged, const Hashes& vocabulary) {
    std::ranges::sort(exchanged, {}, &BodyWord::hash);
    exchanged.erase(std::ranges::unique(exchanged, {}, &BodyWord::hash).begin(), exchanged.end());
    Exchanges counts;
    counts.all = exchanged.size();
    Words counted;
    for (const BodyWord* word : exchanged) {
        auto times = std::ranges::equal_range(vocabulary, word->hash).size();
        if (times < 2) continue;
        counts.times += times;
        counts.words += has_alike(counted, *word) ? 0 : 1;
        counted.push_back(word);
    }
    return counts;
}

/// Calls visit(gap of a, gap of b) for the gaps that stand in the same place.
template <typename Visit>
void each_common_place(const std::vector<Gap>& a, const std::vector<Gap>& b, Visit&& visit) {
    for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
        if (left->place == right->place) visit(*left, *right);
        auto place = std::pair(left->place, right->place);
        if (place.first <= place.second) ++left;
        if (place.second <= place.first) ++right;
    }
}

}  // namespace

Exchanges exchanged_names(const Body& a, const Body& b) {
    Hashes words_of_a = vocabulary(a);
    Hashes words_of_b = vocabulary(b);
    Words from_a;
    Words from_b;
    each_common_place(gaps(a, b), gaps(b, a), [&](const Gap& left, const Gap& right) {
        Words own_of_a = own_words(left, words_of_b);
        Words own_of_b = own_words(right, words_of_a);
        Words names_of_a = names(own_of_a, own_of_b);
        Words names_of_b = names(own_of_b, own_of_a);
        if (names_of_a.empty() || names_of_b.empty()) return;
        std::ranges::copy(names_of_a, std::back_inserter(from_a));
        std::ranges::copy(names_of_b, std::back_inserter(from_b));
    });
    Exchanges of_a = count_repeated(std::move(from_a), words_of_a);
    Exchanges of_b = count_repeated(std::move(from_b), words_of_b);
    return {std::min(of_a.words, of_b.words), std::min(of_a.times, of_b.times), std::min(of_a.all, of_b.all)};
}

}  // namespace newsgrep::index
