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
    std::string
        from;  ///< "json-ld", "opengraph", "microdata", "meta", "json-ld page", "time", "dateline", "url"
};

/// What the page claims of its article, else what a <time> says, else a line behind the title (the block
/// `title`), the URL, a line before the title. A date of change counts for nothing.
std::optional<PageDate> date_of(const HtmlTree& tree, std::span<const Block> blocks, std::size_t title,
                                const std::vector<Claim>& claims, std::string_view url, int last_year);

/// What a line says before its date and the words that lead to it; all of it where it has none.
std::string_view before_date(std::string_view line);

/// Whether a line says no more than a day, with or without a time and a word for publication.
bool is_dateline(std::string_view line);

}  // namespace newsgrep::ingest
