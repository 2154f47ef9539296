/// Which sentences of an article show best why it was found?
#pragma once

#include "newsgrep/results.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// Bytes; where a snippet is shorter, the next sentence is shown too.
inline constexpr std::size_t short_snippet = 100;
/// Bytes; longer sentences may be cut, to any length.
inline constexpr std::size_t uncut_sentence = 240;

/// A matched word of the body.
struct MatchedWord {
    Range range;             ///< into the body
    std::uint32_t atom = 0;  ///< which word of the query it answers
};

/// A word of the query in a sentence, by their numbers.
struct SentenceWord {
    std::uint32_t sentence = 0;
    std::uint32_t atom = 0;
};

/// The sentence with the most different words of the query (the earliest of equals), then those with most of
/// the words not shown yet; at most three, ascending. `words` ascend by sentence.
std::vector<std::uint32_t> best_sentences(const std::vector<SentenceWord>& words);

/// Whether each of the words stands in one sentence; both ascend.
bool stand_in_sentences(const std::vector<Range>& sentences, const std::vector<MatchedWord>& words);

/// The body's best sentences, in its order, each with `context` sentences on both sides. Long ones are cut at
/// a word near the matches, with an ellipsis where text is left out. Without matches, the beginning.
/// `sentences` and `words` ascend.
Snippet make_snippet(std::string_view body, const std::vector<Range>& sentences,
                     const std::vector<MatchedWord>& words, std::size_t context);

}  // namespace newsgrep::results
