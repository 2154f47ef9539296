#include "progress_line.hpp"

#include "console.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace newsgrep::tools {
namespace {

constexpr std::chrono::milliseconds between_lines{200};
constexpr std::string_view clear_line = "\r\x1b[K";
constexpr std::size_t bar_width = 10;

double megabytes(std::uint64_t bytes) {
    return static_cast<double>(bytes) / 1e6;
}

/// From 0 to 1; nothing where it is not known.
std::optional<double> share_read(const Progress& progress) {
    if (progress.bytes_total == 0) return {};
    return std::min(1.0, static_cast<double>(progress.bytes) / static_cast<double>(progress.bytes_total));
}

std::string bar(double share) {
    auto done = static_cast<std::size_t>(share * static_cast<double>(bar_width));
    std::string bar = std::string(done, '=') + (done < bar_width ? ">" : "");
    bar.resize(bar_width, ' ');
    return fmt::format("[{}] {:.0f} %", bar, 100 * share);
}

/// 0:26, 1:02:03.
std::string clock(std::chrono::duration<double> time) {
    auto seconds = static_cast<std::uint64_t>(std::ceil(time.count()));
    if (seconds < 3600) return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
    return fmt::format("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::string size_text(const Progress& progress) {
    if (progress.bytes_total == 0) return fmt::format("{:.0f} MB read", megabytes(progress.bytes));
    return fmt::format("{:.0f} of {:.0f} MB read", megabytes(progress.bytes),
                       megabytes(progress.bytes_total));
}

}  // namespace

std::string progress_text(const Progress& progress, std::chrono::duration<double> elapsed) {
    std::string text;
    std::optional<double> share = share_read(progress);
    if (share) text = bar(*share);
    if (share && *share > 0) text += fmt::format(", {} left", clock(elapsed * (1 - *share) / *share));
    if (share) text += ": ";
    text += fmt::format("{}, {} rejected, {}", counted(progress.articles, "article", "articles"),
                        grouped(progress.rejected), size_text(progress));
    if (elapsed.count() > 0)
        text += fmt::format(" at {:.1f} MB/s", megabytes(progress.bytes) / elapsed.count());
    return text;
}

void ProgressLine::show(const Progress& progress) {
    auto now = Clock::now();
    if (is_shown_ && now - shown_ < between_lines) return;
    shown_ = now;
    is_shown_ = true;
    std::string text = progress_text(progress, now - begun_);
    std::size_t width = error_width();
    if (width > 0 && text.size() >= width) text.resize(width - 1);  // a second line would stay
    tell_raw(fmt::format("{}{}", clear_line, text));
}

void ProgressLine::show_writing() {
    if (is_shown_) tell_raw(fmt::format("{}All is read; writing the index.", clear_line));
}

void ProgressLine::clear() {
    if (is_shown_) tell_raw(clear_line);
    is_shown_ = false;
}

}  // namespace newsgrep::tools
