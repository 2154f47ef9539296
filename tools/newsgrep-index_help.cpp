#include "newsgrep-index_arguments.hpp"

namespace newsgrep::tools {

const char* const index_help = R"(Usage: newsgrep-index [options] PATH…
Takes news articles into an index for newsgrep. PATH is a file, a directory (walked) or - for standard input; gzip,
zstd, xz, bzip2, zip and tar files are read as they are. The same article again costs nothing; the same id with other
text replaces.

The index
  -d, --db DIR            the index, made if need be; else $NEWSGREP_DB, else ~/.local/share/newsgrep/news.idx
  --languages LIST        languages of a new index: fr,ar,es,en
  --remove ID             take this article out (repeatable)
  --optimize              merge all segments into one
  --rebuild               make the index anew from PATH…, then put it in the old one's place
  --stats                 print how much there is
  --verify                check every byte; faults are printed, exit code 2
  --wait                  wait while another process writes, instead of stopping

The input
  --format NAME           auto, page (text dump of an aggregator page), jsonl, csv, html, feed (RSS, Atom), warc,
                          xml (NewsML, NITF) or text
  --lang TAG              the language of every article; else the record's own, else detected
  --map FIELD=COLUMN      the input calls this field so: --map title=manchette, or --map title=3 by number
                          of a CSV column (repeatable)
  --dry-run               print what would be indexed, one JSON article per line; needs no index

The run
  --threads N             for analysis; 0: one per core
  --memory MB             text to hold before a segment is written (512)
  --progress WHEN         auto, always or never
  --report FILE           counts, rejected and skipped records as JSON
  -q, --quiet             no counts at the end
  --help, --version

Examples
  newsgrep-index --db news.idx pages/ archive-2020.jsonl.gz
  zcat dump.gz | newsgrep-index --db news.idx --format jsonl -
  newsgrep-index --dry-run page.txt

Ctrl-C keeps what was read until then; a second one leaves at once.
Exit code: 0; 1 some records were rejected; 2 an error; 130 interrupted.
)";

}  // namespace newsgrep::tools
