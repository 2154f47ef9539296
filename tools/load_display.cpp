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
constexpr std::chrono::milliseconds between_lines{200};
constexpr std::string_view clear_line = "\r\x1b[K";

double megabytes(std::uint64_t bytes) {
    return static_cast<double>(bytes) / 1e6;
}

std::string place(const Location& where) {
    if (where.record == 0) return where.file;
    return fmt::format("{}: record {} (byte {})", where.file, where.record, where.byte);
}

void tell_rejection(const Rejection& rejection) {
    tell(fmt::format("newsgrep-index: {}: {}", place(rejection.where), rejection.reason));
}

}  // namespace

void ProgressLine::show(const Progress& progress) {
    auto now = std::chrono::steady_clock::now();
    if (is_shown_ && now - shown_ < between_lines) return;
    shown_ = now;
    is_shown_ = true;
    std::string total =
        progress.bytes_total > 0 ? fmt::format(" of {:.0f}", megabytes(progress.bytes_total)) : "";
    tell_raw(fmt::format("{}{} articles, {} rejected, {:.0f}{} MB read", clear_line,
                         grouped(progress.articles), grouped(progress.rejected), megabytes(progress.bytes),
                         total));
}

void ProgressLine::clear() {
    if (is_shown_) tell_raw(clear_line);
    is_shown_ = false;
}

void tell_rejections(const LoadReport& report) {
    std::size_t told = std::min(told_rejections, report.rejections.size());
    for (std::size_t i = 0; i < told; ++i) tell_rejection(report.rejections[i]);
    if (report.rejected > told)
        tell(fmt::format("newsgrep-index: {} more records were rejected; --report FILE lists them.",
                         grouped(report.rejected - told)));
}

void tell_counts(const LoadReport& report) {
    tell(fmt::format("read {}: {} added, {} replaced, {} unchanged, {} skipped, {} rejected",
                     grouped(report.read), grouped(report.added), grouped(report.replaced),
                     grouped(report.unchanged), grouped(report.skipped), grouped(report.rejected)));
}

void tell_dry_counts(const LoadReport& report) {
    tell(fmt::format("read {}: {} to index, {} skipped, {} rejected", grouped(report.read),
                     grouped(report.added), grouped(report.skipped), grouped(report.rejected)));
}

void write_report(const std::string& path, const LoadReport& report) {
    std::ofstream file(path, std::ios::binary);
    file << render_json(report) << '\n';
    if (!file.flush())
        throw Error(Errc::io, fmt::format("Cannot write the report {}; is there such a directory?", path));
}

}  // namespace newsgrep::tools
