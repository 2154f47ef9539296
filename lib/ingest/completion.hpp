/// What of an article does no format know of its own?
#pragma once

#include "newsgrep/reader.hpp"

namespace newsgrep::ingest {

/// Settles the article's language and the news agencies it credits.
void complete(Article& article, const ReaderOptions& options);

}  // namespace newsgrep::ingest
