#include "ingest/ticker.hpp"

#include "base/utf8.hpp"

#include <cstddef>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t separator_length = 4;  // blanks; pages print exactly four per slot

bool is_blank(char32_t c) {
    return c == ' ' || c == 0xA0 || c == 0x202F || c == '\t';
}

/// Bidi marks and zero-width characters may stand among the blanks and count nothing.
bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0xFEFF;
}

struct Gap {
    std::size_t begin = 0;  ///< byte offset, [begin, end)
    std::size_t end = 0;
    std::size_t blanks = 0;
    bool has_no_break = false;  ///< holds a U+00A0: typed by a machine
};

/// The run of blanks at `at`; empty where there is none.
Gap gap_at(std::string_view line, std::size_t at) {
    Gap gap{at, at, 0, false};
    while (at < line.size()) {
        char32_t c = base::decode(line, at);
        if (!is_blank(c) && !is_invisible(c)) break;
        if (is_blank(c)) ++gap.blanks;
        gap.has_no_break |= c == 0xA0;
        gap.end = at;
    }
    return gap;
}

/// The next separator at or behind `at`; one of no length at the end of the line.
Gap next_separator(std::string_view line, std::size_t at) {
    while (at < line.size()) {
        Gap gap = gap_at(line, at);
        if (gap.blanks >= separator_length) return gap;
        if (gap.end > at) {
            at = gap.end;
        } else {
            base::decode(line, at);
        }
    }
    return {line.size(), line.size(), 0, false};
}

}  // namespace

std::vector<std::string> split_ticker(std::string_view line) {
    std::vector<std::string> headlines;
    for (std::size_t at = 0; at < line.size();) {
        Gap gap = next_separator(line, at);
        std::string_view headline = base::trim(line.substr(at, gap.begin - at));
        if (!headline.empty()) headlines.emplace_back(headline);
        at = gap.end;
    }
    return headlines;
}

bool is_ticker(std::string_view line) {
    Gap gap = next_separator(line, gap_at(line, 0).end);
    if (gap.blanks == 0) return false;
    return gap.has_no_break || !base::trim(line.substr(gap.end)).empty();
}

}  // namespace newsgrep::ingest
