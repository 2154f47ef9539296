/// Which words of its own does each of two texts put where the other one has its?
///
/// An announcement that is made again and again keeps its words but for names: another country, another
/// convict. Who copies a story may change its words, but does not put another name wherever one stands.
#pragma once

#include "index/body.hpp"

namespace newsgrep::index {

/// Words that stand at least once between words of both texts where the other has others, and that the other
/// does not have at all. Figures, abbreviations and spellings of one name do not count. Each number is of the
/// text that has fewer.
struct Exchanges {
    std::size_t words = 0;  ///< distinct words that their text has several times
    std::size_t times = 0;  ///< how often those stand in their text
    std::size_t all = 0;    ///< distinct words, also those that stand once
};
Exchanges exchanged_names(const Body& a, const Body& b);

}  // namespace newsgrep::index
