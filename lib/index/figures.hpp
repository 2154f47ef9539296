/// Which numbers and days does a text give, and in which places?
///
/// The forecast, the exchange rates, the fixtures of each round: a series prints the same words again and
/// puts other figures between them. Who copies a story may leave figures out or add some, but does not put
/// another one in the same place.
#pragma once

#include "index/body.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace newsgrep::index {

/// Figures that stand together: "lundi 12 février 2020" is one.
struct Figure {
    std::uint64_t place = 0;           ///< of the word before and the one after
    std::vector<std::uint64_t> words;  ///< ascending
};

/// By their place.
std::vector<Figure> figures(std::span<const BodyWord> words);

/// How many figures agree and how many differ in the places that two texts have in common. Where several
/// stand in places alike, as many differ as find none to agree with. A figure agrees with one that says more:
/// "samedi" with "samedi 22 décembre".
struct FigureCounts {
    std::size_t same = 0;
    std::size_t different = 0;
};
FigureCounts compare_figures(std::span<const Figure> a, std::span<const Figure> b);

}  // namespace newsgrep::index
