/// How are results shown to people and to programs?
#pragma once

#include "newsgrep/concordance.hpp"
#include "newsgrep/results.hpp"
#include "newsgrep/version.hpp"
#include "newsgrep/why.hpp"
#include "newsgrep/writer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// How text for people looks.
struct TextStyle {
    bool color = false;  ///< ANSI colours for matches and labels
    bool isolate =
        false;  ///< wrap each field in FSI…PDI, so that Arabic and French stand side by side unharmed
    bool hyperlinks = false;  ///< titles and addresses lead to the article (OSC 8), http and https only
    bool raw = false;         ///< leave control characters and bidi overrides in (only for files you trust)
    std::size_t width = 0;    ///< columns to wrap titles and text at; 0 does not wrap
};

/// Text for people: a line of date, source, language and title (and "+12" where a hit stands for twelve
/// copies more), the snippet below, per hit; then the facets and the timeline as bars. Control characters and
/// bidi overrides are made harmless unless style.raw.
NEWSGREP_API std::string render_text(const Results& results, const TextStyle& style = {});
/// A line per occurrence: day, source, and the matches below each other in one column, with what is read
/// before and behind them; of right-to-left text, and where fields are isolated, what is read before stands
/// on the right.
NEWSGREP_API std::string render_text(const Concordance& concordance, const TextStyle& style = {});
/// JSON lines: one "kwic" object per line of the concordance, then one "summary".
NEWSGREP_API std::string render_json(const Concordance& concordance);
/// One self-contained page of HTML: the query, the timeline and the facets that the results have, the hits
/// with their marks. No script, nothing is loaded; all text is escaped, and links lead to http and https
/// only.
NEWSGREP_API std::string render_html(const Results& results);
/// The same with the lines of a concordance.
NEWSGREP_API std::string render_html(const Concordance& concordance);
/// A whole article for people, its matches marked where given.
NEWSGREP_API std::string render_article(const Article& article, const std::vector<Range>& title_matches,
                                        const std::vector<Range>& body_matches, const TextStyle& style = {});
/// JSON lines: one "hit" object per line, one "facet" per value, one "bucket" per bucket of the timeline
/// (whose start is null for undated articles), then one "summary". Every key is always present, null if
/// unknown.
NEWSGREP_API std::string render_json(const Results& results);
/// The same for one query of a batch: each line has its qid, none the time it took; an answer that failed is
/// one "error".
NEWSGREP_API std::string render_json(const BatchAnswer& answer);
/// For people: the verdict, each clause below the one it stands in, with the places where it holds, and the
/// parts of the score, rounded so that they add up to the score as printed.
NEWSGREP_API std::string render_text(const Why& why, const TextStyle& style = {});
/// One JSON object without a line break:
/// `{"type":"why","id","title","query","matches","score","parts":[{"word","channel","part","weight",`
/// `"frequency","value"}],"length","average_length","k1","b","clause":{"text","holds","value","place_count",`
/// `"places":[{"zone","paragraph","sentence","word","text"}],"clauses":[…]},"passed_over":[…]}`.
NEWSGREP_API std::string render_json(const Why& why);
/// The hits as lines of a TREC run, "qid Q0 docno rank score tag": names by trec_name(), scores in the
/// shortest form that reads back the same.
NEWSGREP_API std::string render_trec(const BatchAnswer& answer, std::string_view tag);

/// What a table is written in.
enum class Table : std::uint8_t {
    csv,  ///< RFC 4180
    tsv,  ///< tabs between fields, none in them
};

/// How a table looks.
struct TableStyle {
    Table form = Table::csv;  ///< what it is written in
    bool has_qid = false;     ///< a first column that names the query
    bool has_body = false;    ///< a last column with the text, of hits made with SearchOptions::full
    bool bom = false;         ///< a byte order mark before the head, for spreadsheets that guess
    bool raw = false;  ///< fields as they are: control characters, and formulas that a spreadsheet runs
};

/// The names of the columns, one line: rank, score, id, date, source, lang, title, author, section, url,
/// snippet.
NEWSGREP_API std::string render_table_head(const TableStyle& style);
/// A line per hit: CSV by RFC 4180, or TSV, in which line breaks and tabs become blanks. What a spreadsheet
/// would take for a formula (= + - @ at its beginning) gets an apostrophe before it, unless style.raw.
NEWSGREP_API std::string render_table(const BatchAnswer& answer, const TableStyle& style);

/// How the lines of a template end.
struct LineStyle {
    char end = '\n';   ///< behind each line
    bool raw = false;  ///< leave control characters in the fields
};

/// A line per hit as `pattern` has it: {date} stands for a field, {{ and }} for braces, `\t` `\n` `\\` for a
/// tab, a line break and a backslash. Fields are those of a table, {qid}, {query} and {body}; they stay on
/// one line. Throws Error{invalid_argument} for a pattern that cannot be read.
/// @code
/// const ng::BatchAnswer answer{"q1", searcher.search("tiara"), ""};
/// assert(ng::render_template(answer, "{qid}\\t{id} {lang}") == "q1\tfaro-2023-009 es\n");
/// @endcode
NEWSGREP_API std::string render_template(const BatchAnswer& answer, std::string_view pattern,
                                         const LineStyle& style = {});
/// A line per measure, its name and its mean to four decimals, below the number of judged queries.
NEWSGREP_API std::string render_text(const Evaluation& evaluation);
/// JSON lines `{"type":"measure","qid":…,"name":"ndcg@10","value":…,"queries":…}`: each query's values, then
/// the means, whose qid is null.
NEWSGREP_API std::string render_json(const Evaluation& evaluation);
/// An article as one JSON object with the fields of `newsgrep-index --dry-run`, without a line break.
NEWSGREP_API std::string render_json(const Article& article);
/// What became of a load as one JSON object without a line break: the counts, then rejections and skips as
/// `{"file", "record", "byte", "reason"}`.
NEWSGREP_API std::string render_json(const LoadReport& report);
/// Makes text harmless for a terminal: C0 (but newline and tab), DEL and C1 become visible replacements, bidi
/// overrides and unbalanced isolates are taken out. Idempotent.
/// @code
/// assert(ng::make_harmless("\x1b[2J").find('\x1b') == std::string::npos);
/// @endcode
NEWSGREP_API std::string make_harmless(std::string_view text);

}  // namespace newsgrep
