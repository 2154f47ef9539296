#include "ingest/wrapping.hpp"

#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

namespace newsgrep::ingest {
namespace {

constexpr std::size_t narrowest = 50;  // code points of a full line, both ends included
constexpr std::size_t widest = 100;
constexpr std::size_t fewest_lines = 3;

/// Whether the lines that go on below are nearly all full.
bool is_wrapped(std::span<const std::string_view> lines) {
    std::size_t inner = 0;
    std::size_t full = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        std::size_t size = length(tidy(lines[i]));
        if (size == 0 || tidy(lines[i + 1]).empty()) continue;
        ++inner;
        full += size >= narrowest && size <= widest ? 1 : 0;
    }
    return inner >= fewest_lines && full * 10 >= inner * 8;
}

}  // namespace

std::vector<std::string> unwrapped(std::span<const std::string_view> lines) {
    bool joins = is_wrapped(lines);
    bool is_inside = false;  // of a paragraph
    std::vector<std::string> paragraphs;
    for (std::string_view raw : lines) {
        std::string_view line = tidy(raw);
        if (!line.empty() && joins && is_inside) {
            paragraphs.back().append(1, ' ').append(line);
        } else if (!line.empty()) {
            paragraphs.emplace_back(line);
        }
        is_inside = !line.empty();
    }
    return paragraphs;
}

}  // namespace newsgrep::ingest
