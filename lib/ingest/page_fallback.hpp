/// Which article does a page of an unknown site hold?
#pragma once

#include "newsgrep/article.hpp"

#include "ingest/page_lines.hpp"

#include <span>

namespace newsgrep::ingest {

/// Fills title, author, date and body from lines without a dateline we know: the longest run of prose
/// paragraphs is the body, the short line above it the title, a short line with a date above it tells the
/// day. Ticker lines are passed over.
void read_unknown(std::span<const PageLine> lines, int last_year, Article& article);

/// Adds a paragraph to a body.
void add_paragraph(std::string& body, std::string_view paragraph);

}  // namespace newsgrep::ingest
