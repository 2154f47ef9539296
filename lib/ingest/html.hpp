/// Which article does an HTML page hold?
#pragma once

#include "newsgrep/reader.hpp"

#include "ingest/formats.hpp"

#include <memory>
#include <string_view>

namespace newsgrep::ingest {

/// What is known of a page from outside: from HTTP, an archive's record, a feed.
struct HtmlHints {
    std::string_view charset{};  ///< label of the transport; it beats what the page declares
    std::string_view url{};      ///< where the page was fetched; the page's own canonical URL beats it
};

/// The article of one page, in any encoding. A page without an article (script only, a section front, an
/// error page) is skipped with a sentence. `where` is left to the caller. Never throws for what a page holds.
Record read_html(std::string_view bytes, const HtmlHints& hints, const ReaderOptions& options);

/// Whether a text begins as HTML pages do.
bool looks_like_html(std::string_view sample);

/// One page per file.
std::unique_ptr<RecordReader> open_html(Source& source, const ReaderOptions& options);

}  // namespace newsgrep::ingest
