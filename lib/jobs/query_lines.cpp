#include "jobs/query_lines.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "ingest/csv_record.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::jobs {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;  // bytes

/// On one line, as queries are shown.
std::string clean(std::string_view text) {
    std::string repaired = base::repair(text);
    std::ranges::replace_if(
        repaired, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return std::string(base::trim(repaired));
}

BatchQuery read_text(std::string_view line) {
    std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) return {{}, clean(line), {}};
    return {clean(line.substr(0, tab)), clean(line.substr(tab + 1)), {}};
}

/// The first member called so that holds a text or a whole number.
std::string member(const base::Json& object, const auto& names) {
    for (std::string_view name : names) {
        const base::Json* value = object.find(name);
        if (value == nullptr) continue;
        if (value->string() != nullptr) return clean(*value->string());
        if (value->integer() != nullptr) return std::to_string(*value->integer());
    }
    return {};
}

BatchQuery read_json(std::string_view line) {
    std::string why;
    std::optional<base::Json> object = base::parse_json(line, why);
    if (!object) return {{}, {}, "it is no JSON (" + why + ")"};
    BatchQuery query{member(*object, qid_names), member(*object, text_names), {}};
    if (query.text.empty()) query.error = "it has no text named \"query\"";
    return query;
}

bool is_json(std::string_view line) {
    std::string why;
    return line.starts_with('{') && base::parse_json(line, why).has_value();
}

bool is_header(std::string_view line) {
    BatchQuery names = read_text(line);
    return is_qid_name(names.qid) && is_text_name(names.text);
}

/// Without the blank lines above it.
std::string_view first_line(std::string_view sample) {
    sample.remove_prefix(std::min(sample.size(), sample.find_first_not_of(" \r\n")));
    return sample.substr(0, sample.find('\n'));
}

bool is_blank_line(std::string_view text) {
    return base::trim(text.substr(0, text.find('\n'))).empty();
}

std::string columns_fault(std::size_t found, const QueryColumns& columns) {
    return fmt::format("it has {} columns instead of {}; quote a query that holds a \"{}\"", found,
                       columns.count, columns.delimiter);
}

BatchQuery read_columns(const std::vector<std::string>& fields, const QueryColumns& columns) {
    if (fields.size() != columns.count) return {{}, {}, columns_fault(fields.size(), columns)};
    return {columns.qid ? clean(fields[*columns.qid]) : std::string(), clean(fields[columns.text]), {}};
}

}  // namespace

QueryLines::QueryLines(const std::string& path) : source_(std::make_unique<ingest::Source>(path)) {}

void QueryLines::recognise() {
    is_recognised_ = true;
    std::string_view sample = source_->peek(sample_size);
    std::string_view line = first_line(sample);
    read_ = is_json(line) ? read_json : read_text;
    bool is_header_above = is_header(line);
    if (read_ == read_text && line.find('\t') == std::string_view::npos)
        columns_ = query_columns(sample, sample.size() < sample_size);
    if (columns_ && columns_->has_header) next_record();
    if (is_header_above) next_line();
}

std::optional<QueryLine> QueryLines::next() {
    if (!is_recognised_) recognise();
    return columns_ ? next_record() : next_line();
}

std::optional<QueryLine> QueryLines::next_line() {
    while (auto line = source_->next_line()) {
        ++lines_;
        if (line->is_too_long) return QueryLine{{{}, {}, "it is too long"}, lines_};
        if (!base::trim(line->text).empty()) return QueryLine{read_(line->text), lines_};
    }
    return {};
}

/// The next record that is no blank line.
std::optional<QueryLine> QueryLines::next_record() {
    while (is_blank_line(source_->peek(sample_size)) && source_->next_line()) ++lines_;
    return source_->peek(1).empty() ? std::nullopt : read_record();
}

/// A record with a quote that nothing closes costs one line.
std::optional<QueryLine> QueryLines::read_record() {
    ingest::CsvRecord record;
    for (std::size_t size = sample_size; size <= ingest::longest_record; size *= 2) {
        std::string_view text = source_->peek(size);
        ingest::CsvEnd end = ingest::read_csv_record(text, columns_->delimiter, text.size() < size, record);
        if (end == ingest::CsvEnd::runaway) break;
        if (end == ingest::CsvEnd::needs_more) continue;
        QueryLine line{read_columns(record.fields, *columns_), lines_ + 1};
        lines_ += record.lines;
        source_->take(record.size);
        return line;
    }
    source_->next_line();
    return QueryLine{{{}, {}, "it opens a quote that nothing closes"}, ++lines_};
}

}  // namespace newsgrep::jobs
