/// Who wrote the article of a page?
#pragma once

#include "ingest/html_blocks.hpp"
#include "ingest/html_facts.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

struct Byline {
    std::string author;
    std::string from;  ///< "json-ld", "microdata", "byline", …
};

/// What the page claims, where it reads as a name; else a byline near the title (the block `title`). The
/// outlet is not an author.
Byline byline_of(const HtmlTree& tree, std::span<const Block> blocks, std::size_t title,
                 const std::vector<Claim>& claims, std::string_view outlet);

}  // namespace newsgrep::ingest
