/// Which article does a web page in memory hold?
#pragma once

#include "newsgrep/reader.hpp"
#include "newsgrep/version.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// What is known of a page from elsewhere.
struct PageOptions {
    std::string url{};       ///< where it was fetched; the page's own canonical URL beats it
    std::string charset{};   ///< as HTTP said; it beats what the page declares
    std::string language{};  ///< forces the article's language; empty: as the page says, then detection
    std::vector<std::string> languages = {"fr", "ar", "es", "en"};  ///< what detection chooses among
};

/// The article of an HTML page, in any encoding, as Reader would read it from a file. A page without an
/// article (a section front, an error page) is skipped with its reason; where.file stays empty. Never throws
/// for what a page holds. Any thread.
/// @code
/// const ng::Record record = ng::extract("<h1>Le pont rouvre</h1><p>Les camions passent à nouveau, depuis "
///                                       "lundi, sur les deux voies.</p>");
/// assert(record.article.title == "Le pont rouvre" && record.article.language == "fr");
/// @endcode
NEWSGREP_API Record extract(std::string_view html, const PageOptions& options = {});

}  // namespace newsgrep
