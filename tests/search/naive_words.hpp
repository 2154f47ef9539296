/// Which words of an article does a word of a query mean, for somebody who compares them letter by letter?
#pragma once

#include "search/naive_article.hpp"

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace naive {

/// Which words of an article a word of the query means.
struct Wanted {
    std::function<bool(const Word&)> matches;
    std::function<bool(const Word&)> has_stem;  ///< for its idf
    std::function<bool(const Word&)> has_exact;
    std::function<bool(const Word&)> is_as_typed;  ///< also with a hyphen or without
    bool is_solid = false;  ///< of two words: it is the exact form also where it does not match
    bool is_expanded = false;
    std::vector<std::function<bool(const Word&)>> relatives{};  ///< per backoff term, whether a word holds it
    double relative_share = 0;
};

/// The words of a node and how far each stands behind the first; particles go from plain words that have
/// others. `languages` are those of the index.
std::vector<std::pair<Wanted, std::uint32_t>> parts(const newsgrep::query::Node& node,
                                                    const std::vector<std::string>& languages);

/// What is typed with one hyphen may be written as one word, if not with the hyphen; nothing for others.
std::optional<Wanted> solid(const newsgrep::query::Node& node, const std::vector<std::string>& languages);

}  // namespace naive
