#include "index/shingles.hpp"

#include "base/digest.hpp"

#include <algorithm>

namespace newsgrep::index {
namespace {

/// The finaliser of MurmurHash3: every bit of the sum decides every bit of the hash.
std::uint64_t mixed(std::uint64_t hash) noexcept {
    hash = (hash ^ hash >> 33) * 0xFF51AFD7ED558CCD;
    hash = (hash ^ hash >> 33) * 0xC4CEB9FE1A85EC53;
    return hash ^ hash >> 33;
}

void sort_unique(std::vector<std::uint64_t>& values) {
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
}

}  // namespace

std::uint64_t word_hash(std::string_view exact) noexcept {
    return base::digest64(exact);
}

std::vector<std::uint64_t> runs_in_order(std::span<const std::uint64_t> words, std::size_t width) {
    std::vector<std::uint64_t> runs;
    width = std::min(width, words.size());
    if (width == 0) return runs;
    for (std::size_t begin = 0; begin + width <= words.size(); ++begin) {
        std::uint64_t run = 0;
        for (std::uint64_t word : words.subspan(begin, width)) run = mixed(run * 31 + word);
        runs.push_back(run);
    }
    return runs;
}

std::vector<std::uint64_t> shingles(std::span<const std::uint64_t> words, std::size_t width) {
    std::vector<std::uint64_t> runs = runs_in_order(words, width);
    sort_unique(runs);
    return runs;
}

Sketch sketch(std::span<const std::uint64_t> words) {
    Sketch smallest;
    smallest.fill(no_value);
    if (words.size() < fewest_words) return smallest;
    // The upper halves, in the order of the whole; no two of one article are the same.
    std::size_t kept = 0;
    for (std::uint64_t run : shingles(words, sketched_width)) {
        auto value = static_cast<std::uint32_t>(run >> 32);
        if (kept == smallest.size() || value == no_value) break;
        if (kept == 0 || smallest[kept - 1] != value) smallest[kept++] = value;
    }
    return smallest;
}

double likely_containment(const Sketch& a, const Sketch& b) noexcept {
    // Up to the smaller of the two last values, both sketches hold all there is.
    std::uint32_t last = std::min(a.back(), b.back());
    std::size_t of_a = 0;
    std::size_t of_b = 0;
    std::size_t common = 0;
    auto is_within = [&](const Sketch& sketch, std::size_t at) {
        return at < sketch.size() && sketch[at] <= last && sketch[at] != no_value;
    };
    while (is_within(a, of_a) || is_within(b, of_b)) {
        bool takes_a = is_within(a, of_a) && (!is_within(b, of_b) || a[of_a] <= b[of_b]);
        bool takes_b = is_within(b, of_b) && (!is_within(a, of_a) || b[of_b] <= a[of_a]);
        common += takes_a && takes_b ? 1 : 0;
        of_a += takes_a ? 1 : 0;
        of_b += takes_b ? 1 : 0;
    }
    std::size_t fewer = std::min(of_a, of_b);
    return fewer == 0 ? 0.0 : static_cast<double>(common) / static_cast<double>(fewer);
}

std::size_t common_values(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) noexcept {
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        bool takes_a = a[i] <= b[j];
        bool takes_b = b[j] <= a[i];
        i += takes_a ? 1 : 0;
        j += takes_b ? 1 : 0;
    }
    return common;
}

}  // namespace newsgrep::index
