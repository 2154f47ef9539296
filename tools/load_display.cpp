#include "load_display.hpp"

#include "console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <newsgrep/error.hpp>
#include <newsgrep/render.hpp>

namespace newsgrep::tools {
namespace {

constexpr std::size_t told_rejections = 20;

std::string place(const Location& where) {
    if (where.record == 0) return where.file;
    return fmt::format("{}: record {} (byte {})", where.file, where.record, where.byte);
}

/// "3 detected windows-1256, 1 bom": which articles were not in plain UTF-8.
void tell_charsets(const LoadReport& report) {
    std::string list;
    for (const auto& [charset, articles] : report.charsets)
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", grouped(articles), charset);
    if (!list.empty()) tell(fmt::format("not in plain UTF-8: {}", list));
}

void tell_rejection(const Rejection& rejection) {
    tell(fmt::format("newsgrep-index: {}: {}", place(rejection.where), rejection.reason));
}

}  // namespace

void tell_rejections(const LoadReport& report) {
    std::size_t told = std::min(told_rejections, report.rejections.size());
    for (std::size_t i = 0; i < told; ++i) tell_rejection(report.rejections[i]);
    if (report.rejected > told)
        tell(fmt::format("newsgrep-index: {} rejected; --report FILE lists them.",
                         counted(report.rejected - told, "more record was", "more records were")));
}

void tell_counts(const LoadReport& report) {
    tell(fmt::format("read {}: {} added, {} replaced, {} unchanged, {} skipped, {} rejected",
                     grouped(report.read), grouped(report.added), grouped(report.replaced),
                     grouped(report.unchanged), grouped(report.skipped), grouped(report.rejected)));
    tell_charsets(report);
}

void tell_dry_counts(const LoadReport& report) {
    tell(fmt::format("read {}: {} to index, {} skipped, {} rejected", grouped(report.read),
                     grouped(report.added), grouped(report.skipped), grouped(report.rejected)));
    tell_charsets(report);
}

void write_report(const std::string& path, const LoadReport& report) {
    std::ofstream file(path, std::ios::binary);
    file << render_json(report) << '\n';
    if (!file.flush())
        throw Error(Errc::io, fmt::format("Cannot write the report {}; is there such a directory?", path));
}

}  // namespace newsgrep::tools
