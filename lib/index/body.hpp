/// What is compared of an article's text?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgrep::index {

struct BodyWord {
    std::uint64_t hash = 0;
    std::uint64_t letter_pairs = 0;  ///< a bit for each pair of neighbouring letters
    bool is_figure = false;          ///< a number, something with digits in it, a day of the week, a month
};

/// Of a folded word.
BodyWord body_word(std::string_view exact);

/// Whether two words might be spellings of one name: غولد and جولد, Stoukov and Stukov.
bool are_spelt_alike(const BodyWord& a, const BodyWord& b) noexcept;

/// Lead and body of an article.
struct Body {
    std::vector<BodyWord> words;
    std::vector<std::uint64_t> runs;  ///< of run_width words, as shingles() gives them
};

inline constexpr std::size_t run_width = 3;

Body body_of(std::vector<BodyWord> words);

/// The hashes of a body's words, in their order.
std::vector<std::uint64_t> word_hashes(const Body& body);

}  // namespace newsgrep::index
