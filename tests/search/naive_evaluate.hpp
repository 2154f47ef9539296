/// Does an article answer a query, for somebody who tries every place of every word?
#pragma once

#include "search/naive_words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace naive {

using newsgrep::query::Node;

/// First and last position.
struct Ends {
    long first, last;
};

/// Where something was found: how it begins and how it ends.
struct Spot {
    newsgrep::query::Zone zone;
    Ends head, tail;
};
using Spots = std::vector<Spot>;

/// Walks the syntax tree over the words of one article.
class Evaluator {
  public:
    /// `languages` are those of the index.
    explicit Evaluator(const std::vector<std::string>& languages) : languages_(languages) {}

    bool holds(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    std::vector<std::pair<Wanted, std::uint32_t>> parts(const Node& node) const {
        return naive::parts(node, languages_);
    }
    std::optional<Wanted> solid(const Node& node) const { return naive::solid(node, languages_); }

    /// Where the words of a node stand side by side.
    Spots side_by_side(const Node& node, const Read& read, newsgrep::query::Zones zones) const;

  private:
    /// There, and where one word stands for them that is written without their hyphen.
    Spots words_at(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    /// Each sentence, or each paragraph, in which both operands hold.
    std::vector<Read> units(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    /// Whether a word of the article is one of those that a node names, under NOT too.
    bool is_named(const Node& node, const Word& word, const Read& read, newsgrep::query::Zones zones) const;
    /// Of what AND joins, the places of each; nothing where the operand does not hold.
    std::vector<Spots> operand(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    Spots beside(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    Spots at_least(const Node& node, const Read& read, newsgrep::query::Zones zones) const;
    Spots spots_of(const Node& node, const Read& read, newsgrep::query::Zones zones) const;

    std::vector<std::string> languages_;
};

}  // namespace naive
