/// What came back from a search?
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/article.hpp"
#include "newsgrep/query.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgrep {

/// A piece of an article's text with its matches: ascending, not overlapping, never splitting a grapheme
/// cluster.
struct Snippet {
    std::string text{};
    std::vector<Range> matches{};  ///< byte ranges into text
    friend bool operator==(const Snippet&, const Snippet&) = default;
};

struct Hit {
    std::size_t rank = 0;  ///< offset + 1, …
    double score = 0;      ///< comparable within one index generation; 0 where the query only filters
    std::string id{};
    std::string title{};
    std::vector<Range> title_matches{};  ///< byte ranges into title
    std::string source{};
    std::string author{};
    std::optional<Date> published{};
    std::string language{};
    std::string url{};
    std::string section{};
    Snippet snippet{};
    std::vector<std::string> duplicates{};  ///< ids of near copies grouped under this hit
    std::optional<Article> article{};       ///< only with SearchOptions::full
    std::vector<Range> body_matches{};      ///< byte ranges into article->body
};

/// The answer to one query. A value: it outlives the Searcher and the Index.
struct Results {
    std::string query{};      ///< as given
    std::vector<Hit> hits{};  ///< best first
    std::uint64_t total = 0;
    bool exact = true;   ///< whether total is exact or a lower bound
    double took_ms = 0;  ///< wall time of the search
    std::vector<QueryNote> notes{};

    [[nodiscard]] auto begin() const { return hits.begin(); }
    [[nodiscard]] auto end() const { return hits.end(); }
    [[nodiscard]] std::size_t size() const { return hits.size(); }
    [[nodiscard]] bool empty() const { return hits.empty(); }
};

}  // namespace newsgrep
