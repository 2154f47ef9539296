#include "ingest/csv.hpp"

#include "base/utf8.hpp"
#include "ingest/charset.hpp"
#include "ingest/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t sample_size = std::size_t{256} << 10;  // bytes
constexpr std::size_t first_window = std::size_t{64} << 10;  // bytes in which a record is looked for at first
constexpr std::size_t patience = 16;  // bytes that may be read in vain for each byte of good records
constexpr std::size_t most_names_listed = 12;
constexpr std::size_t longest_name_listed = 60;  // bytes
constexpr std::size_t field_count = static_cast<std::size_t>(Field::ticker) + 1;

bool is_empty(std::string_view cell) {
    return base::trim(cell).empty();
}

std::string listed(const std::vector<std::string>& names) {
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == most_names_listed) return list + ", …";
        if (i > 0) list += ", ";
        list += base::prefix(one_line(names[i]), longest_name_listed);
    }
    return list;
}

/// The best column that is not empty, for each field; a summary counts only where there is no body.
std::array<const std::string*, field_count> best_cells(const std::vector<std::string>& fields,
                                                       const CsvLayout& layout) {
    std::array<const std::string*, field_count> best{};
    std::array<int, field_count> ranks{};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!layout.columns[i] || is_empty(fields[i])) continue;
        auto [field, rank] = *layout.columns[i];
        auto place = static_cast<std::size_t>(field);
        if (best[place] != nullptr && ranks[place] <= rank) continue;
        best[place] = &fields[i];
        ranks[place] = rank;
    }
    if (best[static_cast<std::size_t>(Field::body)] != nullptr)
        best[static_cast<std::size_t>(Field::summary)] = nullptr;
    return best;
}

}  // namespace

bool looks_like_csv(std::string_view sample) {
    FieldNames names;
    CsvLayout layout = csv_layout(sample, false, names);
    return layout.first.size() > 1 && layout.known > 1 && layout.has_text() && layout.records > 1 &&
           layout.even * 10 >= layout.records * 8;
}

CsvReader::CsvReader(Source& source, const ReaderOptions& options)
    : source_(source),
      names_(options.columns),
      last_year_(latest_year(options.now)),
      spare_(longest_record) {}

std::optional<Record> CsvReader::next() {
    if (!std::exchange(is_open_, true)) {
        if (auto problem = open()) return problem;
    }
    while (!is_at_end_) {
        byte_ = source_.position();
        if (scan() == CsvEnd::runaway) return skip_damage();
        is_at_end_ = record_.size == 0;
        if (is_at_end_) break;
        if (!is_blank()) return read_record();
        consume();
    }
    if (records_ > 0) return {};
    return made(Record::Outcome::skipped, "The file holds no record below its header.");
}

/// Reads the header; what stands in the way of all records is one rejection.
std::optional<Record> CsvReader::open() {
    std::string_view sample = source_.peek(sample_size);
    if (is_binary(sample)) {
        is_at_end_ = true;
        return made(Record::Outcome::rejected, "The file is not text; convert it to text first.");
    }
    Decoded decoded = decode_text(sample);
    charset_ = decoded.charset;
    layout_ = csv_layout(decoded.text, sample.size() < sample_size, names_);
    is_at_end_ = !layout_.has_text();
    if (is_at_end_ && base::trim(decoded.text).empty())
        return made(Record::Outcome::skipped, "The file is empty.");
    if (is_at_end_) {
        return made(
            Record::Outcome::rejected,
            fmt::format("No column is known to hold a title or a body (the first record has {}); name "
                        "them with --map title=NAME and --map body=NAME, or by number: --map title=1.",
                        listed(layout_.first)));
    }
    source_.take(layout_.preamble);
    line_ += layout_.preamble > 0 ? 1 : 0;
    if (layout_.has_header && scan() == CsvEnd::whole) consume();
    return {};
}

/// Reads the next record into record_ without taking it; its size is 0 at the end of the file.
CsvEnd CsvReader::scan() {
    const std::size_t limit = std::min(spare_, longest_record);
    for (std::size_t window = std::min(first_window, limit);; window = std::min(window * 2, limit)) {
        std::string_view text = source_.peek(window);
        CsvEnd end = read_csv_record(text, layout_.delimiter, text.size() < window, record_);
        if (end == CsvEnd::whole) return end;
        if (end == CsvEnd::needs_more && window < limit) continue;
        spare_ -= std::min(spare_, record_.size);
        return CsvEnd::runaway;
    }
}

void CsvReader::consume() {
    source_.take(record_.size);
    line_ += record_.lines;
    spare_ = std::min(spare_ + patience * record_.size, longest_record);
}

bool CsvReader::is_blank() const {
    return std::ranges::all_of(record_.fields, is_empty);
}

/// Whether the record has as many fields as the header. Spreadsheets append empty ones.
bool CsvReader::is_even() {
    auto& fields = record_.fields;
    while (fields.size() > layout_.columns.size() && is_empty(fields.back())) fields.pop_back();
    return fields.size() == layout_.columns.size();
}

Record CsvReader::read_record() {
    if (is_even()) return read_article();
    if (record_.has_stray_quote && record_.lines > 1) return skip_damage();
    std::string reason = fmt::format(
        "The record on line {} has {} fields where the first one has {}; put quotes around fields that hold "
        "the delimiter '{}' or a line break.",
        line_, record_.fields.size(), layout_.columns.size(),
        layout_.delimiter == '\t' ? std::string("tab") : std::string(1, layout_.delimiter));
    Record record = made(Record::Outcome::rejected, std::move(reason));
    consume();
    return record;
}

Record CsvReader::read_article() {
    Record record = made(Record::Outcome::article, {});
    Article& article = record.article;
    Decoded decoded = decode_fields();
    auto cells = best_cells(record_.fields, layout_);
    for (std::size_t field = 0; field < field_count; ++field) {
        if (cells[field] != nullptr)
            assign(article, static_cast<Field>(field), *cells[field], "record", last_year_);
    }
    if (article.provenance.charset.empty())
        article.provenance.charset = source_.charset().empty() ? decoded.charset : source_.charset();
    if (article.title.empty() && article.body.empty()) {
        record.outcome = Record::Outcome::rejected;
        record.reason = fmt::format(
            "The title and the body of the record on line {} are empty; give it a text or remove it.", line_);
    }
    consume();
    return record;
}

/// Leaves out the lines from the one with an open quote up to the next good record.
Record CsvReader::skip_damage() {
    Record record = made(Record::Outcome::rejected, {});
    const std::uint64_t first = line_;
    bool is_too_long = false;
    do {
        auto line = source_.next_line();
        if (!line) break;
        is_too_long |= line->is_too_long;
        ++line_;
        spare_ = std::min(spare_ + patience * (line->text.size() + 1), longest_record);
    } while (scan() == CsvEnd::runaway || (record_.size > 0 && !is_blank() && !is_even()));
    std::string lines = first + 1 == line_ ? fmt::format("Line {} was", first)
                                           : fmt::format("Lines {} to {} were", first, line_ - 1);
    record.reason = is_too_long ? fmt::format("{} left out: a line is longer than {} MB; split it.", lines,
                                              longest_record >> 20)
                                : fmt::format(
                                      "{} left out: a quote opens a field that is not closed; close "
                                      "it, and double the quotes inside a quoted field.",
                                      lines);
    return record;
}

/// Fields too short to be told from another encoding are read as the record they stand in.
Decoded CsvReader::decode_fields() {
    std::string_view bytes = source_.peek(record_.size);
    if (base::is_well_formed(bytes)) return {{}, "utf-8"};
    Decoded decoded = decode_text(bytes, {.surroundings = charset_});
    CsvRecord record;
    if (read_csv_record(decoded.text, layout_.delimiter, true, record) == CsvEnd::whole &&
        record.fields.size() >= layout_.columns.size()) {
        record_.fields = std::move(record.fields);
    }
    return decoded;
}

Record CsvReader::made(Record::Outcome outcome, std::string reason) {
    Record record;
    record.outcome = outcome;
    record.where = {source_.path(), ++records_, byte_};
    record.reason = std::move(reason);
    return record;
}

}  // namespace newsgrep::ingest
