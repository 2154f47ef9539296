#include "index/copy_candidates.hpp"

#include "base/calendar.hpp"
#include "index/number_set.hpp"
#include "index/shingles.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

namespace newsgrep::index {
namespace {

/// Sketches sharing a value are compared with the earliest articles that have it, so that a phrase which
/// thousands share costs a few comparisons each. Copies share many values, nearly all of them rarer.
constexpr std::size_t compared_with = 4;
/// Values are sorted a part at a time, to bound the memory for it.
constexpr std::uint64_t values_at_once = 1U << 22;
/// Sketches below this are not worth a look at the words: copies by copy_rules stay above it.
constexpr double worth_a_look = 0.15;

/// Two numbers of articles, the earlier one in the upper half.
using Pair = std::uint64_t;

Pair pair_of(const CopyLink& link) {
    return std::uint64_t{link.earlier} << 32 | link.later;
}
CopyLink link_of(Pair pair) {
    return {static_cast<std::uint32_t>(pair >> 32), static_cast<std::uint32_t>(pair)};
}

template <typename Value>
void sort_unique(std::vector<Value>& values) {
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
}

std::vector<std::uint64_t> keys_of(std::span<const CopyPair> pairs) {
    std::vector<std::uint64_t> keys;
    for (const CopyPair& pair : pairs) keys.insert(keys.end(), {pair.first, pair.second});
    return keys;
}

class Finder {
  public:
    Finder(std::span<const ComparedSegment> segments, const CopyChanges* changes,
           const base::Cancellation& cancellation)
        : segments_(segments), changes_(changes), cancellation_(cancellation) {
        if (changes == nullptr) return;
        added_ = NumberSet({changes->added.begin(), changes->added.end()});
        removed_ = NumberSet({changes->removed.begin(), changes->removed.end()});
        paired_ = NumberSet(keys_of(changes->pairs));
    }

    CopyCandidates find() {
        if (changes_ != nullptr) choose_values();
        number_articles();
        if (changes_ != nullptr) number_known_pairs();
        for (Pair pair : meeting_pairs())
            (is_known(pair) ? found_.known : found_.unknown).push_back(link_of(pair));
        return std::move(found_);
    }

  private:
    /// Calls visit(article, columns of its segment) for each that has a sketch.
    template <typename Visit>
    void each_article(Visit&& visit) const {
        for (std::uint32_t at = 0; at < segments_.size(); ++at) {
            const auto& [segment, removed] = segments_[at];
            for (std::uint32_t number = 0; number < segment->size(); ++number)
                if (!removed->contains(number) && segment->columns().sketch(number).front() != no_value)
                    visit(StoredArticle{at, number}, segment->columns());
        }
    }
    [[nodiscard]] const Columns& columns(const StoredArticle& article) const {
        return segments_[article.segment].segment->columns();
    }
    [[nodiscard]] Sketch sketch_of(std::uint32_t article) const {
        const StoredArticle& stored = found_.articles[article].stored;
        return columns(stored).sketch(stored.number);
    }

    /// Only values of articles that came or went can lead to other pairs; those that the articles of a known
    /// pair share tell whether they still meet.
    void choose_values() {
        std::vector<std::uint64_t> values(changes_->removed.begin(), changes_->removed.end());
        std::unordered_map<ArticleKey, Sketch> sketches;  // of the known pairs
        each_article([&](const StoredArticle& article, const Columns& columns) {
            ArticleKey key = article_key(columns.row(article.number).content);
            Sketch sketch = columns.sketch(article.number);
            if (added_.contains(key)) values.insert(values.end(), sketch.begin(), sketch.end());
            if (paired_.contains(key)) sketches.emplace(key, sketch);
        });
        for (const CopyPair& pair : changes_->pairs) {
            auto first = sketches.find(pair.first);
            auto second = sketches.find(pair.second);
            if (first != sketches.end() && second != sketches.end())
                std::ranges::set_intersection(first->second, second->second, std::back_inserter(values));
        }
        chosen_ = NumberSet(std::move(values));
    }

    [[nodiscard]] bool is_chosen(std::uint32_t value) const {
        return value != no_value && (changes_ == nullptr || chosen_.contains(value));
    }

    /// Numbers the articles from the earliest on, so that nothing below depends on where they are stored.
    void number_articles() {
        each_article([&](const StoredArticle& article, const Columns& columns) {
            Sketch sketch = columns.sketch(article.number);
            auto chosen = std::ranges::count_if(sketch, [&](auto value) { return is_chosen(value); });
            if (chosen == 0) return;
            value_count_ += static_cast<std::uint64_t>(chosen);
            Row row = columns.row(article.number);
            found_.articles.push_back({article, row.sort_key == base::undated ? no_date : row.sort_key,
                                       changes_ == nullptr || added_.contains(article_key(row.content))});
        });
        std::ranges::sort(found_.articles, [this](const ComparedArticle& a, const ComparedArticle& b) {
            if (a.date != b.date) return a.date < b.date;
            return columns(a.stored).id(a.stored.number) < columns(b.stored).id(b.stored.number);
        });
    }

    void number_known_pairs() {
        std::unordered_map<ArticleKey, std::uint32_t> numbers;
        for (std::uint32_t number = 0; number < found_.articles.size(); ++number) {
            const StoredArticle& stored = found_.articles[number].stored;
            ArticleKey key = article_key(columns(stored).row(stored.number).content);
            if (paired_.contains(key)) numbers.emplace(key, number);
        }
        for (const CopyPair& pair : changes_->pairs) {
            auto first = numbers.find(pair.first);
            auto second = numbers.find(pair.second);
            if (first == numbers.end() || second == numbers.end()) continue;
            auto [earlier, later] = std::minmax(first->second, second->second);
            known_pairs_.push_back(pair_of({earlier, later}));
        }
        sort_unique(known_pairs_);
    }

    [[nodiscard]] bool is_known(Pair pair) const { return std::ranges::binary_search(known_pairs_, pair); }

    /// Pairs that share values, known ones or such as were never judged.
    [[nodiscard]] std::vector<Pair> meeting_pairs() const {
        std::vector<Pair> all;
        std::uint64_t parts = 1 + value_count_ / values_at_once;
        for (std::uint64_t part = 0; part < parts; ++part) {
            cancellation_.check();
            std::vector<Pair> meeting = meeting_pairs(part, parts);
            std::erase_if(meeting, [this](Pair pair) { return !is_known(pair) && !is_worth_a_look(pair); });
            all.insert(all.end(), meeting.begin(), meeting.end());
        }
        sort_unique(all);
        return all;
    }

    [[nodiscard]] bool is_worth_a_look(Pair pair) const {
        auto [earlier, later] = link_of(pair);
        return likely_containment(sketch_of(earlier), sketch_of(later)) >= worth_a_look;
    }

    /// Pairs that share a value of one of `parts`.
    [[nodiscard]] std::vector<Pair> meeting_pairs(std::uint64_t part, std::uint64_t parts) const {
        std::vector<std::uint64_t>
            values;  // with the article in the lower half: sorted, the earliest is first
        for (std::uint32_t article = 0; article < found_.articles.size(); ++article)
            for (std::uint32_t value : sketch_of(article))
                if (value % parts == part && is_chosen(value))
                    values.push_back(std::uint64_t{value} << 32 | article);
        std::ranges::sort(values);
        std::vector<Pair> pairs;
        for (std::size_t begin = 0, end = 0; begin < values.size(); begin = end) {
            while (end < values.size() && values[end] >> 32 == values[begin] >> 32) ++end;
            add_pairs(std::span(values).subspan(begin, end - begin), pairs);
        }
        sort_unique(pairs);
        return pairs;
    }

    /// Of articles that share one value. Two that were there before have met already, if they are not brought
    /// together by the removal of an earlier one.
    void add_pairs(std::span<const std::uint64_t> sharing, std::vector<Pair>& pairs) const {
        bool has_lost_one = removed_.contains(sharing.front() >> 32);
        for (std::size_t at = 1; at < sharing.size(); ++at) {
            CopyLink link{0, static_cast<std::uint32_t>(sharing[at])};
            for (std::size_t other = 0; other < std::min(at, compared_with); ++other) {
                link.earlier = static_cast<std::uint32_t>(sharing[other]);
                bool is_new = found_.articles[link.earlier].is_new || found_.articles[link.later].is_new;
                if (is_new || has_lost_one || is_known(pair_of(link))) pairs.push_back(pair_of(link));
            }
        }
    }

    std::span<const ComparedSegment> segments_;
    const CopyChanges* changes_;
    const base::Cancellation& cancellation_;
    NumberSet added_;    // keys
    NumberSet paired_;   // keys
    NumberSet removed_;  // values
    NumberSet chosen_;   // values
    std::uint64_t value_count_ = 0;
    std::vector<Pair> known_pairs_;
    CopyCandidates found_;
};

}  // namespace

CopyCandidates copy_candidates(std::span<const ComparedSegment> segments, const CopyChanges* changes,
                               const base::Cancellation& cancellation) {
    return Finder(segments, changes, cancellation).find();
}

}  // namespace newsgrep::index
