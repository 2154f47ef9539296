/// Which article does a plain text hold?
#pragma once

#include "newsgrep/reader.hpp"

#include "ingest/whole_file.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// One article: an optional header block (`Title: …`, `Date: …`, names as in JSONL), else the first line as
/// title and a dateline in the lines below it; the rest is the body. A text that begins with a paragraph has
/// no title.
std::vector<Part> read_plain(std::string_view text, const ReaderOptions& options);

}  // namespace newsgrep::ingest
