/// How much does each part of a word's score weigh?
#pragma once

#include "search/bm25.hpp"

#include <cstddef>

namespace newsgrep::search {

/// A query word scores S + exact × E + backoff × P, each with an idf of its own. Xapian ranks by S; E and P
/// are added to the best. Chosen by newsgrep_bench_ranking; see benchmarks/README.md.
struct Channels {
    Bm25 bm25{};
    double title = 2.0;          ///< a word of the title counts this often
    double exact = 0.3;          ///< E, the folded form itself
    double beginning = 0.4;      ///< P of a Latin word, its first letters
    double run = 0.2;            ///< P of an Arabic word, per run of three letters
    std::size_t rescored = 200;  ///< articles that E and P are added to

    [[nodiscard]] bool has_backoff() const { return beginning > 0 || run > 0; }
};

}  // namespace newsgrep::search
