#include "results/paint.hpp"

#include "text/graphemes.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::results {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";
constexpr std::string_view match_color = "\x1b[1;31m";
constexpr std::string_view no_color = "\x1b[0m";

/// By Role.
constexpr std::array<std::string_view, 6> colors{"\x1b[1m", "\x1b[32m", "\x1b[36m", "\x1b[2m", "\x1b[2m", ""};

void paint_piece(std::string& out, std::string_view piece, std::string_view color) {
    if (piece.empty()) return;
    out += color;
    out += piece;
    if (!color.empty()) out += no_color;
}

}  // namespace

Marked prepare(std::string_view text, const std::vector<Range>& matches, const TextStyle& style) {
    return style.raw ? Marked{std::string(text), matches} : make_harmless(text, matches);
}

Marked on_one_line(Marked field) {
    std::replace_if(
        field.text.begin(), field.text.end(), [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return field;
}

Marked cut(const Marked& field, Range part, const TextStyle& style) {
    std::vector<Range> matches;
    auto match = std::partition_point(field.matches.begin(), field.matches.end(),
                                      [part](const Range& range) { return range.end <= part.begin; });
    for (; match != field.matches.end() && match->begin < part.end; ++match)
        matches.push_back(
            {std::max(match->begin, part.begin) - part.begin, std::min(match->end, part.end) - part.begin});
    std::string_view text = field.text;
    return prepare(text.substr(part.begin, part.end - part.begin), matches, style);
}

void paint(std::string& out, const Marked& field, Role role, const TextStyle& style) {
    std::string_view text = field.text;
    std::string_view color = style.color ? colors[static_cast<std::size_t>(role)] : std::string_view();
    std::string_view mark = style.color ? match_color : std::string_view();
    std::size_t at = 0;
    if (style.isolate) out += first_strong_isolate;
    for (const Range& match : field.matches) {
        paint_piece(out, text.substr(at, match.begin - at), color);
        paint_piece(out, text.substr(match.begin, match.end - match.begin), mark);
        at = match.end;
    }
    paint_piece(out, text.substr(at), color);
    if (style.isolate) out += pop_isolate;
}

void paint_field(std::string& out, std::string_view text, const std::vector<Range>& matches, Role role,
                 const TextStyle& style) {
    paint(out, on_one_line(prepare(text, matches, style)), role, style);
}

void paint_column(std::string& out, std::string_view text, std::size_t width, Role role,
                  const TextStyle& style) {
    Marked field = on_one_line(prepare(text, {}, style));
    if (width > 0 && text::display_width(field.text) > width) {
        std::size_t kept = text::first_columns(field.text, width - 1).size();
        field = cut(field, {0, kept}, style);
        field.text += "…";
    }
    paint(out, field, role, style);
    out.append(width - std::min(width, text::display_width(field.text)), ' ');
}

std::vector<Range> wrap(std::string_view whole, Range part, std::size_t width) {
    if (width == 0) return {part};
    std::string_view text = whole.substr(0, part.end);
    std::vector<Range> lines{{part.begin, part.begin}};
    std::size_t used = 0;
    for (std::size_t at = part.begin; at < part.end;) {
        std::size_t word_end = std::min(text.find(' ', at), part.end);
        std::size_t word_width = text::display_width(text.substr(at, word_end - at));
        bool is_first = lines.back().begin == at;
        if (!is_first && used + 1 + word_width > width) {
            lines.push_back({at, at});
            is_first = true;
        }
        used = (is_first ? 0 : used + 1) + word_width;
        lines.back().end = word_end;
        at = std::min(word_end + 1, part.end);
    }
    return lines;
}

}  // namespace newsgrep::results
