#include "newsgrep_arguments.hpp"

#include "console.hpp"
#include "options.hpp"

#include <fmt/format.h>

#include <newsgrep/error.hpp>

namespace newsgrep::tools {
namespace {

constexpr OptionRow rows[] = {
    {"help", Takes::nothing},      {"version", Takes::nothing}, {"db,d", Takes::value},
    {"limit,n", Takes::value},     {"offset", Takes::value},    {"sort", Takes::value},
    {"any", Takes::nothing},       {"syntax", Takes::value},    {"lang", Takes::values},
    {"source", Takes::values},     {"since", Takes::value},     {"until", Takes::value},
    {"count,c", Takes::nothing},   {"ids,l", Takes::nothing},   {"quiet,q", Takes::nothing},
    {"null,0", Takes::nothing},    {"exact", Takes::nothing},   {"context,C", Takes::value},
    {"full", Takes::nothing},      {"show", Takes::value},      {"json", Takes::nothing},
    {"format", Takes::value},      {"explain", Takes::nothing}, {"strict", Takes::nothing},
    {"color", Takes::value},       {"bidi", Takes::value},      {"raw", Takes::nothing},
    {"no-config", Takes::nothing},
};

constexpr std::pair<std::string_view, Sort> sorts[] = {
    {"relevance", Sort::relevance}, {"date", Sort::newest}, {"-date", Sort::oldest}};
constexpr std::pair<std::string_view, Syntax> syntaxes[] = {{"newsgrep", Syntax::newsgrep},
                                                            {"plain", Syntax::plain}};
constexpr std::pair<std::string_view, Output> formats[] = {{"text", Output::text}, {"json", Output::json}};
constexpr std::pair<std::string_view, When> whens[] = {
    {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};
constexpr std::pair<std::string_view, When> bidis[] = {
    {"auto", When::automatic}, {"isolate", When::always}, {"off", When::never}};

constexpr std::uint64_t most_hits = 1'000'000;
constexpr std::uint64_t most_context = 1'000;

/// The last one wins: help before all, the quietest output before the loudest.
Task task_of(const Options& options) {
    if (options.has("help")) return Task::help;
    if (options.has("version")) return Task::version;
    if (options.has("show")) return Task::show;
    return options.has("explain") ? Task::explain : Task::search;
}

Output output_of(const Options& options) {
    if (options.has("quiet")) return Output::none;
    if (options.has("json")) return Output::json;
    Output format = options.choice("format", formats, Output::text);
    if (format == Output::json) return format;
    if (options.has("count")) return Output::count;
    return options.has("ids") || options.has("null") ? Output::ids : format;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

std::vector<std::string> languages_of(const Options& options) {
    std::vector<std::string> languages;
    for (const std::string& list : options.list("lang"))
        for (std::string& language : split_at_commas(list)) languages.push_back(std::move(language));
    return languages;
}

SearchOptions search_options(const Options& options, Output output) {
    SearchOptions search;
    search.limit = options.number("limit", search.limit, most_hits);
    search.offset = options.number("offset", 0, most_hits);
    search.sort = options.choice("sort", sorts, Sort::relevance);
    search.any = options.has("any");
    search.syntax = options.choice("syntax", syntaxes, search.any ? Syntax::plain : Syntax::newsgrep);
    search.languages = languages_of(options);
    search.sources = options.list("source");
    search.since = options.text("since");
    search.until = options.text("until");
    search.context = options.number("context", 0, most_context);
    search.full = options.has("full");
    search.exact_total = options.has("exact") || options.has("count");
    search.snippets = output == Output::text || output == Output::json;
    if (options.has("count")) search.limit = 0;
    if (output == Output::none) search.limit = 1;
    return search;
}

TextStyle style_of(const Options& options) {
    When bidi = options.choice("bidi", bidis, When::automatic);
    TextStyle style;
    style.color = wants_color(options.choice("color", whens, When::automatic));
    style.isolate = bidi == When::always || (bidi == When::automatic && is_output_terminal());
    style.raw = options.has("raw");
    style.width = output_width();
    return style;
}

bool has_filter(const SearchOptions& search) {
    return !search.languages.empty() || !search.sources.empty() || !search.since.empty() ||
           !search.until.empty();
}

}  // namespace

SearchArguments read_search_arguments(int argc, const char* const* argv) {
    Options options("newsgrep", argc, argv, rows);
    SearchArguments arguments;
    arguments.task = task_of(options);
    if (arguments.task == Task::help || arguments.task == Task::version) return arguments;
    arguments.output = output_of(options);
    arguments.database = database_path(options);
    arguments.query = joined(options.rest());
    arguments.shown_id = options.text("show");
    arguments.search = search_options(options, arguments.output);
    arguments.style = style_of(options);
    arguments.is_strict = options.has("strict");
    arguments.nul_separated = options.has("null");
    if (arguments.task != Task::show && options.rest().empty() && !has_filter(arguments.search))
        throw Error(
            Errc::invalid_argument,
            "There is no query; try newsgrep 'Maroc OR Tunisie', or newsgrep --help for what can be asked.");
    return arguments;
}

}  // namespace newsgrep::tools
