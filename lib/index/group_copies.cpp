#include "index/group_copies.hpp"

#include "base/calendar.hpp"
#include "index/shingles.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace newsgrep::index {
namespace {

/// Sketches sharing a value are compared with the earliest articles that have it, so that a phrase which
/// thousands share costs a few comparisons each. Copies share many values, nearly all of them rarer.
constexpr std::size_t compared_with = 4;
/// Values are sorted a part at a time, to bound the memory for it.
constexpr std::uint32_t parts = 8;
/// Sketches below this are not worth a look at the words: copies at the bounds below stay above it.
constexpr double worth_a_look = 0.15;

/// Words in the runs that decide.
constexpr std::size_t compared_width = 3;
/// Copies are told by two shares: of the shorter body's runs, and of the runs of both together, that the two
/// have in common. A cut has little of the whole but little else; a story told anew keeps a good part of
/// both. Chosen on rewrites and on real news: reports that follow up on each other stay below.
struct Shares {
    double of_shorter;
    double of_both;
};
constexpr Shares copied[] = {{0.6, 0.35}, {0.75, 0}};
/// Bodies with fewer runs must agree nearly whole: little is said in them.
constexpr std::size_t short_runs = 24;
constexpr Shares copied_short[] = {{0.8, 0.5}};
/// A wire story is printed within days. Months later, much in common is the frame of a series: only who
/// prints nearly all of it again prints a copy.
constexpr std::int64_t seconds_of_a_story = 30 * std::int64_t{86400};
constexpr Shares copied_later[] = {{0.8, 0}};

constexpr std::int64_t no_date = std::numeric_limits<std::int64_t>::max();

struct Node {
    std::uint32_t segment;
    std::uint32_t number;
    std::int64_t key;  ///< of its date; no_date, which is last, where it has none
};

/// Two nodes, the earlier one in the upper half.
using Pair = std::uint64_t;

std::uint32_t earlier(Pair pair) {
    return static_cast<std::uint32_t>(pair >> 32);
}
std::uint32_t later(Pair pair) {
    return static_cast<std::uint32_t>(pair);
}

void sort_unique(std::vector<Pair>& pairs) {
    std::ranges::sort(pairs);
    pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
}

/// The words of articles, as the forward streams hold them.
class BodyWords {
  public:
    explicit BodyWords(std::span<const ComparedSegment> segments)
        : segments_(segments), hashes_(segments.size()) {}

    /// The runs of words of lead and body.
    std::vector<std::uint64_t> runs(const Node& node) {
        const Forward& forward = segments_[node.segment].segment->forward();
        const std::vector<std::uint64_t>& hashes = hashes_of(node.segment);
        std::vector<std::uint64_t> words;
        std::uint32_t previous = ~std::uint32_t{0};
        forward.each(node.number, [&](std::uint32_t rank, const Place& place) {
            if (rank >= hashes.size()) forward.file().throw_corrupt("a word has no entry");
            if (place.zone != base::Zone::lead && place.zone != base::Zone::body) return;
            // Other readings of a word share its position: one of them is enough.
            if (place.position != previous) words.push_back(hashes[rank]);
            previous = place.position;
        });
        return shingles(words, compared_width);
    }

  private:
    const std::vector<std::uint64_t>& hashes_of(std::uint32_t segment) {
        std::vector<std::uint64_t>& hashes = hashes_[segment];
        if (!hashes.empty()) return hashes;
        const Dictionary& dictionary = segments_[segment].segment->dictionary();
        hashes.resize(dictionary.size());
        dictionary.each([&](const DictionaryEntry& entry) {
            if (entry.rank >= hashes.size()) dictionary.file().throw_corrupt("a rank is out of bounds");
            hashes[entry.rank] = word_hash(entry.word.exact);
        });
        return hashes;
    }

    std::span<const ComparedSegment> segments_;
    std::vector<std::vector<std::uint64_t>> hashes_;  ///< by segment, then rank; made when first needed
};

bool are_copies(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b, bool is_later) {
    auto common = static_cast<double>(common_values(a, b));
    auto shorter = static_cast<double>(std::min(a.size(), b.size()));
    auto both = static_cast<double>(a.size() + b.size()) - common;
    std::span<const Shares> wanted = copied;
    if (is_later) wanted = copied_later;
    if (shorter < static_cast<double>(short_runs)) wanted = copied_short;
    return std::ranges::any_of(wanted, [&](const Shares& shares) {
        return common >= shares.of_shorter * shorter && common >= shares.of_both * both;
    });
}

class Grouper {
  public:
    explicit Grouper(std::span<const ComparedSegment> segments) : segments_(segments), words_(segments) {}

    std::vector<CopyGroup> groups() {
        number_nodes();
        std::vector<Pair> pairs = similar_pairs();
        std::erase_if(pairs, [this](Pair pair) { return !is_pair_of_copies(pair); });
        return stars(pairs);
    }

  private:
    /// Numbers the articles from the earliest on, so that nothing below depends on where they are stored.
    void number_nodes() {
        for (std::uint32_t at = 0; at < segments_.size(); ++at) {
            const auto& [segment, removed] = segments_[at];
            for (std::uint32_t number = 0; number < segment->size(); ++number)
                if (!removed->contains(number) && segment->columns().sketch(number).front() != no_value)
                    nodes_.push_back({at, number, date_of(segment->columns().row(number))});
        }
        std::ranges::sort(nodes_, [this](const Node& a, const Node& b) {
            return a.key != b.key ? a.key < b.key : columns(a).id(a.number) < columns(b).id(b.number);
        });
    }

    static std::int64_t date_of(const Row& row) {
        return row.sort_key == base::undated ? no_date : row.sort_key;
    }
    [[nodiscard]] const Columns& columns(const Node& node) const {
        return segments_[node.segment].segment->columns();
    }
    [[nodiscard]] Sketch sketch_of(std::uint32_t node) const {
        return columns(nodes_[node]).sketch(nodes_[node].number);
    }

    /// Pairs whose sketches have much in common.
    std::vector<Pair> similar_pairs() {
        std::vector<Pair> similar;
        for (std::uint32_t part = 0; part < parts; ++part) {
            std::vector<Pair> meeting = meeting_pairs(part);
            std::erase_if(meeting, [this](Pair pair) {
                return likely_containment(sketch_of(earlier(pair)), sketch_of(later(pair))) < worth_a_look;
            });
            similar.insert(similar.end(), meeting.begin(), meeting.end());
        }
        sort_unique(similar);
        return similar;
    }

    /// Pairs that have a value of this part in common.
    [[nodiscard]] std::vector<Pair> meeting_pairs(std::uint32_t part) const {
        std::vector<std::uint64_t> values;  // with the node in the lower half: sorted, the earliest is first
        for (std::uint32_t node = 0; node < nodes_.size(); ++node)
            for (std::uint32_t value : sketch_of(node))
                if (value != no_value && value % parts == part)
                    values.push_back(std::uint64_t{value} << 32 | node);
        std::ranges::sort(values);
        std::vector<Pair> pairs;
        std::size_t first = 0;
        for (std::size_t at = 1; at < values.size(); ++at) {
            if (values[at] >> 32 != values[first] >> 32) first = at;
            for (std::size_t other = first; other < std::min(at, first + compared_with); ++other)
                pairs.push_back(values[other] << 32 | (values[at] & 0xFFFFFFFF));
        }
        sort_unique(pairs);
        return pairs;
    }

    /// Asks the words themselves. Pairs come sorted: the earlier article's are kept for the next one.
    bool is_pair_of_copies(Pair pair) {
        if (kept_ != earlier(pair) || kept_runs_.empty()) {
            kept_ = earlier(pair);
            kept_runs_ = words_.runs(nodes_[kept_]);
        }
        return are_copies(kept_runs_, words_.runs(nodes_[later(pair)]), are_far_apart(pair));
    }

    /// Undated articles are not: nobody knows.
    [[nodiscard]] bool are_far_apart(Pair pair) const {
        std::int64_t last = nodes_[later(pair)].key;
        return last != no_date && last - nodes_[earlier(pair)].key > seconds_of_a_story;
    }

    /// Covers the articles with stars (Aslam, Pelekhov & Rus 2004): the one with the most copies, then the
    /// earliest, takes all its copies that are not taken yet. Every member is thus a copy of its centre, and
    /// no chain of likenesses leads from one story to another.
    std::vector<CopyGroup> stars(const std::vector<Pair>& pairs) {
        std::vector<std::vector<std::uint32_t>> copies(nodes_.size());
        for (Pair pair : pairs) {
            copies[earlier(pair)].push_back(later(pair));
            copies[later(pair)].push_back(earlier(pair));
        }
        std::vector<std::uint32_t> centres(nodes_.size());
        std::iota(centres.begin(), centres.end(), 0U);
        std::erase_if(centres, [&](std::uint32_t node) { return copies[node].empty(); });
        std::ranges::stable_sort(centres, std::ranges::greater{},
                                 [&](std::uint32_t node) { return copies[node].size(); });
        std::vector<bool> is_taken(nodes_.size());
        std::vector<std::vector<std::uint32_t>> groups;
        for (std::uint32_t centre : centres) {
            if (is_taken[centre]) continue;
            std::vector<std::uint32_t> group{centre};
            std::ranges::copy_if(copies[centre], std::back_inserter(group),
                                 [&](std::uint32_t node) { return !is_taken[node]; });
            for (std::uint32_t node : group) is_taken[node] = true;
            if (group.size() > 1) groups.push_back(std::move(group));
        }
        return placed(std::move(groups));
    }

    [[nodiscard]] std::vector<CopyGroup> placed(std::vector<std::vector<std::uint32_t>> groups) const {
        for (auto& group : groups) std::ranges::sort(group);
        std::ranges::sort(groups);
        std::vector<CopyGroup> result;
        for (const auto& group : groups) {
            CopyGroup& places = result.emplace_back();
            for (std::uint32_t node : group) places.push_back({nodes_[node].segment, nodes_[node].number});
        }
        return result;
    }

    std::span<const ComparedSegment> segments_;
    BodyWords words_;
    std::vector<Node> nodes_;  ///< earliest first; equal dates by id
    std::uint32_t kept_ = 0;
    std::vector<std::uint64_t> kept_runs_;
};

}  // namespace

std::vector<CopyGroup> group_copies(std::span<const ComparedSegment> segments) {
    return Grouper(segments).groups();
}

}  // namespace newsgrep::index
