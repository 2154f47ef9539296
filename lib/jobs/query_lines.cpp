#include "jobs/query_lines.hpp"

#include "base/json.hpp"
#include "base/utf8.hpp"

#include <algorithm>

namespace newsgrep::jobs {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;  // bytes

/// What columns and members are called, in the order they are looked for.
constexpr std::string_view qid_names[] = {"qid", "query_id", "topic_id", "id", "_id", "number", "num"};
constexpr std::string_view text_names[] = {"query", "text", "title", "question", "topic"};

bool is_one_of(std::string_view name, const auto& names) {
    return std::ranges::find(names, name) != std::end(names);
}

std::string clean(std::string_view text) {
    return std::string(base::trim(base::repair(text)));
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
    return is_one_of(names.qid, qid_names) && is_one_of(names.text, text_names);
}

/// Without the blank lines above it.
std::string_view first_line(std::string_view sample) {
    sample.remove_prefix(std::min(sample.size(), sample.find_first_not_of(" \r\n")));
    return sample.substr(0, sample.find('\n'));
}

}  // namespace

QueryLines::QueryLines(const std::string& path) : source_(std::make_unique<ingest::Source>(path)) {}

void QueryLines::recognise() {
    std::string_view line = first_line(source_->peek(sample_size));
    read_ = is_json(line) ? read_json : read_text;
    if (is_header(line)) next_line();
}

std::optional<QueryLine> QueryLines::next() {
    if (read_ == nullptr) recognise();
    return next_line();
}

std::optional<QueryLine> QueryLines::next_line() {
    while (auto line = source_->next_line()) {
        ++lines_;
        if (line->is_too_long) return QueryLine{{{}, {}, "it is too long"}, lines_};
        if (!base::trim(line->text).empty()) return QueryLine{read_(line->text), lines_};
    }
    return {};
}

}  // namespace newsgrep::jobs
