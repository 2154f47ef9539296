#include "newsgrep/index.hpp"
#include "newsgrep/writer.hpp"

#include "base/digest.hpp"
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <filesystem>

using namespace support;
using newsgrep::base::Json;

namespace {

std::string many_articles(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "{\"id\":\"m" + std::to_string(i) + "\",\"title\":\"Titre\",\"body\":\"Un texte numéro " +
                std::to_string(i) + " du Maroc.\"}\n";
    return text;
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
    Json json = parsed(content(news.path("report.json")));
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
    for (const char* key : {"id", "url", "title", "body", "date", "source", "author", "lang", "section",
                            "ticker", "kind", "provenance"})
        CHECK_MESSAGE(parsed(out[0]).find(key) != nullptr, key);
    CHECK(parsed(out[0]).text("date") == "2020-02-12");
    CHECK(parsed(out[2]).text("lang") == "es");
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx")));
    CHECK(run("newsgrep-index", {"--dry-run", news.path("none")}).code == 1);
    CHECK(run("newsgrep-index", {"--dry-run", news.path("a.jsonl")}, {.closes_output = true}).code == 0);
}

TEST_CASE("a dry run counts, reports and names what is left out") {
    Sandbox news;
    std::string bad = news.file("bad.jsonl", "{\"id\":\n");
    std::string listing = samples + "/pages/vigie_author_fr.txt";
    Outcome outcome = run("newsgrep-index", {"--dry-run", "--report", news.path("report.json"), bad, listing,
                                             news.path("a.jsonl")});
    CHECK(outcome.code == 1);
    CHECK(holds(outcome.err, "bad.jsonl: record 1 (byte 0): "));
    CHECK(holds(outcome.err, "read 3: 0 to index, 1 skipped, 2 rejected"));
    Json report = parsed(content(news.path("report.json")));
    CHECK(report.number("skipped") == 1);
    CHECK(report.find("rejections")->array()->size() == 2);
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

TEST_CASE("a rebuild that finds nothing costs nothing") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    REQUIRE(news.index({"--languages", "fr,es", file}).code == 0);
    for (const std::string& path : {news.path("none"), news.file("bad.jsonl", "{\"id\":\n")}) {
        Outcome outcome = news.index({"--rebuild", path});
        CHECK(outcome.code == 2);
        CHECK(holds(outcome.err, "the old index was left as it was"));
    }
    CHECK(news.index({"--rebuild", file, news.path("none")}).code == 2);
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
    CHECK(news.index({"--rebuild", file}).code == 0);
    CHECK(holds(news.index({"--stats"}).out, "languages   fr,es\n"));
}

TEST_CASE("rebuild replaces what a link leads to, and the link stays") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    REQUIRE(run("newsgrep-index", {"--db", news.path("real.idx"), file}).code == 0);
    std::filesystem::create_directory_symlink(news.path("real.idx"), news.path("news.idx"));
    std::string other = news.file("b.jsonl", "{\"id\":\"b\",\"title\":\"B\",\"body\":\"Maroc\"}\n");
    CHECK(news.index({"--rebuild", other}).code == 0);
    CHECK(std::filesystem::is_symlink(news.path("news.idx")));
    CHECK(run("newsgrep", {"--db", news.path("real.idx"), "-l", "maroc"}).out == "b\n");
}

TEST_CASE("two processes do not rebuild the same damaged index") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    REQUIRE(news.index({file}).code == 0);
    std::ofstream(news.path("news.idx/manifest.json")) << "nonsense";
    newsgrep::Index index = newsgrep::Index::create(news.path("news.idx.rebuild"));
    newsgrep::Writer writer = index.writer();
    CHECK(news.index({"--rebuild", file}).code == 2);
    CHECK(std::filesystem::exists(news.path("news.idx.rebuild")));
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

TEST_CASE("an index of an older newsgrep is refused with the way out, which works and keeps its languages") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    std::filesystem::create_directory(news.path("news.idx"));
    newsgrep::base::JsonWriter manifest;
    manifest.begin_object().key("format").value(1).key("generation").value(4).key("analyser").value("1");
    manifest.key("languages").begin_array().value("fr").value("es").end_array();
    manifest.key("next_segment").value(2).key("segments").begin_array().end_array();
    std::string text = manifest.take();
    std::string digest = newsgrep::base::hex(newsgrep::base::digest128(text));
    (void)news.file("news.idx/manifest.json", text + ",\n\"checksum\":\"" + digest + "\"}\n");
    for (const Outcome& outcome : {news.grep({"maroc"}), news.index({file}), news.index({"--verify"})}) {
        CHECK(outcome.code == 2);
        CHECK(holds(outcome.err, "was made by an older newsgrep: it has format 1"));
        CHECK(holds(outcome.err, "--rebuild PATH"));
    }
    CHECK(news.index({"--rebuild", file}).code == 0);
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
    CHECK(holds(news.index({"--stats"}).out, "languages   fr,es\n"));
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
    std::string file = news.file("many.jsonl", many_articles(100'000));
    Outcome outcome = news.index({"--progress", "always", file}, {.interrupt_at = "MB read"});
    CHECK(outcome.code == 130);
    CHECK(holds(outcome.err, "Interrupted; what was read until then is in the index"));
    CHECK(news.index({"--verify"}).code == 0);
    CHECK(news.grep({"-q", "maroc"}).code == 0);
}

TEST_CASE("Ctrl-C ends the wait for a pipe that says no more") {
    Sandbox news;
    Outcome outcome = news.index({"-"}, {.input = three_articles, .interrupts_waiting = true});
    CHECK(outcome.code == 130);
    CHECK(news.grep({"-q", "maroc"}).code == 0);
    outcome =
        run("newsgrep-index", {"--dry-run", "-"}, {.input = three_articles, .interrupts_waiting = true});
    CHECK(outcome.code == 130);
    CHECK(holds(outcome.out, "a1"));
}

TEST_CASE("an interrupted rebuild leaves the old index as it was") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    std::string file = news.file("many.jsonl", many_articles(100'000));
    Outcome outcome = news.index({"--rebuild", "--progress=always", file}, {.interrupt_at = "MB read"});
    CHECK(outcome.code == 130);
    CHECK(holds(outcome.err, "the old index was left"));
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx.rebuild")));
}

TEST_CASE("an interrupted merge leaves the articles in as many segments as there were") {
    Sandbox news;
    REQUIRE(news.index({news.file("a.jsonl", three_articles)}).code == 0);
    std::string file = news.file("many.jsonl", many_articles(20'000));
    Outcome outcome = news.index({"--optimize", "--progress=always", file}, {.interrupt_at = "writing"});
    CHECK(outcome.code == 130);
    CHECK(holds(outcome.err, "what was read until then is in the index"));
    CHECK(news.grep({"-c", "maroc"}).out == "20002\n");
    CHECK(lines(news.index({"--stats"}).out).size() == 8);  // two of them tell of segments
}

TEST_CASE("large numbers are grouped for people") {
    Sandbox news;
    Outcome outcome = news.index({news.file("many.jsonl", many_articles(1'200)), "--stats"});
    CHECK(holds(outcome.err, "read 1,200: 1,200 added"));
    CHECK(holds(outcome.out, "articles    1,200\n"));
    CHECK(news.grep({"-c", "maroc"}).out == "1200\n");
}

TEST_CASE("the index is where --db, NEWSGREP_DB or the data directory say") {
    Sandbox news;
    std::string file = news.file("a.jsonl", three_articles);
    CommandOptions named{.environment = {{"NEWSGREP_DB", news.path("named.idx")}}};
    CHECK(run("newsgrep-index", {file}, named).code == 0);
    CHECK(std::filesystem::exists(news.path("named.idx")));
    CHECK(run("newsgrep", {"-c", "maroc"}, named).out == "2\n");
    CommandOptions unnamed{.environment = {{"NEWSGREP_DB", ""}, {"XDG_DATA_HOME", news.path("data")}}};
    CHECK(run("newsgrep-index", {file}, unnamed).code == 0);
    CHECK(std::filesystem::exists(news.path("data/newsgrep/news.idx")));
}

TEST_CASE("a slip in --db makes no index") {
    Sandbox news;
    for (const char* task : {"--optimize", "--stats", "--verify", "--remove=a1"}) {
        Outcome outcome = news.index({task});
        CAPTURE(task);
        CHECK(outcome.code == 2);
        CHECK(holds(outcome.err, "There is no index at "));
    }
    CHECK_FALSE(std::filesystem::exists(news.path("news.idx")));
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

TEST_CASE("help teaches, and its options are those there are") {
    Outcome help = run("newsgrep-index", {"--help"});
    CHECK(help.code == 0);
    for (const char* taught : {"Usage:", "130", "Examples"}) CHECK_MESSAGE(holds(help.out, taught), taught);
    CHECK(options_in(help.out) ==
          std::set<std::string>{"--db", "--dry-run", "--format", "--help", "--lang", "--languages", "--map",
                                "--memory", "--optimize", "--progress", "--quiet", "--rebuild", "--remove",
                                "--report", "--stats", "--threads", "--verify", "--version", "--wait"});
    for (const std::string& option : options_in(help.out))
        CHECK_FALSE(holds(run("newsgrep-index", {option, "--help"}).err, "There is no option"));
    CHECK(run("newsgrep-index", {"--version"}).out == "newsgrep-index 0.1.0\n");
}
