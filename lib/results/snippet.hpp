/// Which sentences of an article show best why it was found?
#pragma once

#include "newsgrep/results.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// A matched word of the body.
struct MatchedWord {
    Range range;             ///< into the body
    std::uint32_t atom = 0;  ///< which word of the query it answers
};

/// The body's best sentences, at most three, in its order: the one with the most different words of the query
/// (the earliest of equals), then those with most of the words not shown yet; each with `context` sentences
/// on both sides. Long ones are cut at a word near the matches, with an ellipsis where text is left out.
/// Without matches, the beginning. `sentences` and `words` ascend.
Snippet make_snippet(std::string_view body, const std::vector<Range>& sentences,
                     const std::vector<MatchedWord>& words, std::size_t context);

}  // namespace newsgrep::results
