#include "newsgrep_arguments.hpp"

namespace newsgrep::tools {

const char* const search_help = R"(Usage: newsgrep [options] QUERY…
Finds news articles in an index made by newsgrep-index.

The query (its words are joined by blanks; a query that begins with - needs -- before it)
  avocat marocain         both words, in any form: avocats, marocaine …
  "Le Maroc"              these words side by side
  =été                    as typed, accents and letters
  antiterror*             words that begin so
  accidnet~   casque~2    words within one edit, within two
  a OR b   a | b          either; binds looser than AND
  NOT a   -a   ( )        without; groups
  a NEAR/5 b  a /5 b  a PRE/5 b       at most 5 words apart; in this order
  a /s b   a /p b   a /s NOT b        in one sentence; in one paragraph; in a sentence without b
  ATLEAST/3 a   FIRST/50 a            3 times or more; among the first 50 words
  title: lead: body: ticker:          one part of the article: title:(avocat OR juge)
  source: by: section: agency:        words of the name; source:="Le Monde" the whole name
  lang:ar  id:  site:lemonde.fr       the language, the id, the host of the address
  date:2020-02  date:2020-02-01..2020-02-15  since:2020  until:2020-02  date:-7d..   ends included
  length:>800   in:all    words of title and body; search the headlines around the article too

What is found
  -d, --db DIR            the index; else $NEWSGREP_DB, else ~/.local/share/newsgrep/news.idx; given several times,
                          all are searched as one
  -n, --limit N           hits to show (10)
  --offset N              hits to pass over first
  --sort ORDER            relevance, date (newest first) or -date (oldest first)
  --any                   plain words, one is enough
  --syntax NAME           newsgrep; plain: quotes, colons and signs are just text; lucene or nexis: a
                          saved search of theirs, such as 'hlead(maroc w/5 espagne)'
  --lang TAG --source NAME --since DATE --until DATE   as in the query
  --exact                 count all articles, however many
  --strict                fail where the query is odd, instead of reading it in the likeliest way

What is shown
  -c, --count             how many articles there are; with --group-duplicates, copies counted once
  -l, --ids               ids only; -0, --null with a NUL byte after each
  -q, --quiet             nothing: the exit code tells
  -C, --context N         sentences around the best one
  --full                  whole articles
  --group-duplicates      one article of a story and its copies, with how many there are: +12; usual for text
  --all-copies            each copy by itself; usual for all other output
  --show ID               this article
  --similar ID            the articles most like this one
  --explain               how the query was read
  --why ID                why this article matches, or does not: each clause, and the parts of the score
  --json, --format text|json|html|trec   one JSON object per line; a TREC run, named with --run-tag NAME
  --format csv|tsv        a table; --bom for spreadsheets that guess the encoding
  --format '{date}\t{source}\t{title}'   a line per hit; also {rank} {score} {id} {lang} {author} {section}
                          {url} {snippet} {body} {qid} {query}; \n and \\ ; {{ and }} for braces
  --color WHEN            auto, always or never; NO_COLOR is honoured
  --bidi WHEN             auto, isolate or off: keep Arabic and Latin fields apart on a terminal
  --hyperlinks WHEN       auto, always or never: titles lead to the article on terminals that know links
  --pager, --no-pager     what is longer than the screen goes through $NEWSGREP_PAGER, else $PAGER, else less:
                          always, or never
  --raw                   control characters as they are (only for articles you trust)
  --no-config             for scripts: leave the configuration unread
  --help, --version

Look rather than read (all articles that match are counted; with -n N hits are shown, too)
  --facets FIELDS         by source, lang, month, year, author, section or site: --facets source,month
  --timeline PERIOD       by day, week, month or year, and as a share of all articles of that time
  --kwic                  each occurrence on a line of its own, with what stands before and behind it (-n 50);
                          --sort date, -date, left, right or source
  --sample N --seed N     draw N of all lines; the same seed draws the same ones
  --format html           a page to keep, send or print: timeline, facets (or --kwic) and articles

Many queries
  --batch FILE            each line a query, or qid, tab, query; CSV or JSON lines with qid and query; - is
                          standard input. A bad query is told and costs itself only
  --qrels FILE            how good are the answers? nDCG@10, MRR@10, R@100 and MAP over the first 1,000 (or -n)
  --threads N             one per core
  A TREC run and --qrels read plain words; --syntax newsgrep reads the queries in full.

Configuration
  $NEWSGREP_CONFIG, else ~/.config/newsgrep/config, holds one option a line, such as --limit 20 or --any; what is
  typed goes before it. Lines that begin with # are remarks.

Examples
  newsgrep coopération antiterroriste source:Barlamane
  newsgrep --sort date 'title:"porte-drapeau" OR diplomatie'
  newsgrep 'المغرب -كرة date:2020-02'
  newsgrep -n 3 --lang es 'elecciones (alcalde | alcaldesa)'
  newsgrep -- -sport since:-7d
  newsgrep --batch topics.tsv --any -n 1000 --format trec --run-tag mine > mine.run

Exit code: 0 something was found, 1 nothing, 2 an error, 130 interrupted.
)";

}  // namespace newsgrep::tools
