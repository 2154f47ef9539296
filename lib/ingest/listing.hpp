/// Is a page only a list of teasers of other articles?
#pragma once

#include "ingest/page_lines.hpp"

#include <span>

namespace newsgrep::ingest {

/// Author pages list teasers, each a paragraph cut off with `(...)`. A single dateline makes a page an
/// article unless every paragraph is a teaser.
bool is_listing(std::span<const PageLine> lines);

}  // namespace newsgrep::ingest
