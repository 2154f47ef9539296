#include "jobs/query_csv.hpp"

#include "base/utf8.hpp"
#include "ingest/csv_record.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace newsgrep::jobs {
namespace {

using Record = std::vector<std::string>;

constexpr char delimiters[] = {',', ';'};
constexpr std::size_t longest_qid = 64;  // bytes

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_one_of(std::string_view name, const auto& names) {
    std::string lower(base::trim(name));
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return std::ranges::find(names, lower) != std::end(names);
}

std::vector<Record> whole_records(std::string_view sample, char delimiter, bool is_whole) {
    std::vector<Record> records;
    ingest::CsvRecord record;
    while (!sample.empty() &&
           ingest::read_csv_record(sample, delimiter, is_whole, record) == ingest::CsvEnd::whole) {
        sample.remove_prefix(record.size);
        bool is_blank = record.fields.size() == 1 && base::trim(record.fields[0]).empty();
        if (!is_blank) records.push_back(record.fields);
    }
    return records;
}

std::optional<QueryColumns> named_columns(const Record& header, char delimiter) {
    auto text = std::ranges::find_if(header, is_text_name);
    if (header.size() < 2 || text == header.end()) return {};
    QueryColumns columns{delimiter, header.size(), {}, 0, true};
    columns.text = static_cast<std::size_t>(text - header.begin());
    auto qid = std::ranges::find_if(header, is_qid_name);
    if (qid != header.end()) columns.qid = static_cast<std::size_t>(qid - header.begin());
    return columns;
}

bool looks_like_qid(std::string_view text) {
    return !text.empty() && text.size() <= longest_qid && std::ranges::any_of(text, is_digit) &&
           text.find_first_of(" \t\"") == std::string_view::npos;
}

/// "3,5 millions": half of a decimal number is no qid.
bool may_be_decimal(const Record& record) {
    return std::ranges::all_of(record[0], is_digit) && is_digit(record[1].front());
}

/// Two fields each, of which the first is a qid of its own. A single record proves nothing.
bool are_pairs(const std::vector<Record>& records) {
    std::set<std::string_view> qids;
    bool are_even = std::ranges::all_of(records, [&](const Record& record) {
        return record.size() == 2 && looks_like_qid(record[0]) && !record[1].empty() &&
               record[1].front() != ' ' && qids.insert(record[0]).second;
    });
    return records.size() > 1 && are_even &&
           std::ranges::count_if(records, may_be_decimal) * 2 < std::ssize(records);
}

}  // namespace

bool is_qid_name(std::string_view name) {
    return is_one_of(name, qid_names);
}

bool is_text_name(std::string_view name) {
    return is_one_of(name, text_names);
}

std::optional<QueryColumns> query_columns(std::string_view sample, bool is_whole) {
    for (char delimiter : delimiters) {
        std::vector<Record> records = whole_records(sample, delimiter, is_whole);
        if (records.empty()) continue;
        if (auto named = named_columns(records.front(), delimiter)) return named;
        if (are_pairs(records)) return QueryColumns{delimiter, 2, 0, 1, false};
    }
    return {};
}

}  // namespace newsgrep::jobs
