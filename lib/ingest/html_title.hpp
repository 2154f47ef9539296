/// Which of the titles a page gives is its article's?
#pragma once

#include "ingest/html_blocks.hpp"
#include "ingest/html_facts.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

struct Title {
    std::string text;
    std::string from;    ///< "h1", "heading", "json-ld", "opengraph", "title", …
    std::string outlet;  ///< what stood behind the title in <title>, where it reads as an outlet's name
};

/// The heading that the page's metadata confirm; else the metadata's title without the outlet's name.
Title title_of(const HtmlTree& tree, std::span<const Block> blocks, const std::vector<Claim>& claims);

}  // namespace newsgrep::ingest
