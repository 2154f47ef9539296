/// How large may a query be, and how much work may answering it take?
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsgrep::query {

// A query is typed by a person or pasted; what is over these is an attack or an accident.
inline constexpr std::size_t max_text_bytes = 16 * 1024;
inline constexpr std::size_t max_words = 1024;
inline constexpr std::size_t max_depth = 64;  ///< of parentheses, NOT and zone fields inside one another
inline constexpr std::size_t max_expanded =
    8;  ///< words with a star or a tilde: each may expand to a thousand
inline constexpr std::size_t max_positional = 128;       ///< NEAR, PRE, /s, /p, ATLEAST, FIRST
inline constexpr std::uint32_t max_window = 1000;        ///< words between those of NEAR and PRE
inline constexpr std::uint32_t usual_window = 10;        ///< of NEAR and PRE without a number
inline constexpr std::uint32_t max_counted = 1'000'000;  ///< words of ATLEAST and FIRST
inline constexpr std::size_t min_expanded_letters = 2;
inline constexpr unsigned max_edits = 2;

/// What answering one query may take. Counts work, never time, so that the same query on the same index is
/// always answered, or always refused with a sentence that names the limit.
///
///   postings  articles that Xapian may have to walk over: for each word of the query, as often as the query
///             names it, those that hold it
///   articles  articles whose words are read one by one, since stems do not decide: phrases, NEAR, =
///   places    places of words that NEAR, PRE, /s, /p and ATLEAST look at, over all articles
///
/// An honest query over millions of articles stays below; each limit is some ten seconds of one processor.
struct WorkLimits {
    std::uint64_t postings = 1'000'000'000;
    std::uint64_t articles = 2'000'000;
    std::uint64_t places = 200'000'000;
};

}  // namespace newsgrep::query
