/// newsgrep-index: how do articles get into an index?
#include "console.hpp"
#include "dry_run.hpp"
#include "index_state.hpp"
#include "load_display.hpp"
#include "newsgrep-index_arguments.hpp"
#include "progress_line.hpp"
#include "rebuild.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <newsgrep/newsgrep.hpp>

namespace newsgrep::tools {
namespace {

std::atomic<bool> is_cancelled{false};
static_assert(std::atomic<bool>::is_always_lock_free, "the signal handler sets it");

/// The first time we finish what was begun, the second time we go.
void cancel(int signal) {
    if (is_cancelled.exchange(true)) leave_at_once(signal);
    end_standard_input();
}

void remove(Writer& writer, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
        if (!writer.remove(id)) tell(fmt::format("newsgrep-index: There is no article with the id {}.", id));
}

/// False where that was interrupted: then the index holds what was read, in as many segments as before.
bool optimize(Writer& writer) {
    try {
        writer.optimize();
    } catch (const Error& error) {
        if (error.code() != Errc::cancelled) throw;
        return false;
    }
    return true;
}

LoadReport write(Index& index, const IndexArguments& arguments) {
    bool may_give_up = true;  // waiting and merging; what was read is committed, come what may
    WriterOptions writer_options = arguments.writer;
    writer_options.cancel = [&may_give_up] { return may_give_up && is_cancelled; };
    Writer writer = index.writer(writer_options);
    may_give_up = false;
    remove(writer, arguments.removed_ids);
    LoadOptions options = arguments.load;
    options.reader.languages = index.languages();
    ProgressLine line;
    if (arguments.shows_progress)
        options.progress = [&line](const Progress& progress) { line.show(progress); };
    LoadReport report = load(writer, arguments.paths, options);
    line.show_writing();
    may_give_up = arguments.optimizes;
    if (arguments.optimizes && !report.cancelled) report.cancelled = !optimize(writer);
    may_give_up = false;
    writer.commit();
    return report;
}

/// Only articles make an index: a slip in --db must not make one for --remove or --optimize.
Index open_or_create(const IndexArguments& arguments) {
    if (arguments.paths.empty()) return Index::open(arguments.database);
    IndexOptions options;
    if (!arguments.languages.empty()) options.languages = arguments.languages;
    return Index::open_or_create(arguments.database, options);
}

LoadReport update(const IndexArguments& arguments) {
    Index index = open_or_create(arguments);
    if (!arguments.languages.empty() && index.languages() != arguments.languages)
        throw Error(
            Errc::invalid_argument,
            fmt::format("{} was made for {}, and languages are fixed then; leave --languages out, or make it "
                        "anew with --rebuild.",
                        arguments.database, fmt::join(index.languages(), ",")));
    return write(index, arguments);
}

/// Those asked for, else those of the old index, else the default ones: an index may be rebuilt because it is
/// damaged, or of an older newsgrep.
IndexOptions rebuilt_options(const IndexArguments& arguments) {
    IndexOptions options;
    std::vector<std::string> languages = arguments.languages;
    if (languages.empty()) languages = Index::languages_of(arguments.database);
    if (!languages.empty()) options.languages = std::move(languages);
    return options;
}

/// A slip in a path must not cost the articles that stood there.
void refuse_missing(const std::vector<std::string>& paths) {
    for (const std::string& path : paths)
        if (path != "-" && !std::filesystem::exists(path))
            throw Error(Errc::not_found,
                        fmt::format("There is no {}; the old index was left as it was.", path));
}

LoadReport rebuild(const IndexArguments& arguments) {
    refuse_missing(arguments.paths);
    LoadReport report;
    rebuild_index(arguments.database, rebuilt_options(arguments), arguments.writer, [&](Index& index) {
        report = write(index, arguments);
        return !report.cancelled && report.added > 0;
    });
    return report;
}

int exit_code(const LoadReport& report, const IndexArguments& arguments) {
    if (report.cancelled) {
        tell(arguments.rebuilds ? "newsgrep-index: Interrupted; the old index was left as it was."
                                : "newsgrep-index: Interrupted; what was read until then is in the index.");
        return interrupted;
    }
    if (arguments.rebuilds && report.added == 0) {
        tell("newsgrep-index: There was no article to index; the old index was left as it was.");
        return failure;
    }
    return report.rejected > 0 ? nothing : success;
}

int finish(const LoadReport& report, const IndexArguments& arguments) {
    tell_rejections(report);
    if (!arguments.is_quiet && !arguments.paths.empty()) tell_counts(report);
    int code = exit_code(report, arguments);
    if (!arguments.report_path.empty()) write_report(arguments.report_path, report);
    return code;
}

int run_update(const IndexArguments& arguments) {
    int code = success;
    if (arguments.writes())
        code = finish(arguments.rebuilds ? rebuild(arguments) : update(arguments), arguments);
    if (code == interrupted || (!arguments.shows_stats && !arguments.verifies)) return code;
    Index index = Index::open(arguments.database);
    if (arguments.shows_stats) print_stats(index);
    return arguments.verifies
               ? std::max<int>(code, print_faults(index, arguments.load.cancel) ? success : failure)
               : code;
}

int run_dry(const IndexArguments& arguments) {
    LoadReport report = dry_run(arguments.paths, arguments.load);
    tell_rejections(report);
    if (!arguments.is_quiet) tell_dry_counts(report);
    if (!arguments.report_path.empty()) write_report(arguments.report_path, report);
    if (report.cancelled) return interrupted;
    return report.rejected > 0 ? nothing : success;
}

int run_task(const IndexArguments& arguments) {
    switch (arguments.task) {
        case IndexTask::help:
            print(wrapped(index_help, output_width()));
            break;
        case IndexTask::version:
            print(fmt::format("newsgrep-index {}\n", version()));
            break;
        case IndexTask::dry_run:
            return run_dry(arguments);
        case IndexTask::update:
            return run_update(arguments);
    }
    return success;
}

}  // namespace
}  // namespace newsgrep::tools

int main(int argc, char** argv) {
    using namespace newsgrep::tools;
    on_interrupt(cancel);
    return run("newsgrep-index", [&] {
        IndexArguments arguments = read_index_arguments(argc, argv);
        arguments.load.cancel = arguments.writer.cancel = [] { return is_cancelled.load(); };
        return run_task(arguments);
    });
}
