#include "dry_run.hpp"

#include "console.hpp"

#include <newsgrep/error.hpp>
#include <newsgrep/reader.hpp>
#include <newsgrep/render.hpp>
#include <optional>
#include <utility>

namespace newsgrep::tools {
namespace {

/// As many as load() keeps.
constexpr std::size_t kept_reasons = 10'000;

void keep(std::vector<Rejection>& reasons, Rejection reason) {
    if (reasons.size() < kept_reasons) reasons.push_back(std::move(reason));
}

void count_rejected(LoadReport& report, Rejection rejection) {
    ++report.rejected;
    keep(report.rejections, std::move(rejection));
}

/// A file that cannot be opened is one rejected record.
void count_unreadable(LoadReport& report, const std::string& path, const Error& error) {
    Rejection rejection;
    rejection.where.file = path;
    rejection.reason = error.what();
    ++report.read;
    count_rejected(report, std::move(rejection));
}

void print_article(Article article) {
    article.id = article_id(article);
    print(render_json(article) + "\n");
}

void take(Record record, LoadReport& report) {
    ++report.read;
    switch (record.outcome) {
        case Record::Outcome::article:
            ++report.added;
            count_charset(report, record.article.provenance.charset);
            print_article(std::move(record.article));
            break;
        case Record::Outcome::skipped:
            ++report.skipped;
            keep(report.skips, {std::move(record.where), std::move(record.reason)});
            break;
        case Record::Outcome::rejected:
            count_rejected(report, {std::move(record.where), std::move(record.reason)});
            break;
    }
}

void read_file(const std::string& path, const LoadOptions& options, LoadReport& report) {
    try {
        Reader reader(path, options.reader);
        while (!report.cancelled) {
            std::optional<Record> record = reader.next();
            if (!record) return;
            take(*std::move(record), report);
            report.cancelled = options.cancel && options.cancel();
        }
    } catch (const Error& error) {
        count_unreadable(report, path, error);
    }
}

}  // namespace

LoadReport dry_run(const std::vector<std::string>& paths, const LoadOptions& options) {
    LoadReport report;
    std::vector<Rejection> problems;
    std::vector<std::string> files = walk(paths, problems);
    report.read = problems.size();
    for (Rejection& problem : problems) count_rejected(report, std::move(problem));
    for (const std::string& file : files)
        if (!report.cancelled) read_file(file, options, report);
    return report;
}

}  // namespace newsgrep::tools
