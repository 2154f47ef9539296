/// Is everything the public headers name in the library?
#include "newsgrep/newsgrep.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>

using namespace newsgrep;

TEST_CASE("words: the analyser, folding, stems and detection work alone") {
    std::vector<Token> tokens = Analyzer("ar").analyze("وبالمغرب");
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].stem == stem(fold("مغرب"), "ar"));
    CHECK(detect_language("Le maire a parlé devant les habitants de la ville.", {"fr", "es"}) == "fr");
}

TEST_CASE("articles: dates, kinds and ids") {
    CHECK(to_string(*parse_iso_date("2020-02-12T10:30Z")) == "2020-02-12T10:30Z");
    CHECK(to_string(*parse_date("12 février 2020")) == "2020-02-12");
    CHECK(to_string(Kind::listing) == "listing");
    CHECK(article_id({.url = "https://www.example.org/a#b"}) == "example.org/a");
    CHECK(to_string(Errc::locked) == "locked");
}

TEST_CASE("files: walked, read, loaded and reported") {
    support::TemporaryDirectory directory;
    std::string file = directory.path() / "a.jsonl";
    std::ofstream(file) << R"({"title":"Le port","body":"Le quai."})"
                        << "\n{\n";
    std::vector<Rejection> problems;
    CHECK(walk({directory.path()}, problems) == std::vector<std::string>{file});
    Reader reader(file, {.format = *parse_format("jsonl")});
    CHECK(render_json(reader.next()->article).find("Le port") != std::string::npos);
    Index index = Index::open_or_create((directory.path() / "news.idx").string());
    Writer writer = index.writer();
    LoadReport report = load(writer, {file});
    CHECK(report.added == 1);
    CHECK(render_json(report).find("\"rejected\":1") != std::string::npos);
    writer.optimize();
    CHECK(index.stats().articles == 1);
    CHECK(index.verify().empty());
}

TEST_CASE("results: searched one by one or many at once, and shown") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "news.idx").string());
    Writer writer = index.writer();
    CHECK(writer.add({.id = "a", .title = "Le port", .body = "Le quai.", .language = "fr"}) == Added::added);
    CHECK(writer.add({.id = "b", .title = "La mer", .body = "La plage.", .language = "fr"}) == Added::added);
    writer.commit();
    CHECK(writer.remove("b"));
    writer.commit();
    Searcher searcher = index.searcher();
    Results results = searcher.search("quais OR mer");
    CHECK(results.total == 1);
    CHECK(render_text(results).find("Le port") != std::string::npos);
    CHECK(render_json(results).find("\"id\":\"a\"") != std::string::npos);
    CHECK(render_article(*searcher.article("a"), {}, {}).find("Le quai.") != std::string::npos);
    CHECK(searcher.explain("quai").find("quai") != std::string::npos);
    Why why = *searcher.why("quai", "a");
    CHECK(render_text(why).find("holds  quai") != std::string::npos);
    CHECK(render_json(why).find("\"matches\":true") != std::string::npos);
    CHECK(to_string(searcher.search("quai tunnel").relaxations.at(0)).find("'tunnel'") != std::string::npos);
    CHECK(render_table_head({}).starts_with("rank,"));
    CHECK(render_table({{}, results, {}}, {}).find("Le port") != std::string::npos);
    CHECK(render_template({{}, results, {}}, "{id}") == "a\n");
    CHECK(make_harmless("\x1b[31m").find('\x1b') == std::string::npos);
    CHECK(search_all(index, std::vector<std::string>{"quai", "plage"})[1].results.total == 0);
}
