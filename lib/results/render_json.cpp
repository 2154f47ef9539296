/// How does a program see results, articles and what became of a load?
///
/// The names, their order and that all are always there are a contract. Offsets are bytes of the decoded
/// text.
#include "newsgrep/render.hpp"

#include "base/json.hpp"

namespace newsgrep {
namespace {

using base::JsonWriter;

void write_ranges(JsonWriter& json, const std::vector<Range>& ranges) {
    json.begin_array();
    for (const Range& range : ranges) json.begin_array().value(range.begin).value(range.end).end_array();
    json.end_array();
}

void write_list(JsonWriter& json, const std::vector<std::string>& list) {
    json.begin_array();
    for (const std::string& item : list) json.value(item);
    json.end_array();
}

std::string date_text(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

/// Where each fact came from, as far as known.
void write_provenance(JsonWriter& json, const Provenance& provenance) {
    const std::pair<const char*, const std::string*> facts[] = {
        {"date", &provenance.date},     {"lang", &provenance.language},   {"charset", &provenance.charset},
        {"title", &provenance.title},   {"body", &provenance.body},       {"author", &provenance.author},
        {"source", &provenance.source}, {"section", &provenance.section}, {"url", &provenance.url}};
    json.begin_object();
    for (const auto& [name, from] : facts) {
        bool is_plain = from == &provenance.charset && *from == "utf-8";  // nothing to wonder about
        if (!from->empty() && !is_plain) json.key(name).value(*from);
    }
    json.end_object();
}

void write_article(JsonWriter& json, const Article& article) {
    json.begin_object();
    json.key("id").value_or_null(article.id);
    json.key("url").value_or_null(article.url);
    json.key("title").value_or_null(article.title);
    json.key("body").value_or_null(article.body);
    json.key("date").value_or_null(date_text(article.published));
    json.key("source").value_or_null(article.source);
    json.key("author").value_or_null(article.author);
    json.key("lang").value_or_null(article.language);
    json.key("section").value_or_null(article.section);
    write_list(json.key("ticker"), article.ticker);
    json.key("kind").value(to_string(article.kind));
    json.key("agency").value_or_null(article.agency);
    write_provenance(json.key("provenance"), article.provenance);
    json.end_object();
}

/// With SearchOptions::full only, so that the usual line stays what it is.
void write_full(JsonWriter& json, const Hit& hit) {
    if (!hit.article) return;
    write_article(json.key("article"), *hit.article);
    write_ranges(json.key("body_matches"), hit.body_matches);
}

/// In a batch each line names its query.
void begin_line(JsonWriter& json, std::string_view type, const std::string* qid) {
    json.begin_object();
    json.key("type").value(type);
    if (qid != nullptr) json.key("qid").value(*qid);
}

void write_hit(JsonWriter& json, const Hit& hit, const std::string* qid) {
    begin_line(json, "hit", qid);
    json.key("rank").value(hit.rank);
    json.key("score").value(hit.score);
    json.key("id").value(hit.id);
    json.key("title").value_or_null(hit.title);
    write_ranges(json.key("title_matches"), hit.title_matches);
    json.key("source").value_or_null(hit.source);
    json.key("author").value_or_null(hit.author);
    json.key("date").value_or_null(date_text(hit.published));
    json.key("lang").value_or_null(hit.language);
    json.key("url").value_or_null(hit.url);
    json.key("snippet").begin_object().key("text").value(hit.snippet.text);
    write_ranges(json.key("matches"), hit.snippet.matches);
    json.end_object();
    write_list(json.key("duplicates"), hit.duplicates);
    write_full(json, hit);
    json.end_object();
}

/// Counted where copies are grouped only, so that the usual line stays what it is.
void write_distinct(JsonWriter& json, const std::optional<std::uint64_t>& distinct) {
    if (distinct) json.key("distinct").value(*distinct);
}

void write_facet_value(JsonWriter& json, Field field, const FacetValue& value, const std::string* qid) {
    begin_line(json, "facet", qid);
    json.key("field").value(to_string(field));
    json.key("value").value_or_null(value.value);
    json.key("count").value(value.count);
    write_distinct(json, value.distinct);
    json.end_object();
}

void write_bucket(JsonWriter& json, const Bucket& bucket, const std::string* qid) {
    begin_line(json, "bucket", qid);
    json.key("start").value_or_null(date_text(bucket.start));
    json.key("count").value(bucket.count);
    json.key("share").value(bucket.share());
    write_distinct(json, bucket.distinct);
    json.end_object();
}

void write_kwic(JsonWriter& json, const ConcordanceLine& line) {
    begin_line(json, "kwic", nullptr);
    json.key("id").value(line.id);
    json.key("left").value(line.left);
    json.key("match").value(line.match);
    json.key("right").value(line.right);
    json.key("source").value_or_null(line.source);
    json.key("date").value_or_null(date_text(line.published));
    json.key("lang").value_or_null(line.language);
    json.key("zone").value(line.zone);
    json.key("begin").value(line.begin);
    json.end_object();
}

void write_note(JsonWriter& json, const QueryNote& note) {
    json.begin_object();
    json.key("message").value(note.message);
    json.key("begin").value(note.begin);
    json.key("end").value(note.end);
    json.end_object();
}

void write_summary(JsonWriter& json, const Results& results, const std::string* qid) {
    begin_line(json, "summary", qid);
    json.key("query").value(results.query);
    json.key("total").value(results.total);
    json.key("exact").value(results.exact);
    write_distinct(json, results.distinct);
    if (qid == nullptr) json.key("took_ms").value(results.took_ms);
    json.key("notes").begin_array();
    for (const QueryNote& note : results.notes) write_note(json, note);
    for (const Suggestion& suggestion : results.suggestions)
        write_note(json, {to_string(suggestion), suggestion.begin, suggestion.end});
    for (const Relaxation& relaxation : results.relaxations)
        write_note(json, {to_string(relaxation), relaxation.begin, relaxation.end});
    json.end_array().end_object();
}

void write_summary(JsonWriter& json, const Concordance& concordance) {
    begin_line(json, "summary", nullptr);
    json.key("query").value(concordance.query);
    json.key("total").value(concordance.total);
    json.key("exact").value(true);
    json.key("occurrences").value(concordance.occurrences);
    json.key("took_ms").value(concordance.took_ms);
    json.key("notes").begin_array();
    for (const QueryNote& note : concordance.notes) write_note(json, note);
    json.end_array().end_object();
}

void write_rejections(JsonWriter& json, const std::vector<Rejection>& rejections) {
    json.begin_array();
    for (const Rejection& rejection : rejections) {
        json.begin_object();
        json.key("file").value(rejection.where.file);
        json.key("record").value(rejection.where.record);
        json.key("byte").value(rejection.where.byte);
        json.key("reason").value(rejection.reason);
        json.end_object();
    }
    json.end_array();
}

/// Appends one object, which write(json) writes, as a line.
template <typename Write>
void append_line(std::string& out, Write write) {
    JsonWriter line;
    write(line);
    out += line.text() + '\n';
}

void append_counts(std::string& out, const Results& results, const std::string* qid) {
    for (const Facet& facet : results.facets)
        for (const FacetValue& value : facet.values)
            append_line(out, [&](JsonWriter& line) { write_facet_value(line, facet.field, value, qid); });
    if (!results.timeline) return;
    for (const Bucket& bucket : results.timeline->buckets)
        append_line(out, [&](JsonWriter& line) { write_bucket(line, bucket, qid); });
    if (results.timeline->undated.count > 0)
        append_line(out, [&](JsonWriter& line) { write_bucket(line, results.timeline->undated, qid); });
}

std::string rendered(const Results& results, const std::string* qid) {
    std::string out;
    for (const Hit& hit : results) append_line(out, [&](JsonWriter& line) { write_hit(line, hit, qid); });
    append_counts(out, results, qid);
    append_line(out, [&](JsonWriter& line) { write_summary(line, results, qid); });
    return out;
}

}  // namespace

std::string render_json(const Results& results) {
    return rendered(results, nullptr);
}

std::string render_json(const Concordance& concordance) {
    std::string out;
    for (const ConcordanceLine& line : concordance.lines)
        append_line(out, [&](JsonWriter& json) { write_kwic(json, line); });
    append_line(out, [&](JsonWriter& json) { write_summary(json, concordance); });
    return out;
}

std::string render_json(const BatchAnswer& answer) {
    if (answer.error.empty()) return rendered(answer.results, &answer.qid);
    JsonWriter line;
    begin_line(line, "error", &answer.qid);
    line.key("message").value(answer.error);
    line.end_object();
    return line.text() + '\n';
}

std::string render_json(const Article& article) {
    JsonWriter json;
    write_article(json, article);
    return json.take();
}

std::string render_json(const LoadReport& report) {
    JsonWriter json;
    json.begin_object();
    json.key("read").value(report.read);
    json.key("added").value(report.added);
    json.key("replaced").value(report.replaced);
    json.key("unchanged").value(report.unchanged);
    json.key("skipped").value(report.skipped);
    json.key("rejected").value(report.rejected);
    json.key("cancelled").value(report.cancelled);
    json.key("charsets").begin_object();
    for (const auto& [charset, articles] : report.charsets) json.key(charset).value(articles);
    json.end_object();
    write_rejections(json.key("rejections"), report.rejections);
    write_rejections(json.key("skips"), report.skips);
    json.end_object();
    return json.take();
}

}  // namespace newsgrep
#include <utility>
