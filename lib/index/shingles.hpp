/// Which runs of words does a text hold, and which few of them stand for it?
///
/// Shingles (Broder 1997) of folded words, so that accents, capitals and the spelling of hamzas do not
/// matter.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace newsgrep::index {

/// A folded word as shingles hold it, the same in every segment.
std::uint64_t word_hash(std::string_view exact) noexcept;

/// The runs of `width` words, one beginning at each word that has enough behind it; of a text with fewer
/// words, the one run that it is.
std::vector<std::uint64_t> runs_in_order(std::span<const std::uint64_t> words, std::size_t width);

/// The distinct runs_in_order(), ascending.
std::vector<std::uint64_t> shingles(std::span<const std::uint64_t> words, std::size_t width);

/// The smallest hashes of an article's runs of words, ascending, no_value behind the last. Whatever two
/// articles have in common, they have a share of their sketches in common; and of a short article more runs
/// are kept than of a long one, so that a cut still meets the whole. Stored in every index: never change it.
using Sketch = std::array<std::uint32_t, 32>;
inline constexpr std::uint32_t no_value = 0xFFFFFFFF;

/// Words in a run of a sketch: longer than a turn of phrase, so that few articles share one by chance.
inline constexpr std::size_t sketched_width = 5;
/// Below so many words a body is too short to say whose copy it is: its sketch is empty.
inline constexpr std::size_t fewest_words = 8;

Sketch sketch(std::span<const std::uint64_t> words);

/// Which share of the article with fewer runs is in the other one too, as far as sketches tell; 0…1.
double likely_containment(const Sketch& a, const Sketch& b) noexcept;

/// What the words before and behind a place make of it.
inline std::uint64_t place_between(std::uint64_t before, std::uint64_t behind) noexcept {
    return before * 31 + behind;
}

/// How many values two ascending lists have in common.
std::size_t common_values(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b) noexcept;

}  // namespace newsgrep::index
