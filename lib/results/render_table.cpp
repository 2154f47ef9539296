/// How does a spreadsheet see results?
///
/// CSV by RFC 4180: lines end in CR LF, what holds a comma, a quote or a line break stands in quotes. A field
/// that a spreadsheet would take for a formula gets an apostrophe before it, as OWASP advises.
#include "newsgrep/render.hpp"

#include "results/hit_fields.hpp"

namespace newsgrep {
namespace {

using results::hit_fields;
using results::HitField;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view formula_signs = "=+-@\t\r\n";

bool is_column(const HitField& field, const TableStyle& style) {
    switch (field.column) {
        case HitField::Column::always:
            return true;
        case HitField::Column::in_batches:
            return style.has_qid;
        case HitField::Column::with_body:
            return style.has_body;
        case HitField::Column::never:
            break;
    }
    return false;
}

std::string defused(std::string text) {
    bool is_formula = !text.empty() && formula_signs.find(text.front()) != std::string_view::npos;
    return is_formula ? "'" + text : text;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string inside;
    for (char c : text) inside.append(c == '"' ? 2 : 1, c);
    return '"' + inside + '"';
}

std::string cell(std::string text, const TableStyle& style) {
    if (!style.raw) text = defused(make_harmless(text));
    return style.form == Table::csv ? quoted(text) : results::one_line(text, style.raw);
}

/// One line of what `text_of` says of each column.
template <typename TextOf>
std::string line(const TableStyle& style, const TextOf& text_of) {
    std::string out;
    bool is_first = true;
    for (const HitField& field : hit_fields()) {
        if (!is_column(field, style)) continue;
        if (!is_first) out += style.form == Table::csv ? ',' : '\t';
        is_first = false;
        out += text_of(field);
    }
    return out + (style.form == Table::csv ? "\r\n" : "\n");
}

}  // namespace

std::string render_table_head(const TableStyle& style) {
    return std::string(style.bom ? byte_order_mark : "") +
           line(style, [](const HitField& field) { return field.name; });
}

std::string render_table(const BatchAnswer& answer, const TableStyle& style) {
    std::string out;
    for (const Hit& hit : answer.results)
        out += line(style, [&](const HitField& field) { return cell(field.value({hit, answer}), style); });
    return out;
}

}  // namespace newsgrep
