/// How does a person see a concordance?
#include "newsgrep/render.hpp"

#include "results/paint.hpp"
#include "text/direction.hpp"
#include "text/graphemes.hpp"

#include <algorithm>

namespace newsgrep {
namespace {

using results::Marked;
using results::Role;

constexpr std::size_t date_width = 10;
constexpr std::size_t widest_source = 16;
constexpr std::string_view gap = "  ";
constexpr std::string_view unknown = "-";
constexpr std::string_view no_date = "----------";
constexpr std::string_view left_to_right_isolate = "\u2066";
constexpr std::string_view right_to_left_isolate = "\u2067";
constexpr std::string_view pop_isolate = "\u2069";
constexpr std::string_view left_to_right_mark = "\u200E";

/// How wide the columns of a concordance are.
struct Layout {
    bool has_date = true;
    bool has_source = true;
    std::size_t source = 1;
    std::size_t side = 0;  ///< of the text on either side of a match
};

/// As it will be shown.
std::size_t width_of(std::string_view text, const TextStyle& style) {
    return text::display_width(results::on_one_line(results::prepare(text, {}, style)).text);
}

/// The widest text, its match at the column's end.
std::size_t widest_text(const Concordance& concordance, std::size_t side, const TextStyle& style) {
    std::size_t widest = 0;
    for (const ConcordanceLine& line : concordance.lines)
        widest = std::max(widest, side + width_of(line.match, style) + width_of(line.right, style));
    return widest;
}

/// On a terminal too narrow for all, the outlet goes, then the day: the text is what was asked for.
void narrow(Layout& layout, std::size_t text, std::size_t terminal) {
    std::size_t date = date_width + gap.size();
    layout.has_source = date + layout.source + gap.size() + text <= terminal;
    layout.has_date = layout.has_source || date + text <= terminal;
}

Layout layout_of(const Concordance& concordance, const TextStyle& style) {
    Layout layout;
    for (const ConcordanceLine& line : concordance.lines) {
        layout.source = std::max(layout.source, width_of(line.source, style));
        for (const std::string* side : {&line.left, &line.right})
            layout.side = std::max(layout.side, width_of(*side, style));
    }
    layout.source = std::min(layout.source, widest_source);
    if (style.width > 0) narrow(layout, widest_text(concordance, layout.side, style), style.width);
    return layout;
}

std::string day_of(const ConcordanceLine& line) {
    if (!line.published) return std::string(no_date);
    return to_string(*line.published).substr(0, date_width);
}

std::string blanks(std::size_t column, std::string_view text) {
    return std::string(column - std::min(column, text::display_width(text)), ' ');
}

/// The three texts as one, so that letters join and directions hold over their bounds.
Marked joined(const ConcordanceLine& line, const TextStyle& style) {
    std::size_t begin = line.left.size();
    return results::on_one_line(
        results::prepare(line.left + line.match + line.right, {{begin, begin + line.match.size()}}, style));
}

/// The match begins at the column's end. Right-to-left text runs the other way inside its isolate, so that
/// there the blanks behind it stand on the left; the mark keeps them where they are at the end of a line.
void append_text(std::string& out, const ConcordanceLine& line, std::size_t side, const TextStyle& style) {
    Marked text = joined(line, style);
    Range match = text.matches.empty() ? Range{} : text.matches.front();
    std::string_view all = text.text;
    bool is_right_to_left = text::is_right_to_left(all);
    TextStyle plain = style;
    plain.isolate = false;
    if (style.isolate) out += is_right_to_left ? right_to_left_isolate : left_to_right_isolate;
    out += blanks(side, all.substr(0, match.begin));
    results::paint(out, text, Role::text, plain);
    if (style.isolate && is_right_to_left) out += blanks(side, all.substr(match.end));
    if (style.isolate) out += pop_isolate;
    if (style.isolate && is_right_to_left) out += left_to_right_mark;
}

void append_origin(std::string& out, const ConcordanceLine& line, const Layout& layout,
                   const TextStyle& style) {
    if (layout.has_date) {
        results::paint_column(out, day_of(line), date_width, Role::date, style);
        out += gap;
    }
    if (!layout.has_source) return;
    results::paint_column(out, line.source.empty() ? unknown : line.source, layout.source, Role::source,
                          style);
    out += gap;
}

}  // namespace

std::string render_text(const Concordance& concordance, const TextStyle& style) {
    Layout layout = layout_of(concordance, style);
    std::string out;
    for (const ConcordanceLine& line : concordance.lines) {
        append_origin(out, line, layout, style);
        append_text(out, line, layout.side, style);
        out += '\n';
    }
    return out;
}

}  // namespace newsgrep
