/// Which paragraphs, headings and labels does a page show?
#pragma once

#include "ingest/html_tree.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace newsgrep::ingest {

/// A line of text as a reader sees it, with what tells prose from furniture.
struct Block {
    std::string text;         ///< tidy, on one line
    NodeIndex node = 0;       ///< the innermost element that begins and ends a line
    NodeIndex first = 0;      ///< the first run of text in it
    std::size_t letters = 0;  ///< code points
    std::size_t linked = 0;   ///< of them inside links
    bool is_prose = false;    ///< reads as sentences

    [[nodiscard]] bool is_link() const { return linked * 2 > letters; }
};

/// All blocks of the page, in its order, but those of elements that are not shown. Two line breaks in a row
/// begin a new block.
std::vector<Block> blocks_of(const HtmlTree& tree);

}  // namespace newsgrep::ingest
