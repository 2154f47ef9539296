#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

using namespace support;
using newsgrep::base::Json;

namespace {

class Batched : public ThreeArticles {
  public:
    [[nodiscard]] Outcome batch(const std::string& queries, std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--batch", file("queries", queries)});
        return grep(arguments);
    }
};

std::string column(const std::string& line, std::size_t number) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < number; ++i) begin = line.find(' ', begin) + 1;
    return line.substr(begin, line.find(' ', begin) - begin);
}

}  // namespace

TEST_CASE("a TREC run has six columns, ranks from 1 and scores that fall") {
    Batched news;
    Outcome outcome = news.batch("q1\tmaroc\nq2\talcalde\n", {"--any", "--format", "trec", "--run-tag", "t"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
    std::vector<std::string> run = lines(outcome.out);
    REQUIRE(run.size() == 3);
    CHECK(column(run[0], 0) == "q1");
    CHECK(column(run[0], 1) == "Q0");
    CHECK(column(run[0], 3) == "1");
    CHECK(column(run[1], 3) == "2");
    CHECK(std::stod(column(run[0], 4)) >= std::stod(column(run[1], 4)));
    CHECK(column(run[2], 2) == "a3");
    CHECK(column(run[2], 5) == "t");
}

TEST_CASE("a TREC run reads plain words, unless told otherwise") {
    Batched news;
    const char* queries = "title:maroc\nalcalde \"\n-rouge maroc\n";
    CHECK(news.batch(queries, {"--any", "--format", "trec"}).err.empty());
    CHECK(lines(news.batch(queries, {"--format", "trec"}).out).size() == 2);  // rouge AND maroc; alcalde
    CHECK(lines(news.batch(queries, {"--format", "trec", "--syntax", "newsgrep"}).out).size() == 4);
}

TEST_CASE("queries come from a pipe that the shell hands over, too") {
    ThreeArticles news;
    Outcome outcome = news.grep({"--batch", "/dev/stdin", "-l"}, {.input = "q1\tmaroc\nq2\talcalde\n"});
    CHECK(outcome.code == 0);
    CHECK(lines(outcome.out).size() == 3);
    CHECK(outcome.err.empty());
}

TEST_CASE("blanks in ids and qids are percent-encoded in a run") {
    Sandbox news;
    REQUIRE(news.index({news.file("b.jsonl",
                                  R"({"id":"un deux","title":"Moisson","body":"Le blé.","lang":"fr"})")})
                .code == 0);
    Outcome outcome = news.grep(
        {"--batch", news.file("q.jsonl", R"({"qid":"q 1","query":"moisson"})"), "--format", "trec"});
    CHECK(outcome.out.starts_with("q%201 Q0 un%20deux 1 "));
}

TEST_CASE("a bad query is one line and costs itself only") {
    Batched news;
    std::string queries = "q1\tmaroc\nq2\t" + std::string(20'000, 'x') + "\nq3\talcalde\nq1\tgagne\n";
    Outcome outcome = news.batch(queries, {"-l"});
    CHECK(outcome.code == 0);
    CHECK(lines(outcome.out).size() == 3);
    REQUIRE(lines(outcome.err).size() == 2);
    CHECK(lines(outcome.err)[0].starts_with("newsgrep: Query q2: "));
    CHECK(holds(lines(outcome.err)[1], "the qid q1 was used before"));
}

TEST_CASE("JSON lines of a batch have their qid and no time; errors are among them") {
    Batched news;
    Outcome outcome = news.batch("q1\tgagne\nq2\t" + std::string(20'000, 'x') + "\n", {"--json"});
    CHECK(outcome.err.empty());
    std::vector<std::string> out = lines(outcome.out);
    REQUIRE(out.size() == 3);
    for (const std::string& line : out) {
        CHECK(parsed(line).find("qid") != nullptr);
        CHECK(parsed(line).find("took_ms") == nullptr);
    }
    CHECK(parsed(out[0]).text("type") == "hit");
    CHECK(parsed(out[1]).text("type") == "summary");
    CHECK(parsed(out[2]).text("type") == "error");
    CHECK(parsed(out[2]).text("qid") == "q2");
    CHECK(holds(std::string(parsed(out[2]).text("message")), "16"));
}

TEST_CASE("the exit code tells whether any query found something") {
    Batched news;
    CHECK(news.batch("tunisie\nmaroc\n", {"-q"}).code == 0);
    CHECK(news.batch("tunisie\n", {"-q"}).code == 1);
    CHECK(news.batch("", {"-q"}).code == 1);
    CHECK(news.grep({"--batch", news.path("none.tsv")}).code == 2);
    CHECK(news.batch("maroc\n", {"maroc"}).code == 2);
    CHECK(news.batch("maroc\n", {"--explain"}).code == 2);
    CHECK(news.batch("maroc\n", {"--why", "a1"}).code == 2);
    CHECK(news.grep({"--qrels", "x", "maroc"}).code == 2);
    CHECK(news.grep({"--run-tag", "x", "maroc"}).code == 2);
}

TEST_CASE("lists and texts of a batch say which query they answer") {
    Batched news;
    const char* queries = "q1\tgagne\nq2\ttunisie\n";
    CHECK(news.batch(queries, {"-l"}).out == "q1\ta1\n");
    CHECK(news.batch(queries, {"-l0"}).out == std::string("q1\ta1\0", 6));
    CHECK(news.batch(queries, {"-c"}).out == "q1\t1\nq2\t0\n");
    CHECK(news.batch(queries, {}).out.starts_with("q1: gagne\n2020-02-12  Le Matin  fr  "));
    CHECK_FALSE(holds(news.batch("q\x1b[1m\tgagne\n", {}).out, "\x1b"));
}

TEST_CASE("standard input gives queries too, and filters hold for all") {
    Batched news;
    CHECK(news.grep({"--batch", "-", "-l", "--since", "2020-02-13"}, {.input = "maroc\r\n"}).out ==
          "1\ta2\n");
}

TEST_CASE("strict refuses an odd query of a batch, and goes on") {
    Batched news;
    Outcome outcome = news.batch("(maroc\nalcalde\n", {"--strict", "-l"});
    CHECK(outcome.out == "2\ta3\n");
    CHECK(lines(outcome.err).size() == 1);
    CHECK(holds(news.batch("(maroc\n", {"-l"}).err, "\n  (maroc\n  ^\n"));
}

TEST_CASE("one thread and several print the same bytes") {
    Batched news;
    std::string queries;
    for (int i = 0; i < 200; ++i)
        queries += i % 3 == 0 ? "maroc gagne\n" : i % 3 == 1 ? "alcalde\n" : "(rouge\n";
    for (const char* format : {"trec", "json", "text", "csv", "tsv", "{qid} {score} {title} {snippet}"}) {
        std::string out = news.batch(queries, {"--threads", "1", "--format", format}).out;
        CHECK_FALSE(out.empty());
        CHECK(news.batch(queries, {"--threads", "4", "--format", format}).out == out);
    }
}

TEST_CASE("a table of a batch has one head, and the qid of each hit") {
    Batched news;
    Outcome outcome = news.batch("q1\tgagne\nq2\ttunisie\nq3\talcalde\n", {"--format", "csv"});
    std::vector<std::string> out = lines(outcome.out);
    REQUIRE(out.size() == 3);
    CHECK(out[0].starts_with("qid,rank,score,"));
    CHECK(out[1].starts_with("q1,1,"));
    CHECK(out[2].starts_with("q3,1,"));
    CHECK(news.batch("q1\tgagne\n", {"--format", "{qid}\\t{id}"}).out == "q1\ta1\n");
}

TEST_CASE("judgements say how good the answers are: a table, lines, or beside the run") {
    Batched news;
    std::string qrels = news.file("qrels.txt", "q1 0 a1 1\nq2 0 a3 1\nq3 0 a1 1\n");
    const char* queries = "q1\tmaroc rouge\nq2\talcalde\n";
    std::string table = "queries  3\nnDCG@10  0.5436\nMRR@10   0.5000\nR@100    0.6667\nMAP      0.5000\n";
    CHECK(news.batch(queries, {"--any", "--qrels", qrels}).out == table);
    CHECK(news.batch(queries, {"--any", "-n1", "--qrels", qrels}).out != table);
    Outcome run = news.batch(queries, {"--any", "--format", "trec", "--qrels", qrels});
    CHECK(lines(run.out).size() == 3);
    CHECK(run.err == table);
    std::vector<std::string> json = lines(news.batch(queries, {"--any", "--json", "--qrels", qrels}).out);
    CHECK(json.size() == 4 * 4);
    CHECK(parsed(json.back()).find("qid")->is_null());
    CHECK(parsed(json.back()).text("name") == "map");
}

TEST_CASE("judgements that cannot be read are told with file and line") {
    Batched news;
    Outcome outcome = news.batch("maroc\n", {"--qrels", news.file("bad.txt", "q1 0 a1\n")});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.err, "bad.txt, line 1: "));
}

TEST_CASE("a reader that has seen enough of a batch ends it in peace") {
    Batched news;
    std::string queries;
    for (int i = 0; i < 500; ++i) queries += "maroc\n";
    for (const char* format : {"trec", "csv", "{id}"}) {
        Outcome outcome = news.grep({"--batch", news.file("queries", queries), "--format", format},
                                    {.closes_output = true});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
    }
}
