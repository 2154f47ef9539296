/// Which articles does a benchmark run on?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <newsgrep/article.hpp>

namespace bench {

struct Arguments {
    std::string language;            ///< --lang TAG: of articles without one, and of the rival's stemmer
    std::size_t limit = 1'000'000;   ///< --limit N: articles at most
    std::vector<std::string> files;  ///< JSONL
};

/// Reads the command line; exits with a sentence where it makes no sense.
Arguments parse_arguments(int count, char** arguments);

/// The articles of the files, in memory before any clock starts.
std::vector<newsgrep::Article> read_corpus(const Arguments& arguments);

/// Bytes of title and body: what MB means here.
std::uint64_t text_bytes(const std::vector<newsgrep::Article>& articles);

/// The middle of the values, and others: share 0.5, 0.95, 0.99.
double percentile(std::vector<double> values, double share);

}  // namespace bench
