#include "../../tools/completion.hpp"

#include <doctest/doctest.h>

#include <newsgrep/query.hpp>

using namespace newsgrep::tools;

namespace {

using Words = std::vector<std::string>;

constexpr OptionRow options[] = {
    {"format", Takes::value}, {"full", Takes::nothing},  {"limit,n", Takes::value}, {"facets", Takes::value},
    {"db,d", Takes::value},   {"source", Takes::values}, {"lang", Takes::values}};
const ValueRow values[] = {{"format", "text, json"}, {"facets", "source,section,lang"}, {"db", "FILE"}};

Words field_values(std::string_view field, std::span<const std::string>) {
    if (field == "source") return {"Le Monde", "Le360", "El País", "هسبريس", "L'Opinion"};
    return field == "lang" ? Words{"ar", "fr"} : Words{};
}

std::optional<Words> complete(const Words& words) {
    return completions(words, {options, values, field_values});
}

}  // namespace

TEST_CASE("completion: names of options") {
    CHECK(complete({"--f"}) == Words{"--format", "--full", "--facets"});
    CHECK(complete({"maroc", "--lim"}) == Words{"--limit"});
    CHECK(complete({"--none"}) == Words{});
    CHECK(complete({"--", "--f"}) == Words{});
}

TEST_CASE("completion: values of options, in either spelling") {
    CHECK(complete({"--format", ""}) == Words{"text", "json"});
    CHECK(complete({"--format=j"}) == Words{"--format=json"});
    CHECK(complete({"--facets", "source,se"}) == Words{"source,section"});
    CHECK(complete({"--lang", "f"}) == Words{"fr"});
    CHECK(complete({"--source", "monde"}) == Words{"Le Monde"});
    CHECK(complete({"-n", ""}) == Words{});
    CHECK(complete({"--limit=3", "sou"}) == Words{"source:"});
}

TEST_CASE("completion: files are left to the shell") {
    CHECK(complete({"--db", "x"}) == std::nullopt);
    CHECK(complete({"-d", ""}) == std::nullopt);
    CHECK(completions(Words{"x"}, {options, values, {}}) == std::nullopt);
    CHECK(complete({"-c", "sou"}).has_value());
}

TEST_CASE("completion: fields of a query, and what the index has in them") {
    CHECK(complete({"sou"}) == Words{"source:"});
    CHECK(complete({"(-ti"}) == Words{"(-title:", "(-ticker:"});
    CHECK(complete({"source:le"}) == Words{"source:\"Le Monde\"", "source:Le360"});
    CHECK(complete({"source:pinion"}) == Words{});
    CHECK(complete({"source:opinion"}) == Words{"source:L'Opinion"});
    CHECK(complete({"source:PAIS"}) == Words{"source:\"El País\""});
    CHECK(complete({"-source:=\"Le M"}) == Words{"-source:=\"Le Monde\""});
    CHECK(quoted_value("Radio \"Sud\"") == "«Radio \"Sud\"»");
    CHECK(complete({"source:هس"}) == Words{"source:هسبريس"});
    CHECK(complete({""})->size() == newsgrep::query_fields().size());
    CHECK(complete({"title:x"}) == Words{});
}
