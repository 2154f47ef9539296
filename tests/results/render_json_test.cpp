#include "newsgrep/render.hpp"

#include "base/json.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

TEST_CASE("a hit has every key, null where nothing is known") {
    Results results;
    results.query = "x";
    results.hits.emplace_back();
    results.hits[0].rank = 3;
    results.hits[0].id = "a";
    CHECK(
        render_json(results) ==
        R"({"type":"hit","rank":3,"score":0,"id":"a","title":null,"title_matches":[],"source":null,"author":null,)"
        R"("date":null,"lang":null,"url":null,"snippet":{"text":"","matches":[]},"duplicates":[]})"
        "\n"
        R"({"type":"summary","query":"x","total":0,"exact":true,"took_ms":0,"notes":[]})"
        "\n");
}

TEST_CASE("a hit has its values as they are, ranges in bytes") {
    Results results;
    Hit hit;
    hit.score = 0.1;
    hit.title = "Été \x1b";
    hit.title_matches = {{0, 5}};
    hit.published = parse_iso_date("2020-02-12");
    hit.snippet = {"a\u202E", {{0, 1}}};
    hit.duplicates = {"b", "c"};
    results.hits.push_back(hit);
    std::string json = render_json(results);
    CHECK(json.find(R"("score":0.1,)") != std::string::npos);
    CHECK(json.find(R"("title":"Été \u001b","title_matches":[[0,5]])") != std::string::npos);
    CHECK(json.find(R"("date":"2020-02-12")") != std::string::npos);
    CHECK(json.find("\"snippet\":{\"text\":\"a\u202E\",\"matches\":[[0,1]]},\"duplicates\":[\"b\",\"c\"]") !=
          std::string::npos);
}

TEST_CASE("the summary tells what was counted and what was odd") {
    Results results;
    results.query = "\"a";
    results.total = 1001;
    results.exact = false;
    results.took_ms = 1.5;
    results.notes = {{"never closed", 0, 2}};
    CHECK(render_json(results) ==
          R"({"type":"summary","query":"\"a","total":1001,"exact":false,"took_ms":1.5,)"
          R"("notes":[{"message":"never closed","begin":0,"end":2}]})"
          "\n");
}

TEST_CASE("the whole article comes with full only") {
    Results results;
    results.hits.emplace_back();
    results.hits[0].article = Article{.id = "a", .body = "Un Maroc."};
    results.hits[0].body_matches = {{3, 8}};
    std::string json = render_json(results);
    CHECK(json.find(R"("article":{"id":"a",)") != std::string::npos);
    CHECK(json.find(R"("body_matches":[[3,8]])") != std::string::npos);
}

TEST_CASE("an article has the fields of a dry run, in their order") {
    Article article;
    article.title = "T";
    article.ticker = {"x", "y"};
    article.published = parse_iso_date("2020-02-12T10:30+01:00");
    article.kind = Kind::fragment;
    CHECK(render_json(article) ==
          R"({"id":null,"url":null,"title":"T","body":null,"date":"2020-02-12T10:30+01:00","source":null,)"
          R"("author":null,"lang":null,"section":null,"ticker":["x","y"],"kind":"fragment",)"
          R"("agency":null,"provenance":{}})");
}

TEST_CASE("an article says its charset where that was not plain UTF-8") {
    Article article;
    article.provenance.charset = "utf-8";
    CHECK(render_json(article).find("charset") == std::string::npos);
    article.provenance.charset = "detected windows-1256";
    CHECK(render_json(article).ends_with(R"("provenance":{"charset":"detected windows-1256"}})"));
}

TEST_CASE("a report has its counts and reasons") {
    LoadReport report;
    report.read = 2;
    report.rejected = 1;
    report.charsets["detected windows-1256"] = 3;
    report.rejections = {{{"a.jsonl", 2, 30}, "no text"}};
    CHECK(
        render_json(report) ==
        R"({"read":2,"added":0,"replaced":0,"unchanged":0,"skipped":0,"rejected":1,"cancelled":false,)"
        R"("charsets":{"detected windows-1256":3},"rejections":[{"file":"a.jsonl","record":2,"byte":30,"reason":"no text"}],"skips":[]})");
}

TEST_CASE("each line is JSON whatever the text") {
    Article article;
    article.title = "\xff\"\\\n\u009b\x01";
    std::string why;
    auto json = base::parse_json(render_json(article), why);
    REQUIRE(json);
    CHECK(json->text("title") == "\uFFFD\"\\\n\u009b\x01");
    CHECK(render_json(article).find("\u009b") == std::string::npos);
}

TEST_CASE("facets and buckets are lines before the summary, with every key") {
    Results results;
    results.facets = {{Field::source, {{"Le \"Phare\"", 3, {}}, {"", 1, {}}}}};
    results.timeline = Timeline{Period::month, {{parse_iso_date("2020-02-01"), 3, 4, {}}}, {{}, 1, 1, {}}};
    CHECK(render_json(results).starts_with(
        R"({"type":"facet","field":"source","value":"Le \"Phare\"","count":3})"
        "\n"
        R"({"type":"facet","field":"source","value":null,"count":1})"
        "\n"
        R"({"type":"bucket","start":"2020-02-01","count":3,"share":0.75})"
        "\n"
        R"({"type":"bucket","start":null,"count":1,"share":1})"
        "\n"
        R"({"type":"summary",)"));
}

TEST_CASE("where copies are grouped, counts without them stand beside") {
    Results results;
    results.facets = {{Field::language, {{"fr", 3, 2}}}};
    results.timeline = Timeline{Period::year, {{parse_iso_date("2020-01-01"), 3, 6, 2}}, {}};
    std::string json = render_json(results);
    CHECK(json.find(R"("field":"lang","value":"fr","count":3,"distinct":2})") != std::string::npos);
    CHECK(json.find(R"("count":3,"share":0.5,"distinct":2})") != std::string::npos);
    CHECK(json.find("\"start\":null") == std::string::npos);
}

TEST_CASE("in a batch, facets and buckets name their query") {
    BatchAnswer answer{"7", {}, {}};
    answer.results.facets = {{Field::source, {{"x", 1, {}}}}};
    CHECK(render_json(answer).starts_with(R"({"type":"facet","qid":"7","field":"source")"));
}
