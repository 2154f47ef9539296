#include "newsgrep-index_arguments.hpp"

#include "console.hpp"
#include "options.hpp"

#include <fmt/format.h>

#include <newsgrep/error.hpp>
#include <optional>

namespace newsgrep::tools {
namespace {

constexpr OptionRow rows[] = {
    {"help", Takes::nothing},    {"version", Takes::nothing}, {"db,d", Takes::value},
    {"format", Takes::value},    {"lang", Takes::value},      {"languages", Takes::value},
    {"threads", Takes::value},   {"memory", Takes::value},    {"progress", Takes::value},
    {"report", Takes::value},    {"map", Takes::values},      {"remove", Takes::values},
    {"stats", Takes::nothing},   {"verify", Takes::nothing},  {"optimize", Takes::nothing},
    {"rebuild", Takes::nothing}, {"wait", Takes::nothing},    {"dry-run", Takes::nothing},
    {"quiet,q", Takes::nothing},
};

constexpr std::pair<std::string_view, When> whens[] = {
    {"auto", When::automatic}, {"always", When::always}, {"never", When::never}};

constexpr std::uint64_t most_threads = 256;
constexpr std::uint64_t most_megabytes = 1'000'000;

IndexTask task_of(const Options& options) {
    if (options.has("help")) return IndexTask::help;
    if (options.has("version")) return IndexTask::version;
    return options.has("dry-run") ? IndexTask::dry_run : IndexTask::update;
}

std::pair<std::string, std::string> column(const std::string& mapping) {
    std::size_t sign = mapping.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == mapping.size())
        throw Error(Errc::invalid_argument,
                    fmt::format("--map takes field=column, such as title=headline, not \"{}\".", mapping));
    return {mapping.substr(0, sign), mapping.substr(sign + 1)};
}

Format format_of(const Options& options) {
    std::string name = options.text("format", "auto");
    if (std::optional<Format> format = parse_format(name)) return *format;
    throw Error(
        Errc::invalid_argument,
        fmt::format("--format takes one of auto, page, jsonl, csv, html, feed, warc, xml, text; not \"{}\".",
                    name));
}

LoadOptions load_options(const Options& options, const std::vector<std::string>& languages) {
    LoadOptions load;
    load.threads = static_cast<unsigned>(options.number("threads", 0, most_threads));
    load.reader.format = format_of(options);
    load.reader.language = options.text("lang");
    if (!languages.empty()) load.reader.languages = languages;
    for (const std::string& mapping : options.list("map")) load.reader.columns.push_back(column(mapping));
    return load;
}

WriterOptions writer_options(const Options& options) {
    WriterOptions writer;
    if (options.has("memory")) writer.memory = std::size_t{options.number("memory", 0, most_megabytes)} << 20;
    writer.wait = options.has("wait");
    return writer;
}

bool wants_progress(const Options& options) {
    When when = options.choice("progress", whens, When::automatic);
    return when == When::always || (when == When::automatic && is_error_terminal() && !options.has("quiet"));
}

void check(const IndexArguments& arguments) {
    bool has_task = arguments.writes() || arguments.shows_stats || arguments.verifies;
    if (arguments.task == IndexTask::update && !has_task)
        throw Error(Errc::invalid_argument,
                    "There is nothing to index; name files or directories, or - for standard "
                    "input; newsgrep-index --help shows more.");
    if ((arguments.task == IndexTask::dry_run || arguments.rebuilds) && arguments.paths.empty())
        throw Error(Errc::invalid_argument, "--dry-run and --rebuild need the files or directories to read.");
    if (arguments.rebuilds && !arguments.removed_ids.empty())
        throw Error(Errc::invalid_argument,
                    "--rebuild begins with an empty index; there is nothing to --remove.");
}

}  // namespace

IndexArguments read_index_arguments(int argc, const char* const* argv) {
    Options options("newsgrep-index", argc, argv, rows);
    IndexArguments arguments;
    arguments.task = task_of(options);
    if (arguments.task == IndexTask::help || arguments.task == IndexTask::version) return arguments;
    if (arguments.task == IndexTask::update) arguments.database = database_path(options);
    arguments.paths = options.rest();
    arguments.removed_ids = options.list("remove");
    arguments.languages = split_at_commas(options.text("languages"));
    arguments.writer = writer_options(options);
    arguments.load = load_options(options, arguments.languages);
    arguments.report_path = options.text("report");
    arguments.shows_progress = wants_progress(options);
    arguments.is_quiet = options.has("quiet");
    arguments.rebuilds = options.has("rebuild");
    arguments.optimizes = options.has("optimize");
    arguments.shows_stats = options.has("stats");
    arguments.verifies = options.has("verify");
    check(arguments);
    return arguments;
}

}  // namespace newsgrep::tools
