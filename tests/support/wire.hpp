/// What do news agencies send, and what do outlets make of it?
#pragma once

#include <cstdint>
#include <newsgrep/article.hpp>
#include <random>
#include <span>
#include <string>
#include <vector>

namespace support {

/// An article of invented French, Spanish or Arabic sentences, 4…9 paragraphs; the same number, the same
/// article, and no two numbers tell the same story.
newsgrep::Article invented_article(std::uint32_t number);

/// What an outlet does to a story before it prints it as its own.
struct Rewrite {
    const char* name;
    void (*apply)(newsgrep::Article& article, std::mt19937& random);
};

/// Cuts, a new lead, an agency's credit, another title, accents lost, paragraphs swapped, a few words
/// changed, and several of these at once.
std::span<const Rewrite> rewrites();

/// Which articles tell the same story, by id: truth or what was found.
using Stories = std::vector<std::vector<std::string>>;

/// How well pairs of copies were found.
struct PairScore {
    std::uint64_t found = 0;  ///< pairs that are copies, and were found
    std::uint64_t missed = 0;
    std::uint64_t wrong = 0;  ///< found, but no copies
    [[nodiscard]] double f1() const {
        double both = 2.0 * static_cast<double>(found);
        return both == 0 ? 0 : both / (both + static_cast<double>(missed + wrong));
    }
};

PairScore score_pairs(const Stories& truth, const Stories& found);

}  // namespace support
