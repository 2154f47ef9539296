#include "ingest/csv_layout.hpp"

#include "ingest/csv_record.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace newsgrep::ingest {
namespace {

constexpr char delimiters[] = {',', ';', '\t', '|'};
constexpr std::size_t most_records = 50;  // of a sample that are looked at
constexpr std::size_t longest_name = 40;  // bytes of a column name that nobody knows

bool is_text(Field field) {
    return field == Field::title || field == Field::body || field == Field::summary;
}

std::size_t known_fields(const std::vector<std::optional<Alias>>& columns) {
    std::set<Field> fields;
    for (const auto& column : columns) {
        if (column) fields.insert(column->field);
    }
    return fields.size();
}

/// The line with which a file tells spreadsheets its delimiter: `sep=;`.
std::size_t preamble_size(std::string_view sample) {
    if (!sample.starts_with("sep=") && !sample.starts_with("SEP=")) return 0;
    std::size_t end = sample.find('\n');
    return end == 5 || (end == 6 && sample[5] == '\r') ? end + 1 : 0;
}

CsvLayout layout_with(char delimiter, std::string_view sample, bool is_whole, FieldNames& names) {
    CsvLayout layout;
    layout.delimiter = delimiter;
    CsvRecord record;
    while (!sample.empty() && layout.records < most_records) {
        if (read_csv_record(sample, delimiter, is_whole, record) != CsvEnd::whole) break;
        sample.remove_prefix(record.size);
        if (layout.records++ == 0) layout.first = record.fields;
        if (record.fields.size() == layout.first.size()) ++layout.even;
    }
    for (const std::string& name : layout.first) layout.columns.push_back(names.find(name));
    layout.known = known_fields(layout.columns);
    return layout;
}

/// More fields known, then more of the records even where there is more than one column, then more columns.
auto merit(const CsvLayout& layout) {
    std::size_t columns = layout.first.size();
    std::size_t share = columns > 1 ? layout.even * 100 / std::max<std::size_t>(layout.records, 1) : 0;
    return std::tuple(layout.known, share, columns);
}

/// Whether a cell could be the name of a column: one word.
bool is_name(std::string_view cell) {
    return !cell.empty() && cell.size() <= longest_name && (cell[0] < '0' || cell[0] > '9') &&
           cell.find_first_of(" \t./:") == std::string_view::npos;
}

/// A record that names fields, or could not be anything else: words without blanks, each another one.
bool is_header(const CsvLayout& layout) {
    if (layout.known > 1 || layout.known * 2 > layout.first.size()) return true;
    std::set<std::string> distinct(layout.first.begin(), layout.first.end());
    return distinct.size() == layout.first.size() && std::ranges::all_of(layout.first, is_name);
}

void settle_columns(CsvLayout& layout, FieldNames& names) {
    layout.has_header = is_header(layout);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        if (!layout.has_header) layout.columns[i].reset();
        std::string number = std::to_string(i + 1);
        bool is_a_name = layout.has_header && std::ranges::find(layout.first, number) != layout.first.end();
        if (is_a_name) continue;
        if (auto alias = names.find(number)) layout.columns[i] = alias;
    }
}

}  // namespace

bool CsvLayout::has_text() const {
    return std::ranges::any_of(columns, [](const auto& column) { return column && is_text(column->field); });
}

CsvLayout csv_layout(std::string_view sample, bool is_whole, FieldNames& names) {
    std::size_t preamble = preamble_size(sample);
    std::string_view choices =
        preamble > 0 ? sample.substr(4, 1) : std::string_view(delimiters, std::size(delimiters));
    CsvLayout best;
    for (char delimiter : choices) {
        CsvLayout layout = layout_with(delimiter, sample.substr(preamble), is_whole, names);
        if (best.first.empty() || merit(layout) > merit(best)) best = std::move(layout);
    }
    best.preamble = preamble;
    settle_columns(best, names);
    return best;
}

}  // namespace newsgrep::ingest
