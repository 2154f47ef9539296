#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "base/json.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace support;
using newsgrep::base::Json;

namespace {

Json parsed(const std::string& line) {
    std::string why;
    auto json = newsgrep::base::parse_json(line, why);
    REQUIRE_MESSAGE(json.has_value(), line);
    return *json;
}

bool holds(const std::string& text, std::string_view piece) {
    return text.find(piece) != std::string::npos;
}

/// The path of a gzip file with this content.
std::string gzipped(const Sandbox& sandbox, const std::string& content) {
    std::string path = sandbox.file("zipped.jsonl", content);
    REQUIRE(std::system(("gzip -f '" + path + "'").c_str()) == 0);
    return path + ".gz";
}

}  // namespace

TEST_CASE("files, directories, standard input and gzip are all taken in") {
    Sandbox news;
    CHECK(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    CHECK(news.index({"--format", "jsonl", "-"},
                     {.input = "{\"id\":\"s\",\"title\":\"Standard\",\"body\":\"x\"}\n"})
              .code == 0);
    CHECK(news.index({gzipped(news, "{\"id\":\"z\",\"title\":\"Serré\",\"body\":\"x\"}\n")}).code == 0);
    CHECK(news.grep({"-l", "standard"}).out == "s\n");
    CHECK(news.grep({"-l", "serre"}).out == "z\n");
    CHECK(holds(news.index({"--stats"}).out, "articles    5\n"));
}

TEST_CASE("what was read is counted: added, unchanged, replaced") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    CHECK(holds(news.index({file}).err, "read 3: 3 added, 0 replaced, 0 unchanged, 0 skipped, 0 rejected"));
    CHECK(holds(news.index({file}).err, "read 3: 0 added, 0 replaced, 3 unchanged, 0 skipped, 0 rejected"));
    std::string other = news.file("b.jsonl", "{\"id\":\"a1\",\"title\":\"Autre\",\"body\":\"x\"}\n");
    CHECK(holds(news.index({other}).err, "read 1: 0 added, 1 replaced"));
    CHECK(news.index({"-q", other}).err.empty());
}

TEST_CASE("a bad record is named, counted and reported; the others are kept") {
    Sandbox news;
    std::string file = news.file("bad.jsonl", "{\"id\":\"g\",\"title\":\"Bon\",\"body\":\"x\"}\n{\"id\":\n");
    Outcome outcome = news.index({"--report", news.path("report.json"), file});
    CHECK(outcome.code == 1);
    CHECK(holds(outcome.err, "bad.jsonl: record 2 (byte "));
    CHECK(holds(outcome.err, "1 added"));
    CHECK(news.grep({"-l", "bon"}).out == "g\n");
    std::ifstream report(news.path("report.json"));
    Json json = parsed(std::string(std::istreambuf_iterator<char>(report), {}));
    CHECK(json.number("rejected") == 1);
    CHECK(json.find("rejections")->array()->front().number("record") == 2);
}

TEST_CASE("only the first rejections are printed, with the number of the rest") {
    Sandbox news;
    std::string bad;
    for (int i = 0; i < 30; ++i) bad += "{\"id\":\n";
    Outcome outcome = news.index({news.file("bad.jsonl", bad)});
    CHECK(outcome.code == 1);
    CHECK(holds(outcome.err, ": record 20 (byte"));
    CHECK_FALSE(holds(outcome.err, ": record 21 (byte"));
    CHECK(holds(outcome.err, "10 more records were rejected"));
}

TEST_CASE("a file that is not there is a rejection, and its name cannot command the terminal") {
    Sandbox news;
    Outcome outcome = news.index({news.file("a.jsonl", three_articles), news.path("no\x1b[2Jne")});
    CHECK(outcome.code == 1);
    CHECK(holds(outcome.err, "no␛[2Jne"));
    CHECK_FALSE(holds(outcome.err, "\x1b"));
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
}

TEST_CASE("a dry run prints the articles and needs no index") {
    Sandbox news;
    Outcome outcome = run("newsgrep-index", {"--dry-run", news.file("a.jsonl", three_articles)});
    CHECK(outcome.code == 0);
    std::vector<std::string> out = lines(outcome.out);
    REQUIRE(out.size() == 3);
    for (const char* key :
         {"id", "url", "title", "body", "date", "source", "author", "lang", "section", "ticker", "kind"})
        CHECK_MESSAGE(parsed(out[0]).find(key) != nullptr, key);
    CHECK(parsed(out[0]).text("date") == "2020-02-12");
    CHECK(parsed(out[2]).text("lang") == "es");
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx")));
    CHECK(run("newsgrep-index", {"--dry-run", news.path("none")}).code == 1);
    CHECK(run("newsgrep-index", {"--dry-run", news.path("a.jsonl")}, {.closes_output = true}).code == 0);
}

TEST_CASE("headlines around a page are found with in:ticker only") {
    Sandbox news;
    std::string page = samples + "/pages/depeche_foot_finale_fr.txt";
    Outcome dry = run("newsgrep-index", {"--dry-run", page});
    REQUIRE(dry.code == 0);
    const Json article = parsed(dry.out);
    REQUIRE_FALSE(article.find("ticker")->array()->empty());
    std::string headline = *article.find("ticker")->array()->front().string();
    CHECK(news.index({page}).code == 0);
    CHECK(news.grep({"-c", "--syntax", "newsgrep", "in:ticker \"" + headline + "\""}).out == "1\n");
    CHECK(news.grep({"-c", "\"" + headline + "\""}).out == "0\n");
    CHECK(news.grep({"-c", "title:\"" + std::string(article.text("title")) + "\""}).out == "1\n");
}

TEST_CASE("articles are removed by id, and an unknown id is said") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    Outcome outcome = news.index({"--remove", "a1", "--remove", "none"});
    CHECK(outcome.code == 0);
    CHECK(holds(outcome.err, "no article with the id none"));
    CHECK(news.grep({"-l", "maroc"}).out == "a2\n");
}

TEST_CASE("optimize merges, verify finds all in order, stats tell") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    REQUIRE(news.index({news.file("b.jsonl", "{\"id\":\"b\",\"title\":\"B\",\"body\":\"Maroc\"}\n")}).code ==
            0);
    Outcome outcome = news.index({"--optimize", "--stats", "--verify"});
    CHECK(outcome.code == 0);
    CHECK(holds(outcome.out, "articles    4\n"));
    CHECK(outcome.out.find("segment ") == outcome.out.rfind("segment "));
    CHECK(holds(outcome.out, "All well"));
    CHECK(news.grep({"-c", "maroc"}).out == "3\n");
}

TEST_CASE("a damaged index is found by verify") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(news.path("news.idx"))) {
        if (entry.path().filename() != "text.bin") continue;
        std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(entry.file_size() / 2));
        file.put('\x55');
    }
    Outcome outcome = news.index({"--verify"});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.out + outcome.err, "text.bin"));
}

TEST_CASE("rebuild takes the old index's place, and only an index's") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    std::string other = news.file("b.jsonl", "{\"id\":\"b\",\"title\":\"B\",\"body\":\"Maroc\"}\n");
    CHECK(news.index({"--rebuild", "--languages", "fr,ar", other}).code == 0);
    CHECK(news.grep({"-l", "maroc"}).out == "b\n");
    CHECK(holds(news.index({"--stats"}).out, "languages   fr,ar\n"));
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx.rebuild")));

    std::filesystem::create_directory(news.path("photos"));
    std::string photo = news.file("photos/cat.jpg", "x");
    CHECK(run("newsgrep-index", {"--db", news.path("photos"), "--rebuild", other}).code == 2);
    CHECK(std::filesystem::exists(photo));
}

TEST_CASE("rebuild works where there was nothing, or a damaged index") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    CHECK(news.index({"--rebuild", file}).code == 0);
    std::ofstream(news.path("news.idx/manifest.json")) << "nonsense";
    CHECK(news.grep({"maroc"}).code == 2);
    CHECK(news.index({"--rebuild", file}).code == 0);
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
}

TEST_CASE("languages are fixed when the index is made") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    REQUIRE(news.index({"--languages", "fr,es", file}).code == 0);
    CHECK(news.index({"--languages", "fr,es", file}).code == 0);
    Outcome outcome = news.index({"--languages", "ar", file});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.err, "fr,es"));
}

TEST_CASE("a second writer stops at once and names the first") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    newsgrep::Index index = newsgrep::Index::create(news.path("news.idx"));
    newsgrep::Writer writer = index.writer();
    Outcome outcome = news.index({file});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.err, std::to_string(getpid())));
    CHECK(news.index({"--rebuild", file}).code == 2);
}

TEST_CASE("Ctrl-C keeps what was read and says so") {
    Sandbox news;
    std::string many;
    for (int i = 0; i < 200'000; ++i)
        many += "{\"id\":\"m" + std::to_string(i) + "\",\"title\":\"Titre\",\"body\":\"Un texte numéro " +
                std::to_string(i) + " du Maroc.\"}\n";
    Outcome outcome = news.index({news.file("many.jsonl", many)}, {.interrupt_after_ms = 300});
    CHECK(outcome.code == 130);
    CHECK(holds(outcome.err, "Interrupted"));
    CHECK(news.index({"--verify"}).code == 0);
    CHECK(news.grep({"-c", "maroc"}).code != 2);
}

TEST_CASE("arguments without a meaning are errors with a sentence") {
    Sandbox news;
    CHECK(news.index({}).code == 2);
    CHECK(news.index({"--format", "docx", "x"}).code == 2);
    CHECK(news.index({"--map", "title", "x"}).code == 2);
    CHECK(news.index({"--threads", "many", "x"}).code == 2);
    CHECK(news.index({"--rebuild"}).code == 2);
    CHECK(news.index({"--dry-run"}).code == 2);
    CHECK(news.index({"--verif"}).code == 2);
    CHECK(news.index({"--stats"}).code == 2);
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx")));
}

TEST_CASE("help teaches, version tells") {
    Outcome help = run("newsgrep-index", {"--help"});
    CHECK(help.code == 0);
    for (const char* taught : {"Usage:", "--db", "--dry-run", "--rebuild", "--map", "130", "Examples"})
        CHECK_MESSAGE(holds(help.out, taught), taught);
    CHECK(run("newsgrep-index", {"--version"}).out == "newsgrep-index 0.1.0\n");
}
