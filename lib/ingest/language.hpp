/// In which language is an article?
#pragma once

#include "newsgrep/reader.hpp"

#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The primary tag of a language named in any of the usual ways ("FR-fr", "fra", "français", "العربية");
/// empty for what is no language.
std::string language_tag(std::string_view name);

/// Settles the article's language: forced by the options, else as its record says, else detected.
void settle_language(Article& article, const ReaderOptions& options);

}  // namespace newsgrep::ingest
