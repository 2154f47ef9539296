#include "index/figures.hpp"

#include "index/shingles.hpp"

#include <algorithm>

namespace newsgrep::index {
namespace {

bool agree(const Figure& a, const Figure& b) {
    return std::ranges::includes(a.words, b.words) || std::ranges::includes(b.words, a.words);
}

/// The figures at the first place of `rest`.
std::span<const Figure> at_first_place(std::span<const Figure> rest) {
    auto end = std::ranges::find_if(rest, [&](const Figure& one) { return one.place != rest.front().place; });
    return rest.first(static_cast<std::size_t>(end - rest.begin()));
}

/// How many figures of the shorter list have one in the other list that agrees with them and no other.
std::size_t agreeing(std::span<const Figure> fewer, std::span<const Figure> more) {
    if (fewer.size() > more.size()) return agreeing(more, fewer);
    std::vector<bool> is_taken(more.size());
    std::size_t count = 0;
    for (const Figure& one : fewer)
        for (std::size_t at = 0; at < more.size(); ++at)
            if (!is_taken[at] && agree(one, more[at])) {
                is_taken[at] = true;
                ++count;
                break;
            }
    return count;
}

}  // namespace

std::vector<Figure> figures(std::span<const BodyWord> words) {
    std::vector<Figure> all;
    for (std::size_t begin = 0; begin < words.size(); ++begin) {
        if (!words[begin].is_figure) continue;
        std::size_t end = begin;
        Figure& one = all.emplace_back();
        for (; end < words.size() && words[end].is_figure; ++end) one.words.push_back(words[end].hash);
        std::ranges::sort(one.words);
        one.place =
            place_between(begin == 0 ? 0 : words[begin - 1].hash, end == words.size() ? 0 : words[end].hash);
        begin = end;
    }
    std::ranges::stable_sort(all, {}, &Figure::place);
    return all;
}

FigureCounts compare_figures(std::span<const Figure> a, std::span<const Figure> b) {
    FigureCounts counts;
    while (!a.empty() && !b.empty()) {
        std::span<const Figure> here = at_first_place(a);
        std::span<const Figure> there = at_first_place(b);
        if (here.front().place == there.front().place) {
            std::size_t same = agreeing(here, there);
            counts.same += same;
            counts.different += std::min(here.size(), there.size()) - same;
        }
        bool takes_a = here.front().place <= there.front().place;
        bool takes_b = there.front().place <= here.front().place;
        if (takes_a) a = a.subspan(here.size());
        if (takes_b) b = b.subspan(there.size());
    }
    return counts;
}

}  // namespace newsgrep::index
