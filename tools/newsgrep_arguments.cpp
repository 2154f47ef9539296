#include "newsgrep_arguments.hpp"

#include "config.hpp"
#include "console.hpp"
#include "hyperlinks.hpp"
#include "options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <limits>
#include <newsgrep/error.hpp>

namespace newsgrep::tools {
namespace {

constexpr OptionRow rows[] = {
    // What is found, and what is shown
    {"help", Takes::nothing},       {"version", Takes::nothing},
    {"db,d", Takes::values},        {"limit,n", Takes::value},
    {"offset", Takes::value},       {"sort", Takes::value},
    {"any", Takes::nothing},        {"syntax", Takes::value},
    {"lang", Takes::values},        {"source", Takes::values},
    {"since", Takes::value},        {"until", Takes::value},
    {"count,c", Takes::nothing},    {"ids,l", Takes::nothing},
    {"quiet,q", Takes::nothing},    {"null,0", Takes::nothing},
    {"exact", Takes::nothing},      {"context,C", Takes::value},
    {"full", Takes::nothing},       {"group-duplicates", Takes::nothing},
    {"all-copies", Takes::nothing}, {"show", Takes::value},
    {"similar", Takes::value},      {"explain", Takes::nothing},
    {"why", Takes::value},          {"json", Takes::nothing},
    {"format", Takes::value},       {"strict", Takes::nothing},
    {"color", Takes::value},        {"bidi", Takes::value},
    {"raw", Takes::nothing},        {"no-config", Takes::nothing},
    {"batch", Takes::value},        {"run-tag", Takes::value},
    {"qrels", Takes::value},        {"threads", Takes::value},
    {"facets", Takes::value},       {"timeline", Takes::value},
    {"kwic", Takes::nothing},       {"sample", Takes::value},
    {"seed", Takes::value},         {"bom", Takes::nothing},
    {"pager", Takes::nothing},      {"no-pager", Takes::nothing},
    {"hyperlinks", Takes::value},
};

/// Options that exclude each other: what is typed hides what the configuration says of its rivals.
const std::vector<std::string_view> rivals[] = {
    {"json", "format", "count", "ids", "null", "quiet"},
    {"group-duplicates", "all-copies"},
    {"pager", "no-pager"},
};

constexpr std::pair<std::string_view, Sort> sorts[] = {
    {"relevance", Sort::relevance}, {"date", Sort::newest}, {"-date", Sort::oldest}};
constexpr std::pair<std::string_view, Syntax> syntaxes[] = {{"newsgrep", Syntax::newsgrep},
                                                            {"plain", Syntax::plain},
                                                            {"lucene", Syntax::lucene},
                                                            {"nexis", Syntax::nexis}};
constexpr std::pair<std::string_view, Output> formats[] = {{"text", Output::text}, {"json", Output::json},
                                                           {"html", Output::html}, {"csv", Output::csv},
                                                           {"tsv", Output::tsv},   {"trec", Output::trec}};
constexpr std::pair<std::string_view, When> whens[] = {
    {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
constexpr std::pair<std::string_view, When> bidis[] = {
    {"auto", When::automatic}, {"isolate", When::always}, {"off", When::never}};

constexpr std::pair<std::string_view, Period> periods[] = {
    {"day", Period::day}, {"week", Period::week}, {"month", Period::month}, {"year", Period::year}};
constexpr std::pair<std::string_view, LineOrder> line_orders[] = {{"date", LineOrder::newest},
                                                                  {"-date", LineOrder::oldest},
                                                                  {"left", LineOrder::left},
                                                                  {"right", LineOrder::right},
                                                                  {"source", LineOrder::source}};

constexpr std::uint64_t most_hits = 1'000'000;
constexpr std::uint64_t most_context = 1'000;
constexpr std::uint64_t most_threads = 1'024;
constexpr std::size_t usual_lines = 50;     // of a concordance
constexpr std::size_t judged_hits = 1'000;  // MAP looks no deeper

/// The last one wins: help before all, the quietest output before the loudest.
Task task_of(const Options& options) {
    if (options.has("help")) return Task::help;
    if (options.has("version")) return Task::version;
    if (options.has("show")) return Task::show;
    if (options.has("similar")) return Task::similar;
    if (options.has("batch")) return Task::batch;
    if (options.has("why")) return Task::why;
    if (options.has("explain")) return Task::explain;
    return options.has("kwic") ? Task::kwic : Task::search;
}

Output output_of(const Options& options) {
    if (options.has("quiet")) return Output::none;
    if (options.has("json")) return Output::json;
    if (options.text("format").find('{') != std::string::npos) return Output::lines;
    Output format = options.choice("format", formats, Output::text);
    if (format != Output::text) return format;
    if (options.has("count")) return Output::count;
    return options.has("ids") || options.has("null") ? Output::ids : format;
}

/// The article that is shown, compared or explained.
std::string article_of(const Options& options) {
    for (const char* name : {"show", "similar", "why"})
        if (options.has(name)) return options.text(name);
    return {};
}

std::vector<std::string> languages_of(const Options& options) {
    std::vector<std::string> languages;
    for (const std::string& list : options.list("lang"))
        for (std::string& language : split_at_commas(list)) languages.push_back(std::move(language));
    return languages;
}

/// Words from elsewhere, TREC's topics among them, hold quotes and colons that ask for nothing.
Syntax usual_syntax(const Options& options, Output output) {
    bool is_foreign =
        options.has("any") || options.has("qrels") || (options.has("batch") && output == Output::trec);
    return is_foreign ? Syntax::plain : Syntax::newsgrep;
}

/// Whether the answers themselves are printed, or only how good they are.
bool prints_answers(const Options& options, Output output) {
    return !options.has("qrels") || output == Output::trec;
}

bool is_for_people(Output output) {
    return output == Output::text || output == Output::html;
}

/// Whether what the articles say is printed, not only their ids.
bool shows_articles(Output output) {
    return is_for_people(output) || output == Output::json || output == Output::csv ||
           output == Output::tsv || output == Output::lines;
}

/// People want each story once, programs every article.
bool groups_copies(const Options& options, Output output) {
    return options.has("group-duplicates") || (is_for_people(output) && !options.has("all-copies"));
}

std::vector<Field> facets_of(const Options& options) {
    std::vector<Field> fields;
    for (const std::string& name : split_at_commas(options.text("facets"))) {
        auto field = field_named(name);
        if (!field)
            throw Error(Errc::invalid_argument,
                        fmt::format("--facets {} is no field; there are source, lang, month, year, author, "
                                    "section and site.",
                                    name));
        fields.push_back(*field);
    }
    return fields;
}

/// What all matches are counted by. People then look at the charts alone, unless they ask for hits too; a
/// page has both.
void add_counts(const Options& options, Output output, SearchOptions& search) {
    search.facets = facets_of(options);
    if (options.has("timeline")) search.timeline = options.choice("timeline", periods, Period::month);
    if (output == Output::html && !options.has("facets"))
        search.facets = {Field::source, Field::language, Field::author};
    if (output == Output::html && !search.timeline) search.timeline = Period::month;
    bool is_chart = !search.facets.empty() || search.timeline;
    if (is_chart && output == Output::text && !options.has("limit")) search.limit = 0;
}

SearchOptions search_options(const Options& options, Output output) {
    bool is_judged = options.has("qrels");
    SearchOptions search;
    search.limit = options.number("limit", is_judged ? judged_hits : search.limit, most_hits);
    search.offset = options.number("offset", 0, most_hits);
    if (!options.has("kwic")) search.sort = options.choice("sort", sorts, Sort::relevance);
    search.any = options.has("any");
    search.syntax = options.choice("syntax", syntaxes, usual_syntax(options, output));
    search.languages = languages_of(options);
    search.sources = options.list("source");
    search.since = options.text("since");
    search.until = options.text("until");
    search.context = options.number("context", 0, most_context);
    search.full = options.has("full");
    search.group_copies = groups_copies(options, output);
    search.exact_total = options.has("exact") || options.has("count");
    search.ids_only = !prints_answers(options, output) || !shows_articles(output);
    search.snippets = !search.ids_only;
    search.suggestions = prints_answers(options, output) && output != Output::none;
    search.relaxations = search.suggestions && !options.has("batch");  // costs some searches more
    add_counts(options, output, search);
    if (options.has("count") && !is_judged) search.limit = 0;
    if (output == Output::none && !is_judged) search.limit = 1;
    return search;
}

/// What is left on a terminal beside day, outlet and match, in halves; 40 columns elsewhere.
std::size_t side_width(std::size_t terminal) {
    constexpr std::size_t usual = 40, beside = 42, least = 15, most = 80;
    if (terminal == 0) return usual;
    return std::clamp((std::max(terminal, beside) - beside) / 2, least, most);
}

ConcordanceOptions kwic_options(const Options& options, const SearchArguments& arguments) {
    ConcordanceOptions kwic;
    if (arguments.task != Task::kwic) return kwic;
    static_cast<SearchOptions&>(kwic) = arguments.search;
    kwic.limit = options.number("limit", usual_lines, most_hits);
    kwic.order = options.choice("sort", line_orders, LineOrder::newest);
    kwic.sample = options.number("sample", 0, most_hits);
    kwic.seed = options.number("seed", 0, std::numeric_limits<std::uint64_t>::max());
    kwic.width = side_width(arguments.style.width);
    return kwic;
}

bool wants_hyperlinks(When when) {
    return when == When::always || (when == When::automatic && is_output_terminal() && knows_hyperlinks());
}

When pager_of(const Options& options) {
    if (options.has("no-pager")) return When::never;
    return options.has("pager") ? When::always : When::automatic;
}

TextStyle style_of(const Options& options) {
    When bidi = options.choice("bidi", bidis, When::automatic);
    TextStyle style;
    style.color = wants_color(options.choice("color", whens, When::automatic));
    style.isolate = bidi == When::always || (bidi == When::automatic && is_output_terminal());
    style.hyperlinks = wants_hyperlinks(options.choice("hyperlinks", whens, When::automatic));
    style.raw = options.has("raw");
    style.width = output_width();
    return style;
}

bool has_filter(const SearchOptions& search) {
    return !search.languages.empty() || !search.sources.empty() || !search.since.empty() ||
           !search.until.empty();
}

/// What cannot be meant together, and the sentence for it.
void check(const Options& options, const SearchArguments& arguments) {
    bool is_batch = arguments.task == Task::batch;
    bool needs_query = !is_batch && arguments.task != Task::show && arguments.task != Task::similar;
    bool is_look = options.has("facets") || options.has("timeline") || options.has("kwic");
    const std::pair<bool, const char*> faults[] = {
        {is_batch && !options.rest().empty(),
         "--batch takes its queries from the file; leave out the words after it, or --batch."},
        {is_batch && options.has("explain"), "--explain explains one query; give it without --batch."},
        {is_batch && options.has("why"), "--why is about one query; give it without --batch."},
        {!is_batch && options.has("qrels"),
         "--qrels judges the answers to a batch; name its queries with --batch."},
        {options.has("group-duplicates") && options.has("all-copies"),
         "--group-duplicates shows one article of each group of copies, --all-copies all; give one of them."},
        {options.has("pager") && options.has("no-pager"),
         "--pager shows the answer in a pager, --no-pager never does; give one of them."},
        {is_look && !is_for_people(arguments.output) && arguments.output != Output::json,
         "--facets, --timeline and --kwic are shown as text, json or html; leave them out, or the other "
         "form."},
        {options.has("kwic") && (options.has("facets") || options.has("timeline")),
         "--kwic shows lines, --facets and --timeline count articles; ask for them one after the other."},
        {!options.has("kwic") && (options.has("sample") || options.has("seed")),
         "--sample and --seed draw lines of a concordance; ask for one with --kwic."},
        {is_batch && (options.has("kwic") || arguments.output == Output::html),
         "--kwic and --format html show the answer to one query; give it without --batch."},
        {options.has("run-tag") && arguments.output != Output::trec,
         "--run-tag names a TREC run; ask for one with --format trec."},
        {arguments.has_bom && arguments.output != Output::csv && arguments.output != Output::tsv,
         "--bom marks a table for spreadsheets; ask for one with --format csv or tsv."},
        {arguments.task == Task::similar && !options.rest().empty(),
         "--similar takes its words from the article; leave out the words after it, or narrow with --source, "
         "--lang, --since and --until."},
        {needs_query && options.rest().empty() && !has_filter(arguments.search),
         "There is no query; try newsgrep 'Maroc OR Tunisie', or newsgrep --help for what can be asked."},
    };
    for (const auto& [is_fault, sentence] : faults)
        if (is_fault) throw Error(Errc::invalid_argument, sentence);
}

}  // namespace

SearchArguments read_search_arguments(int argc, const char* const* argv) {
    Options options("newsgrep", argc, argv, rows);
    SearchArguments arguments;
    arguments.task = task_of(options);
    bool asks_nothing = arguments.task == Task::help || arguments.task == Task::version;
    if (!asks_nothing && !options.has("no-config"))
        if (std::optional<Config> config = read_config()) options.add(*config, rivals);
    arguments.pager = pager_of(options);
    if (asks_nothing) return arguments;
    arguments.output = output_of(options);
    arguments.databases = database_paths(options);
    arguments.query = fmt::format("{}", fmt::join(options.rest(), " "));
    arguments.article_id = article_of(options);
    arguments.search = search_options(options, arguments.output);
    arguments.style = style_of(options);
    arguments.kwic = kwic_options(options, arguments);
    arguments.is_strict = options.has("strict");
    arguments.nul_separated = options.has("null");
    arguments.batch = options.text("batch");
    arguments.qrels = options.text("qrels");
    if (arguments.output == Output::lines) arguments.line = options.text("format");
    arguments.has_bom = options.has("bom");
    arguments.run_tag = options.text("run-tag", "newsgrep");
    arguments.threads = static_cast<unsigned>(options.number("threads", 0, most_threads));
    arguments.prints_answers = prints_answers(options, arguments.output);
    check(options, arguments);
    if (arguments.output == Output::lines) static_cast<void>(render_template({}, arguments.line));
    return arguments;
}

std::span<const OptionRow> search_option_rows() {
    return rows;
}

std::vector<ValueRow> search_option_values() {
    return {{"sort", fmt::format("{}, left, right, source", names_of(sorts))},
            {"syntax", names_of(syntaxes)},
            {"format", names_of(formats)},
            {"timeline", names_of(periods)},
            {"facets", "source, lang, month, year, author, section, site"},
            {"color", names_of(whens)},
            {"bidi", names_of(bidis)},
            {"hyperlinks", names_of(whens)},
            {"db", "FILE"},
            {"batch", "FILE"},
            {"qrels", "FILE"}};
}

}  // namespace newsgrep::tools
