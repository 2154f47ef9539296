#include "results/hit_fields.hpp"

#include "newsgrep/render.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::results {
namespace {

using Column = HitField::Column;

std::string date_text(const std::optional<Date>& date) {
    return date ? to_string(*date) : std::string();
}

constexpr HitField fields[] = {
    {"qid", [](const HitOf& of) { return of.answer.qid; }, Column::in_batches},
    {"rank", [](const HitOf& of) { return std::to_string(of.hit.rank); }},
    {"score", [](const HitOf& of) { return fmt::format("{}", of.hit.score); }},
    {"id", [](const HitOf& of) { return of.hit.id; }},
    {"date", [](const HitOf& of) { return date_text(of.hit.published); }},
    {"source", [](const HitOf& of) { return of.hit.source; }},
    {"lang", [](const HitOf& of) { return of.hit.language; }},
    {"title", [](const HitOf& of) { return of.hit.title; }},
    {"author", [](const HitOf& of) { return of.hit.author; }},
    {"section", [](const HitOf& of) { return of.hit.section; }},
    {"url", [](const HitOf& of) { return of.hit.url; }},
    {"snippet", [](const HitOf& of) { return of.hit.snippet.text; }},
    {"body", [](const HitOf& of) { return of.hit.article ? of.hit.article->body : std::string(); },
     Column::with_body},
    {"query", [](const HitOf& of) { return of.answer.results.query; }, Column::never},
};

}  // namespace

std::span<const HitField> hit_fields() {
    return fields;
}

std::string one_line(std::string_view text, bool raw) {
    std::string line = raw ? std::string(text) : make_harmless(text);
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\t' || c == '\r'; }, ' ');
    return line;
}

}  // namespace newsgrep::results
