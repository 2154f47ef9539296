#include "query/proximity.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

namespace newsgrep::query {
namespace {

/// A zone and a position in it as one number; the zones lie further apart than any window.
std::int64_t line(Zone zone, std::uint32_t position) {
    return (static_cast<std::int64_t>(zone) << 40) + position;
}

/// Ends of places, sorted: `at` with the number of the place.
struct End {
    std::int64_t at;
    std::size_t place;
    friend auto operator<=>(const End&, const End&) = default;
};

/// Where places can be met from the left and from the right.
class Ends {
  public:
    enum Which { outer, all };  ///< outer: the first word of the head and the last one of the tail only

    Ends(const Places& places, Which which) {
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto& [zone, head, tail, words] = places[i];
            starts_.push_back({line(zone, head.first), i});
            ends_.push_back({line(zone, tail.last), i});
            if (which == outer || head == tail) continue;
            starts_.push_back({line(zone, tail.first), i});
            ends_.push_back({line(zone, head.last), i});
        }
        std::ranges::sort(starts_);
        std::ranges::sort(ends_);
    }

    /// The places that begin first in (at, at + window]: several only where they begin together.
    [[nodiscard]] std::span<const End> next(std::int64_t at, std::uint32_t window) const {
        auto found = std::ranges::upper_bound(starts_, at, {}, &End::at);
        if (found == starts_.end() || found->at > at + window) return {};
        return std::ranges::equal_range(starts_, found->at, {}, &End::at);
    }
    /// The places that end last in [at - window, at).
    [[nodiscard]] std::span<const End> last(std::int64_t at, std::uint32_t window) const {
        auto found = std::ranges::lower_bound(ends_, at, {}, &End::at);
        if (found == ends_.begin() || std::prev(found)->at + window < at) return {};
        return std::ranges::equal_range(ends_, std::prev(found)->at, {}, &End::at);
    }
    [[nodiscard]] bool are_near(Zone zone, const Stretch& words, std::uint32_t window) const {
        return !next(line(zone, words.last), window).empty() ||
               !last(line(zone, words.first), window).empty();
    }

  private:
    std::vector<End> starts_;
    std::vector<End> ends_;
};

template <typename Test>
Places those(const Places& places, Test test) {
    Places kept;
    std::ranges::copy_if(places, std::back_inserter(kept), test);
    return kept;
}

Place joined(const Place& left, const Place& right) {
    Place place{left.zone, left.head, right.tail, left.words};
    place.words.insert(place.words.end(), right.words.begin(), right.words.end());
    return place;
}

void add_new(std::vector<Mark>& words, const std::vector<Mark>& more) {
    for (const Mark& word : more)
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
}

}  // namespace

Places near(const Places& places, const Places& others, std::uint32_t window, bool wants_near) {
    Ends ends(others, Ends::all);
    return those(places, [&](const Place& place) {
        bool is_near = ends.are_near(place.zone, place.head, window) ||
                       (place.tail != place.head && ends.are_near(place.zone, place.tail, window));
        return is_near == wants_near;
    });
}

Places not_before(const Places& places, const Places& others, std::uint32_t window) {
    Ends ends(others, Ends::outer);
    return those(places, [&](const Place& place) {
        return ends.next(line(place.zone, place.tail.last), window).empty();
    });
}

Places not_behind(const Places& places, const Places& others, std::uint32_t window) {
    Ends ends(others, Ends::outer);
    return those(places, [&](const Place& place) {
        return ends.last(line(place.zone, place.head.first), window).empty();
    });
}

Places before(const Places& left, const Places& right, std::uint32_t window) {
    Ends left_ends(left, Ends::outer);
    Ends right_ends(right, Ends::outer);
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t i = 0; i < left.size(); ++i)
        for (const End& next : right_ends.next(line(left[i].zone, left[i].tail.last), window))
            pairs.insert({i, next.place});
    for (std::size_t i = 0; i < right.size(); ++i)
        for (const End& last : left_ends.last(line(right[i].zone, right[i].head.first), window))
            pairs.insert({last.place, i});
    Places places;
    for (const auto& [first, second] : pairs) places.push_back(joined(left[first], right[second]));
    return places;
}

Places distinct(Places places) {
    auto key = [](const Place& place) { return std::tie(place.zone, place.head, place.tail); };
    std::ranges::stable_sort(places, {}, key);
    Places kept;
    for (Place& place : places) {
        if (kept.empty() || key(kept.back()) != key(place))
            kept.push_back(std::move(place));
        else
            add_new(kept.back().words, place.words);
    }
    return kept;
}

std::size_t count_distinct(const Places& places) {
    std::set<std::tuple<Zone, Stretch, Stretch>> distinct;
    for (const Place& place : places) distinct.insert({place.zone, place.head, place.tail});
    return distinct.size();
}

}  // namespace newsgrep::query
