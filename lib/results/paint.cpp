#include "results/paint.hpp"

#include "base/utf8.hpp"
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

bool is_web_address(std::string_view url) {
    return url.starts_with("http://") || url.starts_with("https://");
}

/// What may stand in OSC 8: visible ASCII, all else percent-encoded.
std::string percent_encoded(std::string_view url) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (char c : url) {
        auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F)
            encoded += c;
        else
            encoded.append({'%', digits[byte >> 4], digits[byte & 15U]});
    }
    return encoded;
}

/// Chinese, Japanese and Korean lines may end between any two letters, but before no closing sign and behind
/// no opening one.
bool may_break(char32_t before, char32_t behind) {
    constexpr std::u32string_view closing = U"、。，．・！？：；）」』】〉》〕…ーっッ";
    constexpr std::u32string_view opening = U"（「『【〈《〔";
    bool is_skin_tone = behind >= 0x1F3FB && behind <= 0x1F3FF;
    return closing.find(behind) == closing.npos && opening.find(before) == opening.npos && !is_skin_tone;
}

/// Where the piece that begins at `at` and stays on one line ends: at a blank, or between wide letters.
std::size_t word_end(std::string_view text, std::size_t at) {
    char32_t before = 0;
    bool was_wide = false;
    while (at < text.size() && text[at] != ' ') {
        std::size_t begin = at;
        char32_t letter = base::decode(text, at);
        bool is_wide = text::display_width(text.substr(begin, at - begin)) == 2;
        if (is_wide && was_wide && may_break(before, letter)) return begin;
        before = letter;
        was_wide = is_wide;
    }
    return at;
}

}  // namespace

Link link_to(std::string_view url, const TextStyle& style) {
    constexpr std::size_t longest = 2083;  // bytes that all terminals take
    constexpr std::string_view introducer = "\x1b]8;;", terminator = "\x1b\\", end = "\x1b]8;;\x1b\\";
    if (!style.hyperlinks || !is_web_address(url)) return {};
    std::string address = percent_encoded(url);
    if (address.size() > longest) return {};
    return {std::string(introducer).append(address).append(terminator), end};
}

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

std::vector<Range> wrap(std::string_view whole, Range part, std::size_t width, std::size_t used) {
    if (width == 0) return {part};
    std::string_view text = whole.substr(0, part.end);
    std::vector<Range> lines{{part.begin, part.begin}};
    bool is_empty = used == 0;
    for (std::size_t at = part.begin; at < part.end;) {
        std::size_t end = word_end(text, at);
        std::size_t word_width = text::display_width(text.substr(at, end - at));
        std::size_t blank = !is_empty && at > part.begin && text[at - 1] == ' ' ? 1 : 0;
        if (!is_empty && used + blank + word_width > width) {
            lines.push_back({at, at});
            used = blank = 0;
        }
        used += blank + word_width;
        is_empty = false;
        lines.back().end = end;
        at = end < text.size() && text[end] == ' ' ? end + 1 : end;
    }
    return lines;
}

}  // namespace newsgrep::results
