/// In which words does a word stand, line by line below each other?
#pragma once

#include "newsgrep/query.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgrep {

/// An occurrence: words that make the query match and stand side by side, with the text around them. left +
/// match + right is a piece of one paragraph as it is stored.
struct ConcordanceLine {
    std::string id{};                 ///< of the article
    std::string source{};             ///< Article::source, and so on
    std::optional<Date> published{};  ///< Article::published
    std::string language{};           ///< Article::language
    std::string zone{};               ///< "title", "lead", "body" or "ticker"
    std::size_t begin = 0;            ///< byte offset of `match` in the title, the body or the headline
    std::string left{};               ///< what is read before: on the right of the match in Arabic
    std::string match{};              ///< the words themselves
    std::string right{};              ///< what is read behind
    friend bool operator==(const ConcordanceLine&, const ConcordanceLine&) = default;
};

/// The keyword in context: a value that outlives the Searcher.
struct Concordance {
    std::string query{};                   ///< as given
    std::vector<ConcordanceLine> lines{};  ///< in the order asked for
    std::uint64_t occurrences = 0;         ///< in all articles that match, whether shown or not
    std::uint64_t total = 0;               ///< articles that match, exact
    double took_ms = 0;                    ///< wall time, milliseconds
    std::vector<QueryNote> notes{};        ///< what was odd about the query
};

/// In which order lines are shown; equal ones newest first, then by id, then as they are read.
enum class LineOrder : std::uint8_t {
    newest,  ///< newest article first, undated last
    oldest,  ///< oldest first, undated last
    left,    ///< by the folded words before the match, the nearest first
    right,   ///< by the folded words behind it
    source,  ///< by the outlet's name
};

/// Which lines of a concordance are shown. Of SearchOptions, limit and offset count lines here, and sort,
/// copies, facets, timeline and what concerns snippets are passed over.
struct ConcordanceOptions : SearchOptions {
    LineOrder order = LineOrder::newest;  ///< of the lines shown
    std::size_t width = 40;               ///< columns of a terminal on each side at most, cut between words
    std::size_t sample = 0;  ///< draw so many of all occurrences, each as likely as any other; 0: all
    std::uint64_t seed = 0;  ///< the same seed draws the same lines from the same articles
};

}  // namespace newsgrep
