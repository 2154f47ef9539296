#include "index/copy_rules.hpp"

#include "index/exchanges.hpp"
#include "index/figures.hpp"
#include "index/shingles.hpp"

#include <algorithm>
#include <limits>
#include <tuple>

namespace newsgrep::index {
namespace {

/// Bodies with fewer runs must agree nearly whole: little is said in them.
constexpr std::size_t short_runs = 24;

/// An article that has a smaller share of another one's runs can only be a cut of it.
constexpr double most_of_it = 0.5;

/// How many runs a text begins with, at least.
constexpr std::size_t beginning = 8;

/// How much two articles must have in common: of the shorter body's runs, and of the runs of both together.
struct Shares {
    double of_shorter;
    double of_both;
};

/// A cut has little of the whole but little else, a story told anew keeps a good part of both.
struct Bounds {
    Shares retold;
    Shares cut;
};

struct Rule {
    bool is_same_outlet;
    std::int64_t seconds_apart;  ///< less than this
    Bounds bounds;
    Shares short_bounds;
};

constexpr std::int64_t day = 86400;
constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();

/// Several outlets print a wire story within days, in their own words; months later, much in common is the
/// frame of a series. An outlet that prints its own words again on another day follows up on a story, or
/// writes a series: only nearly the whole is the same article. Chosen by reading pairs of real news.
constexpr Rule rules[] = {
    {false, 4 * day, {{0.6, 0.35}, {0.75, 0.2}}, {0.9, 0.7}},
    {false, 31 * day, {{0.65, 0.45}, {0.8, 0.3}}, {0.9, 0.8}},
    {false, ever, {{0.85, 0.7}, {0.85, 0.7}}, {0.95, 0.9}},
    {true, day, {{0.7, 0.5}, {0.85, 0.3}}, {0.9, 0.7}},
    {true, ever, {{0.9, 0.8}, {0.9, 0.8}}, {0.95, 0.9}},
};

const Rule& rule_for(const Printing& printing) {
    std::int64_t apart = printing.seconds_apart.value_or(0);
    return *std::ranges::find_if(rules, [&](const Rule& rule) {
        return rule.is_same_outlet == printing.is_same_outlet &&
               (apart < rule.seconds_apart || rule.seconds_apart == ever);
    });
}

bool share_enough(double common, const Body& a, const Body& b, const Rule& rule) {
    auto shorter = static_cast<double>(std::min(a.runs.size(), b.runs.size()));
    auto both = static_cast<double>(a.runs.size() + b.runs.size()) - common;
    auto reach = [&](const Shares& shares) {
        return common >= shares.of_shorter * shorter && common >= shares.of_both * both;
    };
    if (shorter < static_cast<double>(short_runs)) return reach(rule.short_bounds);
    return reach(rule.bounds.retold) || reach(rule.bounds.cut);
}

/// One figure in three may be a misprint, or one that an outlet knows better.
bool differ_in_figures(const Body& a, const Body& b) {
    FigureCounts counts = compare_figures(figures(a.words), figures(b.words));
    return counts.different > 0 && counts.different * 2 >= counts.same;
}

/// An outlet may have its own word for one thing: the banks, a party. Several names, or one at every turn,
/// are those of another story; one that stands twice, too, where much else is exchanged with it: a telegram
/// of two sentences, each of which names the country.
bool differ_in_names(const Body& a, const Body& b) {
    Exchanges exchanges = exchanged_names(a, b);
    auto share = [&](std::size_t words) {
        return static_cast<double>(words) / static_cast<double>(std::min(a.words.size(), b.words.size()));
    };
    if (exchanges.words >= 2 && share(exchanges.times) >= 0.015) return true;
    if (exchanges.times >= 4 && share(exchanges.times) >= 0.04) return true;
    return exchanges.words >= 1 && share(exchanges.all) >= 0.0625;
}

/// Who cuts a story keeps its beginning: a whole that begins with something else is a roundup, which has the
/// story somewhere in it.
bool begins_with(const Body& whole, const Body& part) {
    std::vector<std::uint64_t> runs = runs_in_order(word_hashes(whole), run_width);
    runs.resize(std::min(runs.size(), std::max(beginning, part.runs.size() / 2)));
    auto common = std::ranges::count_if(
        runs, [&](std::uint64_t run) { return std::ranges::binary_search(part.runs, run); });
    return static_cast<std::size_t>(common) * 2 >= runs.size();
}

}  // namespace

bool are_copies(const Body& a, const Body& b, const Printing& printing) {
    auto common = static_cast<double>(common_values(a.runs, b.runs));
    if (!share_enough(common, a, b, rule_for(printing))) return false;
    const auto& [part, whole] = a.runs.size() < b.runs.size() ? std::tie(a, b) : std::tie(b, a);
    bool is_cut = common < most_of_it * static_cast<double>(whole.runs.size());
    if (is_cut && !begins_with(whole, part)) return false;
    return !differ_in_figures(a, b) && !differ_in_names(a, b);
}

}  // namespace newsgrep::index
