/// What does a case file say?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/searcher.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cases {

/// A question to the articles of its file, and the answer that is right.
struct CaseQuery {
    std::size_t line = 0;  ///< 1-based line in the case file
    std::string text;
    newsgrep::SearchOptions options;
    bool is_ranked = true;              ///< whether the order of `expected` counts
    bool is_answered = false;           ///< whether a `finds` line was given
    std::vector<std::string> expected;  ///< ids
};

/// A few articles and what must be found in them.
struct CaseFile {
    std::string name;  ///< as messages show it
    std::vector<std::string> languages = {"fr", "ar", "es"};
    std::vector<newsgrep::Article> articles;
    std::vector<CaseQuery> queries;
};

/// Reads the format that README.md beside this file describes. Throws std::runtime_error, one sentence that
/// begins with name and line, for anything else: a misspelt key must not turn a case into one that cannot
/// fail.
CaseFile parse_case_file(const std::string& name, std::string_view text);

}  // namespace cases
