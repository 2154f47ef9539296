/// When was the article of a page published?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/html_blocks.hpp"
#include "ingest/html_facts.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

struct PageDate {
    Date date;
    std::string from;  ///< "json-ld", "opengraph", "microdata", "meta", "time", "dateline", "url"
};

/// What the page claims, else what a <time> says, else a line near the title (the block `title`), else the
/// URL. A date of change counts for nothing.
std::optional<PageDate> date_of(const HtmlTree& tree, std::span<const Block> blocks, std::size_t title,
                                const std::vector<Claim>& claims, std::string_view url, int last_year);

}  // namespace newsgrep::ingest
