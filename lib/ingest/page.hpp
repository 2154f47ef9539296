/// Which article does the text dump of an aggregator page hold?
#pragma once

#include "newsgrep/reader.hpp"

#include "ingest/whole_file.hpp"

#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// Whether a text shows a mark of such a page: a ticker, notice, dateline, closing line, source rule, or
/// teasers.
bool looks_like_page(std::string_view sample);

/// The articles of a file, in order; most files hold one. A form feed begins another page, and so does a
/// notice behind one whole article, or a ticker behind its closing line, with a dateline below.
std::vector<Part> read_pages(std::string_view text, const ReaderOptions& options);

}  // namespace newsgrep::ingest
