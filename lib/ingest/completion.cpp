#include "ingest/completion.hpp"

#include "ingest/language.hpp"
#include "text/agency.hpp"

namespace newsgrep::ingest {

void complete(Article& article, const ReaderOptions& options) {
    settle_language(article, options);
    if (article.agency.empty()) article.agency = text::credited_agencies(article.body, article.author);
}

}  // namespace newsgrep::ingest
