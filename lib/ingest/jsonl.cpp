#include "ingest/jsonl.hpp"

#include "base/utf8.hpp"
#include "ingest/charset.hpp"
#include "ingest/date.hpp"
#include "ingest/json_article.hpp"
#include "ingest/ninjs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t sample_size = std::size_t{64} << 10;  // bytes
constexpr std::size_t most_names_listed = 12;

std::string_view strip(std::string_view text) {
    std::size_t begin = text.find_first_not_of(" \t\r\n\f\v");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n\f\v") - begin + 1);
}

/// Whether the text opens an object that its first line does not close.
bool opens_object(std::string_view sample) {
    std::string_view text = strip(sample);
    std::size_t end = text.find('\n');
    return text.starts_with('{') && end != std::string_view::npos &&
           !strip(text.substr(0, end)).ends_with('}');
}

/// A line of an array written one object per line is a record, too.
std::string_view without_array_marks(std::string_view line) {
    if (line == "[" || line == "]" || line == "],") return {};
    if (line.starts_with('{') && line.ends_with(',')) line.remove_suffix(1);
    return line;
}

std::string names_of(const base::Json& value) {
    std::string names;
    std::size_t count = 0;
    for (const auto& [name, member] : *value.object()) {
        if (count++ == most_names_listed) return names + ", …";
        if (count > 1) names += ", ";
        names += name;
    }
    return names.empty() ? "none" : names;
}

bool names_text(const base::Json& value, FieldNames& names) {
    return std::ranges::any_of(*value.object(), [&](const auto& member) {
        auto alias = names.find(member.first);
        return alias && (alias->field == Field::title || alias->field == Field::body);
    });
}

std::string why_textless(const base::Json& value, FieldNames& names) {
    if (names_text(value, names))
        return "The record's title and body are empty; give it a text or remove it.";
    return fmt::format(
        "The record has no title and no body under a known name (it has {}); name them with --map title=NAME "
        "and "
        "--map body=NAME.",
        names_of(value));
}

}  // namespace

bool looks_like_json(std::string_view sample) {
    std::string_view text = strip(sample);
    if (text.starts_with('{'))
        text = strip(text.substr(1));
    else if (text.starts_with('['))
        text = strip(text.substr(1));
    else
        return false;
    return text.starts_with('"') || text.starts_with('{') || text.starts_with('}') || text.starts_with(']');
}

JsonlReader::JsonlReader(Source& source, const ReaderOptions& options)
    : source_(source), names_(options.columns), last_year_(latest_year(options.now)), elements_(source) {}

std::optional<Record> JsonlReader::next() {
    if (!std::exchange(is_open_, true)) open();
    while (true) {
        if (!pending_.empty()) {
            Pending pending = std::move(pending_.front());
            pending_.pop_front();
            if (auto record = read_value(pending)) return record;
            continue;
        }
        if (elements_.is_open()) {
            if (auto record = read_element()) return record;
            continue;
        }
        auto line = source_.next_line();
        if (!line) return {};
        if (auto record = read_line(*line)) return record;
    }
}

void JsonlReader::open() {
    std::string_view sample = source_.peek(sample_size);
    if (opens_array(sample))
        elements_.open();
    else if (opens_object(sample))
        read_document();
}

/// Nothing for a whole element, which is now pending, and at the end of the array.
std::optional<Record> JsonlReader::read_element() {
    auto element = elements_.peek();
    if (!element) return {};
    std::string why;
    auto value = element->is_too_long ? std::nullopt : base::parse_json(decode(element->text), why);
    if (value) {
        elements_.take();
        expand(std::move(*value), element->byte);
        return {};
    }
    elements_.skip();
    if (element->is_too_long)
        why = fmt::format("The element is longer than {} MB; split it.", longest_record >> 20);
    else
        why = fmt::format("The element of the array is not whole JSON ({}); correct or remove it.", why);
    return rejection(element->byte, std::move(why));
}

/// Tries the whole file as one value; where it is none, its lines are read one by one.
void JsonlReader::read_document() {
    std::string_view text = source_.peek(longest_record + 1);
    std::string why;
    if (text.size() > longest_record) return;
    auto value = base::parse_json(decode(text), why);
    if (!value) return;
    std::uint64_t byte = source_.position();
    source_.rest();
    expand(std::move(*value), byte);
}

/// Each line may be in another encoding; what the last one was in counts where this one leaves a doubt.
std::string_view JsonlReader::decode(std::string_view text) {
    bool is_utf8 = base::is_well_formed(text);
    if (!is_utf8) {
        Decoded decoded = decode_text(text, {.surroundings = charset_});
        decoded_ = std::move(decoded.text);
        charset_ = std::move(decoded.charset);
    } else {
        charset_ = "utf-8";
    }
    if (!source_.charset().empty()) charset_ = source_.charset();
    return is_utf8 ? text : decoded_;
}

/// Nothing for a line without a record of its own (blank, or an array that is now pending).
std::optional<Record> JsonlReader::read_line(const Line& line) {
    if (line.is_too_long) {
        return rejection(line.byte,
                         fmt::format("The line is longer than {} MB; split it.", longest_record >> 20));
    }
    std::string_view text = without_array_marks(strip(line.text));
    if (text.empty()) return {};
    std::string why;
    auto value = base::parse_json(decode(text), why);
    if (!value) {
        return rejection(
            line.byte, fmt::format("The line is not one whole JSON object ({}); correct or remove it.", why));
    }
    expand(std::move(*value), line.byte);
    return {};
}

/// An array is its elements.
void JsonlReader::expand(base::Json value, std::uint64_t byte) {
    if (value.array() == nullptr) {
        pending_.push_back({std::move(value), byte, charset_, nullptr});
        return;
    }
    for (const base::Json& element : *value.array()) pending_.push_back({element, byte, charset_, nullptr});
}

/// Nothing for an object around an array of articles, which are now pending.
std::optional<Record> JsonlReader::read_value(const Pending& pending) {
    if (pending.value.object() == nullptr) {
        return rejection(pending.byte, "The record is JSON but not an object; write one object per article.");
    }
    if (std::string why = why_no_article(pending.value); !why.empty())
        return skip(pending.byte, std::move(why));
    Article article = article_of(pending.value, names_, last_year_);
    if (open_list(pending, article)) return {};
    if (article.title.empty() && article.body.empty())
        return rejection(pending.byte, why_textless(pending.value, names_));
    if (pending.context) inherit(article, *pending.context);
    Record record;
    record.where = place(pending.byte);
    record.article = std::move(article);
    std::string& charset = record.article.provenance.charset;
    if (charset.empty()) charset = pending.charset;
    return record;
}

/// The articles of a list go to `pending_`. What has no text but a list holds one; so does what has a title,
/// as feeds have, where the list is of articles indeed.
bool JsonlReader::open_list(const Pending& pending, const Article& own) {
    const base::Json::Array* list = own.body.empty() ? records_in(pending.value) : nullptr;
    if (list == nullptr) return false;
    if (!own.title.empty()) {
        Article first = article_of(list->front(), names_, last_year_);
        if (first.title.empty() && first.body.empty()) return false;
    }
    auto context = std::make_shared<const Article>(context_of(pending.value, own));
    for (const base::Json& element : *list)
        pending_.push_back({element, pending.byte, pending.charset, context});
    return true;
}

Record JsonlReader::rejection(std::uint64_t byte, std::string reason) {
    Record record = skip(byte, std::move(reason));
    record.outcome = Record::Outcome::rejected;
    return record;
}

Record JsonlReader::skip(std::uint64_t byte, std::string reason) {
    Record record;
    record.outcome = Record::Outcome::skipped;
    record.where = place(byte);
    record.reason = std::move(reason);
    return record;
}

Location JsonlReader::place(std::uint64_t byte) {
    return {source_.path(), ++records_, byte};
}

}  // namespace newsgrep::ingest
