#include "newsgrep/extract.hpp"

#include "ingest/completion.hpp"
#include "ingest/html.hpp"

namespace newsgrep {

Record extract(std::string_view html, const PageOptions& page) {
    ReaderOptions options;
    options.format = Format::html;
    options.language = page.language;
    options.languages = page.languages;
    Record record = ingest::read_html(html, {.charset = page.charset, .url = page.url}, options);
    if (record.outcome == Record::Outcome::article) ingest::complete(record.article, options);
    return record;
}

}  // namespace newsgrep
