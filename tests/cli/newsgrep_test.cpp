#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

using namespace support;
using newsgrep::base::Json;

TEST_CASE("exit codes tell found, nothing and error apart") {
    ThreeArticles news;
    CHECK(news.grep({"maroc"}).code == 0);
    CHECK(news.grep({"tunisie"}).code == 1);
    CHECK(news.grep({"-c", "tunisie"}).code == 1);
    CHECK(news.grep({"-q", "maroc"}).code == 0);
    CHECK(news.grep({"-q", "tunisie"}).code == 1);
    CHECK(news.grep({"--show", "a1"}).code == 0);
    CHECK(news.grep({"--show", "none"}).code == 1);
    CHECK(news.grep({}).code == 2);
    CHECK(run("newsgrep", {"--db", news.path("none.idx"), "maroc"}).code == 2);
}

TEST_CASE("a hit is a line and its snippet") {
    ThreeArticles news;
    Outcome outcome = news.grep({"maroc", "gagne"});
    CHECK(outcome.out == "2020-02-12  Le Matin  fr  Le Maroc en tête\n  Le Maroc gagne. La suite demain.\n");
    CHECK(outcome.err.empty());
}

TEST_CASE("nothing found is said to the person, not to the pipe") {
    ThreeArticles news;
    Outcome outcome = news.grep({"tunisie"});
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "newsgrep: No article matches"));
    CHECK(news.grep({"-q", "tunisie"}).err.empty());
}

TEST_CASE("did you mean: on stderr for people, as a note for programs, never when quiet") {
    ThreeArticles news;
    Outcome outcome = news.grep({"mraoc"});
    CHECK(outcome.code == 1);
    CHECK(outcome.out.empty());
    CHECK(holds(outcome.err, "newsgrep: No article holds 'mraoc'. Did you mean 'maroc' (2 articles)?\n"));
    CHECK(holds(outcome.err, "newsgrep: The query would be: maroc\n"));
    CHECK(holds(news.grep({"-c", "--strict", "mraoc"}).err, "Did you mean"));
    CHECK(news.grep({"-q", "mraoc"}).err.empty());
    CHECK(news.grep({"--any", "gagne", "mraoc"}).code == 0);
    Json summary = parsed(news.grep({"--json", "gagne", "mraoc"}).out);
    Json note = summary.find("notes")->array()->front();
    CHECK(note.text("message") == "No article holds 'mraoc'. Did you mean 'maroc' (2 articles)?");
    CHECK(note.number("begin") == 6);
    CHECK(note.number("end") == 11);
}

TEST_CASE("counts and ids are bare") {
    ThreeArticles news;
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
    CHECK(news.grep({"-c", "tunisie"}).out == "0\n");
    CHECK(news.grep({"-l", "--sort", "date", "maroc"}).out == "a2\na1\n");
    CHECK(news.grep({"-l", "--sort", "-date", "maroc"}).out == "a1\na2\n");
    CHECK(news.grep({"-l0", "--sort=date", "maroc"}).out == std::string("a2\0a1\0", 6));
    CHECK(news.grep({"-q", "maroc"}).out.empty());
}

TEST_CASE("limits and offsets are taken in every spelling") {
    ThreeArticles news;
    for (std::vector<std::string> limit :
         {std::vector<std::string>{"-n", "1"}, {"-n1"}, {"--limit", "1"}, {"--limit=1"}}) {
        limit.insert(limit.end(), {"-l", "--sort", "date", "maroc"});
        CHECK(news.grep(limit).out == "a2\n");
    }
    CHECK(news.grep({"-l", "--offset", "1", "--sort", "date", "maroc"}).out == "a1\n");
    for (const char* bad : {"-1", "x", "", "1.5", "99999999999999999999"})
        CHECK(news.grep({"-n", bad, "x"}).code == 2);
}

TEST_CASE("JSON lines are hits with every key, then a summary") {
    ThreeArticles news;
    std::vector<std::string> out = lines(news.grep({"--json", "maroc", "gagne"}).out);
    REQUIRE(out.size() == 2);
    Json hit = parsed(out[0]);
    for (const char* key : {"type", "rank", "score", "id", "title", "title_matches", "source", "author",
                            "date", "lang", "url", "snippet", "duplicates"})
        CHECK_MESSAGE(hit.find(key) != nullptr, key);
    CHECK(hit.text("id") == "a1");
    CHECK(hit.text("date") == "2020-02-12");
    CHECK(hit.find("author")->is_null());
    const Json& match = hit.find("snippet")->find("matches")->array()->front();
    CHECK(*match.array()->front().integer() == 3);
    CHECK(*match.array()->back().integer() == 8);
    Json summary = parsed(out[1]);
    CHECK(summary.text("type") == "summary");
    CHECK(summary.text("query") == "maroc gagne");
    CHECK(summary.number("total") == 1);
    CHECK(*summary.find("exact")->boolean());
}

TEST_CASE("JSON goes with count, offset, full, show and nothing found") {
    ThreeArticles news;
    CHECK(lines(news.grep({"--json", "-c", "maroc"}).out).size() == 1);
    CHECK(parsed(lines(news.grep({"--format", "json", "--offset", "1", "maroc"}).out)[0]).number("rank") ==
          2);
    CHECK(parsed(lines(news.grep({"--json", "--full", "gagne"}).out)[0]).find("article")->text("id") == "a1");
    CHECK(parsed(news.grep({"--json", "--show", "a3"}).out).text("title") == "El alcalde");
    Outcome nothing = news.grep({"--json", "tunisie"});
    CHECK(nothing.code == 1);
    CHECK(nothing.err.empty());
    CHECK(parsed(nothing.out).number("total", 9) == 0);
}

TEST_CASE("article text never commands the terminal, whatever the output") {
    ThreeArticles news;
    for (const char* kind : {"--full", "--json", "-l", "--color=always", "--bidi=isolate"}) {
        std::string out = news.grep({kind, "rouge"}).out;
        CAPTURE(kind);
        CHECK_FALSE(out.empty());
        for (const char* bad : {"\x1b[31m", "\a", "\u009b"}) CHECK_FALSE(holds(out, bad));
        if (std::string(kind) != "--json") CHECK_FALSE(holds(out, "\u202e"));
    }
    CHECK(holds(news.grep({"rouge"}).out, "Maroc ␛[31m rouge\n"));
    CHECK(holds(news.grep({"--raw", "rouge"}).out, "\x1b[31m rouge"));
    CHECK_FALSE(holds(news.grep({"--show", "x\x1b[2J"}).err, "\x1b"));
    CHECK_FALSE(holds(news.grep({"(\x1b[2J"}).err, "\x1b"));
}

TEST_CASE("colours and isolates come when asked for") {
    ThreeArticles news;
    CHECK_FALSE(holds(news.grep({"gagne"}).out, "\x1b"));
    CHECK(holds(news.grep({"--color", "always", "gagne"}).out, "\x1b[1;31mgagne\x1b[0m"));
    CHECK(holds(news.grep({"--bidi", "isolate", "gagne"}).out, "\u2068Le Matin\u2069"));
    CHECK(news.grep({"--color", "perhaps", "gagne"}).code == 2);
}

TEST_CASE("an unknown option is an error with a way out, never a guess") {
    ThreeArticles news;
    for (const char* option : {"--bat", "--lim", "--cou", "--facet=source", "-x", "-maroc"}) {
        Outcome outcome = news.grep({option, "maroc"});
        CAPTURE(option);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(holds(outcome.err, "newsgrep: There is no option -"));
        CHECK(holds(outcome.err, "--help"));
    }
    CHECK(news.grep({"--format", "pdf", "x"}).code == 2);
    CHECK(news.grep({"--sort"}).code == 2);
}

TEST_CASE("two hyphens end the options") {
    ThreeArticles news;
    CHECK(news.grep({"-l", "--", "-rouge", "maroc"}).out == "a1\n");
    CHECK(news.grep({"maroc", "-l", "--", "-rouge"}).out == "a1\n");
    CHECK(news.grep({"-l", "maroc -rouge"}).out == "a1\n");
}

TEST_CASE("filters may stand alone, as options or in the query") {
    ThreeArticles news;
    CHECK(news.grep({"-l", "--lang", "es"}).out == "a3\n");
    CHECK(news.grep({"-c", "--lang=es,fr"}).out == "3\n");
    CHECK(news.grep({"-l", "--source", "matin"}).out == "a1\n");
    CHECK(news.grep({"-l", "--since", "2020-02-13"}).out == "a2\n");
    CHECK(news.grep({"-l", "--until", "2020-02-12"}).out == "a1\n");
    CHECK(news.grep({"-c", "--since", "-1d"}).out == "0\n");
    CHECK(news.grep({"-l", "lang:es"}).out == "a3\n");
    CHECK(news.grep({"-c", "--since", "hier"}).code == 2);
}

TEST_CASE("any and plain read words only") {
    ThreeArticles news;
    CHECK(news.grep({"-c", "--any", "gagne", "alcalde"}).out == "2\n");
    CHECK(news.grep({"-c", "--syntax", "plain", "title:maroc"}).code == 1);
    CHECK(news.grep({"-c", "title:maroc"}).out == "2\n");
}

TEST_CASE("an odd query is read, with a caret under the place; strict refuses it") {
    ThreeArticles news;
    Outcome read = news.grep({"maroc foo:gagne"});
    CHECK(read.code == 1);
    CHECK(holds(read.err, "\n  maroc foo:gagne\n        ^^^^\n"));
    Outcome refused = news.grep({"--strict", "(maroc"});
    CHECK(refused.code == 2);
    CHECK(refused.out.empty());
    CHECK(holds(refused.err, "\n  (maroc\n  ^\n"));
    CHECK(news.grep({"(maroc"}).code == 0);
    CHECK(news.grep({"--strict", "maroc"}).code == 0);
    CHECK(news.grep({std::string(20'000, 'a')}).code == 2);
}

TEST_CASE("a pipe that nobody reads is success, without a word") {
    ThreeArticles news;
    for (const char* kind : {"--full", "--json", "-l", "-c", "--explain"}) {
        Outcome outcome = news.grep({kind, "maroc"}, {.closes_output = true});
        CHECK(outcome.code == 0);
        CHECK(outcome.err.empty());
    }
}

TEST_CASE("the caret counts columns, and a long query is cut around it") {
    ThreeArticles news;
    CHECK(holds(news.grep({"الشَّعْب foo:x"}).err, "\n        ^^^^\n"));
    CHECK(holds(news.grep({"新聞 foo:x"}).err, "\n       ^^^^\n"));
    std::string words;
    for (int i = 0; i < 40; ++i) words += "mot ";
    std::string shown = lines(news.grep({words + "foo:x " + words}).err).at(1);
    CHECK(shown == "  …t mot mot mot mot mot mot mot foo:x mot mot mot m…");
}

TEST_CASE("on a terminal, fields are kept apart, lines are wrapped and hits are counted") {
    ThreeArticles news;
    std::string out = news.grep({"gagne"}, {.is_terminal = true, .environment = {{"NO_COLOR", "1"}}}).out;
    CHECK(holds(out, "\u2068Le Matin\u2069"));
    CHECK(holds(out, "\n1 of 1 article in "));
    CHECK_FALSE(holds(out, "\x1b"));
    CHECK_FALSE(holds(news.grep({"--bidi=off", "gagne"}, {.is_terminal = true}).out, "\u2068"));
    CommandOptions colored{.is_terminal = true, .environment = {{"NO_COLOR", ""}, {"TERM", "xterm"}}};
    CHECK(holds(news.grep({"gagne"}, colored).out, "\x1b[1;31mgagne"));
}

TEST_CASE("a snippet is wrapped to the terminal, and to nothing else") {
    ThreeArticles news;
    std::string words = "La moisson";
    for (int i = 0; i < 12; ++i) words += " a commence tard";
    REQUIRE(news.index({news.file("w.jsonl", "{\"id\":\"w\",\"title\":\"T\",\"body\":\"" + words + ".\"}\n")})
                .code == 0);
    std::vector<std::string> wrapped =
        lines(news.grep({"--bidi=off", "--color=never", "moisson"}, {.is_terminal = true}).out);
    CHECK(wrapped.size() > 5);
    for (const std::string& line : wrapped)
        if (line.starts_with("  ")) CHECK(line.size() <= 40);
    CHECK(lines(news.grep({"moisson"}).out).size() == 2);
}

TEST_CASE("output that cannot be written is an error") {
    ThreeArticles news;
    std::string command = std::string(NEWSGREP_BINARY_DIR) + "/tools/newsgrep --db '" +
                          news.path("news.idx") + "' maroc >/dev/full 2>'" + news.path("err") + "'";
    CHECK(WEXITSTATUS(std::system(command.c_str())) == 2);
    CHECK(holds(content(news.path("err")), "newsgrep: Cannot write the output: "));
}

TEST_CASE("explain shows the tree and what was odd") {
    ThreeArticles news;
    CHECK(holds(news.grep({"--explain", "maroc -rouge"}).out, "AND\n  word maroc\n  NOT\n    word rouge\n"));
    CHECK(holds(news.grep({"--explain", "(maroc"}).err, "\n  (maroc\n  ^\n"));
    CHECK(news.grep({"--explain", "--strict", "(maroc"}).code == 2);
}

TEST_CASE("similar articles of one, without itself") {
    ThreeArticles news;
    CHECK(news.grep({"-l", "--similar", "a1"}).out == "a2\n");
    CHECK(news.grep({"--similar", "none"}).code == 1);
    CHECK(news.grep({"--similar", "a3"}).code == 1);
    CHECK(holds(news.grep({"--similar", "a1", "maroc"}).err, "leave out the words"));
}

TEST_CASE("what may stand where the cursor is: options, their values, what the index holds") {
    ThreeArticles news;
    auto complete = [&](std::vector<std::string> words) {
        words.insert(words.begin(), {"--complete", "--"});
        return run("newsgrep", words);
    };
    CHECK(complete({"--sort", ""}).out == "relevance\ndate\n-date\nleft\nright\nsource\n");
    CHECK(complete({"--format=t"}).out == "--format=text\n--format=tsv\n--format=trec\n");
    CHECK(complete({"--db", news.path("news.idx"), "source:"}).out == "source:\"Le Matin\"\n");
    CHECK(complete({"-d", news.path("news.idx"), "--lang", ""}).out == "fr\nes\n");
    CHECK(complete({"--db", news.path("none.idx"), "source:"}).out.empty());
    CHECK(complete({"--db", ""}).code == 1);
}

TEST_CASE("several indexes are searched as one") {
    ThreeArticles news;
    Outcome other =
        run("newsgrep-index", {"--db", news.path("b.idx"),
                               news.file("b.jsonl", R"({"id":"b1","title":"Maroc","body":"Le Maroc."})")});
    REQUIRE(other.code == 0);
    CHECK(news.grep({"-c", "maroc"}).out == "2\n");
    CHECK(news.grep({"-d", news.path("b.idx"), "-c", "maroc"}).out == "3\n");
    CHECK(news.grep({"-d", news.path("b.idx"), "--show", "b1"}).code == 0);
    CHECK(news.grep({"-d", news.path("none.idx"), "-c", "maroc"}).code == 2);
}

TEST_CASE("help teaches, and its options are those there are") {
    Outcome help = run("newsgrep", {"--help"});
    CHECK(help.code == 0);
    for (const char* taught :
         {"Usage:", "in:all", "\"Le Maroc\"", "المغرب", "elecciones", "130", "newsgrep -- -"})
        CHECK_MESSAGE(holds(help.out, taught), taught);
    CHECK(options_in(help.out) == std::set<std::string>{"--all-copies", "--group-duplicates",
                                                        "--any",        "--batch",
                                                        "--bidi",       "--color",
                                                        "--context",    "--count",
                                                        "--db",         "--exact",
                                                        "--explain",    "--format",
                                                        "--full",       "--help",
                                                        "--ids",        "--json",
                                                        "--lang",       "--limit",
                                                        "--no-config",  "--null",
                                                        "--offset",     "--qrels",
                                                        "--quiet",      "--raw",
                                                        "--run-tag",    "--show",
                                                        "--similar",    "--since",
                                                        "--sort",       "--source",
                                                        "--strict",     "--syntax",
                                                        "--threads",    "--until",
                                                        "--version",    "--why",
                                                        "--facets",     "--timeline",
                                                        "--bom",        "--kwic",
                                                        "--sample",     "--seed",
                                                        "--pager",      "--no-pager",
                                                        "--hyperlinks"});
    for (const std::string& option : options_in(help.out))
        CHECK_FALSE(holds(run("newsgrep", {option, "--help"}).err, "There is no option"));
    CHECK(run("newsgrep", {"--version"}).out == "newsgrep 0.1.0\n");
}
