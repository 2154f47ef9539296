/// Which words of its own does each of two texts put where the other one has its?
///
/// An announcement that is made again and again keeps its words but for names: another country, another
/// convict. Who copies a story may change its words, but does not put another name wherever one stands.
#pragma once

#include "index/body.hpp"

namespace newsgrep::index {

/// Words that one text has several times, at least once between words of both where the other has others, and
/// that the other does not have at all. Figures, abbreviations and spellings of one name do not count.
struct Exchanges {
    std::size_t words = 0;  ///< distinct; of the text that has fewer
    std::size_t times = 0;  ///< how often they stand in their text
};
Exchanges exchanged_names(const Body& a, const Body& b);

}  // namespace newsgrep::index
