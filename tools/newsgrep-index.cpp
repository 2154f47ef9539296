/// newsgrep-index: how do articles get into an index?
#include "console.hpp"
#include "load_display.hpp"
#include "newsgrep-index_arguments.hpp"
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
}

void remove(Writer& writer, const std::vector<std::string>& ids) {
    for (const std::string& id : ids)
        if (!writer.remove(id)) tell(fmt::format("newsgrep-index: There is no article with the id {}.", id));
}

LoadReport load_with_progress(Writer& writer, const IndexArguments& arguments) {
    LoadOptions options = arguments.load;
    ProgressLine line;
    if (arguments.shows_progress)
        options.progress = [&line](const Progress& progress) { line.show(progress); };
    options.cancel = &is_cancelled;
    LoadReport report = load(writer, arguments.paths, options);
    line.clear();
    return report;
}

LoadReport write(Index& index, const IndexArguments& arguments) {
    Writer writer = index.writer(arguments.writer);
    remove(writer, arguments.removed_ids);
    LoadReport report = load_with_progress(writer, arguments);
    if (arguments.optimizes && !report.cancelled) {
        writer.optimize();
    } else {
        writer.commit();
    }
    return report;
}

Index open_or_create(const IndexArguments& arguments) {
    IndexOptions options;
    if (!arguments.languages.empty()) options.languages = arguments.languages;
    Index index = Index::open_or_create(arguments.database, options);
    if (!arguments.languages.empty() && index.languages() != arguments.languages)
        throw Error(
            Errc::invalid_argument,
            fmt::format("{} was made for {}, and languages are fixed then; leave --languages out, or make it "
                        "anew with --rebuild.",
                        arguments.database, fmt::join(index.languages(), ",")));
    return index;
}

LoadReport update(IndexArguments arguments) {
    Index index = open_or_create(arguments);
    arguments.load.reader.languages = index.languages();
    return write(index, arguments);
}

LoadReport rebuild(const IndexArguments& arguments) {
    LoadReport report;
    IndexOptions options;
    if (!arguments.languages.empty()) options.languages = arguments.languages;
    rebuild_index(arguments.database, options, arguments.writer.wait, [&](Index& index) {
        report = write(index, arguments);
        return !report.cancelled;
    });
    return report;
}

int finish(const LoadReport& report, const IndexArguments& arguments) {
    tell_rejections(report);
    if (!arguments.report_path.empty()) write_report(arguments.report_path, report);
    if (!arguments.is_quiet && !arguments.paths.empty()) tell_counts(report);
    if (report.cancelled)
        tell(arguments.rebuilds ? "newsgrep-index: Interrupted; the old index was left as it was."
                                : "newsgrep-index: Interrupted; what was read until then is in the index.");
    if (report.cancelled) return interrupted;
    return report.rejected > 0 ? nothing : success;
}

void print_stats(const Index& index) {
    IndexStats stats = index.stats();
    print(
        fmt::format("index       {}\narticles    {}\nlanguages   {}\nsize        {:.1f} MB\ngeneration  {}\n",
                    make_harmless(index.path()), stats.articles, fmt::join(stats.languages, ","),
                    static_cast<double>(stats.bytes) / 1e6, stats.generation));
    for (const SegmentStats& segment : stats.segments)
        print(fmt::format("segment     {}: {} articles, {} removed, {:.1f} MB\n", segment.name,
                          segment.articles, segment.removed, static_cast<double>(segment.bytes) / 1e6));
}

int verify(const Index& index) {
    std::vector<std::string> faults = index.verify();
    for (const std::string& fault : faults) print(make_harmless(fault) + "\n");
    if (faults.empty()) print(fmt::format("All {} articles are in order.\n", index.stats().articles));
    return faults.empty() ? success : failure;
}

int run_update(const IndexArguments& arguments) {
    int code = success;
    if (arguments.writes())
        code = finish(arguments.rebuilds ? rebuild(arguments) : update(arguments), arguments);
    if (code == interrupted || (!arguments.shows_stats && !arguments.verifies)) return code;
    Index index = Index::open(arguments.database);
    if (arguments.shows_stats) print_stats(index);
    return arguments.verifies ? std::max<int>(code, verify(index)) : code;
}

void reject(const Location& where, std::string reason, LoadReport& report) {
    Rejection rejection;
    rejection.where = where;
    rejection.reason = std::move(reason);
    ++report.rejected;
    report.rejections.push_back(std::move(rejection));
}

/// Prints the record if it is an article, and counts it.
void dry_run(Record record, LoadReport& report) {
    ++report.read;
    switch (record.outcome) {
        case Record::Outcome::article:
            ++report.added;
            record.article.id = article_id(record.article);
            print(render_json(record.article) + "\n");
            break;
        case Record::Outcome::skipped:
            ++report.skipped;
            break;
        case Record::Outcome::rejected:
            reject(record.where, std::move(record.reason), report);
            break;
    }
}

/// A file that cannot be opened is one rejected record.
void dry_run(const std::string& path, const ReaderOptions& options, LoadReport& report) {
    try {
        Reader reader(path, options);
        while (std::optional<Record> record = reader.next()) {
            dry_run(*std::move(record), report);
            if (is_cancelled) return;
        }
    } catch (const Error& error) {
        ++report.read;
        reject({path, 0, 0}, error.what(), report);
    }
}

int run_dry(const IndexArguments& arguments) {
    LoadReport report;
    std::vector<std::string> files = walk(arguments.paths, report.rejections);
    report.read = report.rejected = report.rejections.size();
    for (const std::string& file : files)
        if (!is_cancelled) dry_run(file, arguments.load.reader, report);
    tell_rejections(report);
    if (!arguments.is_quiet)
        tell(fmt::format("{} read: {} to index, {} skipped, {} rejected", report.read, report.added,
                         report.skipped, report.rejected));
    if (is_cancelled) return interrupted;
    return report.rejected > 0 ? nothing : success;
}

int run_task(const IndexArguments& arguments) {
    switch (arguments.task) {
        case IndexTask::help:
            print(index_help);
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
    return run("newsgrep-index", [&] { return run_task(read_index_arguments(argc, argv)); });
}
