#include "results/chart.hpp"

#include "results/paint.hpp"
#include "text/graphemes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace newsgrep::results {
namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t widest_label = 32;
constexpr std::size_t narrowest_label = 8;
constexpr std::size_t narrowest_bar = 6;
constexpr std::size_t widest_bar = 60;
constexpr std::size_t gap = 2;
constexpr std::string_view count_heading = "articles";
constexpr std::string_view distinct_heading = "without copies";
constexpr std::string_view share_heading = "share of all";
constexpr double thousandth = 0.001;

/// By eighths of a column.
constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::string_view whole = "█";

/// Where the columns of a chart are, and what its longest bars stand for.
struct Layout {
    std::size_t label = 0;
    std::size_t count = 0;
    std::size_t distinct = 0;  ///< 0: no such column
    std::size_t share = 0;     ///< 0: no such column
    std::size_t bar = 0;
    std::uint64_t most = 0;
    double largest_share = 0;
};

std::string percent(double share) {
    return share > 0 && share < thousandth ? "<0.1 %" : fmt::format("{:.1f} %", share * 100);
}

/// As it will be shown.
std::size_t width_of(std::string_view label, const TextStyle& style) {
    return std::min(text::display_width(on_one_line(prepare(label, {}, style)).text), widest_label);
}

void widen(std::size_t& column, std::size_t width) {
    column = std::max(column, width);
}

std::size_t bars(const Layout& layout) {
    return layout.share > 0 ? 2 : 1;
}

/// Columns of a row but for its bars.
std::size_t width_of(const Layout& layout) {
    std::size_t used = layout.label + gap + layout.count + bars(layout) * gap;
    for (std::size_t column : {layout.distinct, layout.share}) used += column > 0 ? gap + column : 0;
    return used;
}

/// On a terminal too narrow for all, first the counts without copies go, then the shares, then the ends of
/// labels.
void narrow(Layout& layout, std::size_t width) {
    auto excess = [&] {
        std::size_t least = width_of(layout) + bars(layout) * narrowest_bar;
        return least - std::min(least, width);
    };
    for (std::size_t* column : {&layout.distinct, &layout.share})
        if (excess() > 0) *column = 0;
    layout.label =
        std::max(std::min(layout.label, narrowest_label), layout.label - std::min(layout.label, excess()));
}

Layout layout_of(const Chart& chart, const TextStyle& style) {
    Layout layout{width_of(chart.title, style), count_heading.size()};
    for (const ChartRow& row : chart.rows) {
        widen(layout.label, width_of(row.label, style));
        widen(layout.count, fmt::formatted_size("{}", row.count));
        if (row.distinct)
            widen(layout.distinct,
                  std::max(distinct_heading.size(), fmt::formatted_size("{}", *row.distinct)));
        if (row.share) widen(layout.share, share_heading.size());
        layout.most = std::max(layout.most, row.count);
        layout.largest_share = std::max(layout.largest_share, row.share.value_or(0));
    }
    if (style.width > 0) narrow(layout, style.width);
    std::size_t width = style.width > 0 ? style.width : usual_width;
    std::size_t used = width_of(layout);
    std::size_t left = width > used ? (width - used) / bars(layout) : 0;
    layout.bar = std::clamp(left, narrowest_bar, widest_bar);
    return layout;
}

/// A piece that the directions of texts around it do not reach, as it holds no letters of theirs.
void add(std::string& out, std::string_view text, Role role, const TextStyle& style) {
    TextStyle plain = style;
    plain.isolate = false;
    paint(out, {std::string(text), {}}, role, plain);
}

void add_number(std::string& out, std::string_view number, std::size_t width, Role role,
                const TextStyle& style) {
    out.append(gap + width - std::min(width, number.size()), ' ');
    add(out, number, role, style);
}

/// A bar with the blanks up to the next column, where one comes.
void add_bar(std::string& out, std::string_view bar, std::size_t columns, const TextStyle& style) {
    out.append(gap, ' ');
    add(out, bar, Role::source, style);
    out.append(columns - std::min(columns, text::display_width(bar)), ' ');
}

void end_line(std::string& out) {
    out.erase(out.find_last_not_of(' ') + 1);
    out += '\n';
}

void add_headings(std::string& out, const Chart& chart, const Layout& layout, const TextStyle& style) {
    paint_column(out, chart.title, layout.label, Role::title, style);
    add_number(out, count_heading, layout.count, Role::aside, style);
    if (layout.distinct > 0) add_number(out, distinct_heading, layout.distinct, Role::aside, style);
    if (layout.share > 0) {
        add_bar(out, {}, layout.bar, style);
        add_number(out, share_heading, layout.share, Role::aside, style);
    }
    end_line(out);
}

double part_of(double value, double most) {
    return most > 0 ? value / most : 0;
}

void add_row(std::string& out, const ChartRow& row, const Layout& layout, const TextStyle& style) {
    paint_column(out, row.label, layout.label, Role::date, style);
    add_number(out, std::to_string(row.count), layout.count, Role::text, style);
    if (layout.distinct > 0)
        add_number(out, row.distinct ? std::to_string(*row.distinct) : "", layout.distinct, Role::text,
                   style);
    double part = part_of(static_cast<double>(row.count), static_cast<double>(layout.most));
    add_bar(out, bar(part, layout.bar), layout.bar, style);
    if (layout.share > 0) {
        add_number(out, row.share ? percent(*row.share) : "", layout.share, Role::text, style);
        add_bar(out, bar(part_of(row.share.value_or(0), layout.largest_share), layout.bar), layout.bar,
                style);
    }
    end_line(out);
}

}  // namespace

std::string bar(double part, std::size_t columns) {
    double eighths = std::clamp(part, 0.0, 1.0) * static_cast<double>(columns * parts.size());
    auto length = static_cast<std::size_t>(std::lround(eighths));
    if (length == 0 && part > 0) length = 1;
    std::string text;
    for (std::size_t i = 0; i < length / parts.size(); ++i) text += whole;
    return text + std::string(parts[length % parts.size()]);
}

void append_chart(std::string& out, const Chart& chart, const TextStyle& style) {
    Layout layout = layout_of(chart, style);
    add_headings(out, chart, layout, style);
    for (const ChartRow& row : chart.rows) add_row(out, row, layout, style);
    if (chart.remark.empty()) return;
    add(out, chart.remark, Role::aside, style);
    end_line(out);
}

}  // namespace newsgrep::results
