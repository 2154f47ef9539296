/// How does somebody read on a terminal what is longer than its screen, and follow its links?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace support;

namespace {

/// An article of more lines than the terminal has, and one that fits.
class LongAndShort : public Sandbox {
  public:
    LongAndShort() {
        std::string body;
        for (int line = 1; line <= 4000; ++line) body += "Ligne du quai " + std::to_string(line) + "\\n";
        std::string articles =
            R"({"id":"long","title":"Le registre du port","lang":"fr","body":")" + body + "\"}\n" +
            R"({"id":"short","title":"La digue","lang":"fr","url":"http://example.org/a b?é","body":"La digue tient."})"
            "\n";
        Outcome outcome = index({file("two.jsonl", articles)});
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
    }

    /// On a terminal of 24 rows.
    [[nodiscard]] Outcome look(std::vector<std::string> arguments,
                               std::vector<std::pair<std::string, std::string>> environment) const {
        arguments.insert(arguments.end(), {"--bidi=off", "--color=never"});
        environment.emplace_back("TERM", "xterm");
        return grep(arguments, {.is_terminal = true, .environment = environment});
    }
};

constexpr const char* marking = "sed 's/^/P:/'";

}  // namespace

TEST_CASE("what is longer than the screen goes through the pager, what fits does not") {
    LongAndShort news;
    Outcome outcome = news.look({"--show", "long"}, {{"NEWSGREP_PAGER", marking}});
    CHECK(outcome.code == 0);
    CHECK(outcome.out.starts_with("P:Le registre du port\n"));
    CHECK(outcome.out.ends_with("P:Ligne du quai 4000\n"));
    CHECK(news.look({"--show", "short"}, {{"NEWSGREP_PAGER", marking}}).out.starts_with("La digue\n"));
    CHECK(news.look({"--show", "short", "--pager"}, {{"NEWSGREP_PAGER", marking}})
              .out.starts_with("P:La digue\n"));
    CHECK(news.look({"--help"}, {{"NEWSGREP_PAGER", marking}}).out.starts_with("P:Usage"));
}

TEST_CASE("NEWSGREP_PAGER goes before PAGER, and an empty one or cat is none") {
    LongAndShort news;
    CHECK(news.look({"--show", "long"}, {{"PAGER", marking}}).out.starts_with("P:Le registre"));
    CHECK(news.look({"--show", "long"}, {{"PAGER", marking}, {"NEWSGREP_PAGER", "sed 's/^/N:/'"}})
              .out.starts_with("N:Le registre"));
    for (const char* none : {"", "cat"})
        CHECK(news.look({"--show", "long"}, {{"PAGER", marking}, {"NEWSGREP_PAGER", none}})
                  .out.starts_with("Le registre"));
}

TEST_CASE("the pager is left out when asked, on a dumb terminal, for programs and in a pipe") {
    LongAndShort news;
    std::pair<std::string, std::string> pager{"NEWSGREP_PAGER", marking};
    CHECK(news.look({"--show", "long", "--no-pager"}, {pager}).out.starts_with("Le registre"));
    std::string config = news.file("config", "--no-pager\n");
    CHECK(news.look({"--show", "long"}, {pager, {"NEWSGREP_CONFIG", config}}).out.starts_with("Le registre"));
    CHECK(news.look({"--show", "long", "--pager"}, {pager, {"NEWSGREP_CONFIG", config}})
              .out.starts_with("P:Le registre"));
    CHECK(news.look({"--show", "long", "--json"}, {pager}).out.starts_with("{"));
    CHECK(news.grep({"--show", "long"}, {.is_terminal = true, .environment = {pager, {"TERM", "dumb"}}})
              .out.find("P:") == std::string::npos);
    CHECK(news.grep({"--show", "long", "--pager"}, {.environment = {pager}}).out.starts_with("Le registre"));
    CHECK(news.grep({"--pager", "--no-pager", "quai"}).code == 2);
    CHECK(news.look({"--help", "--no-pager"}, {pager}).out.starts_with("Usage"));
}

TEST_CASE("who leaves the pager early has read enough, and a pager that is not there costs nothing") {
    LongAndShort news;
    Outcome early = news.look({"--show", "long"}, {{"NEWSGREP_PAGER", "head -n 1"}});
    CHECK(early.code == 0);
    CHECK(early.out == "Le registre du port\n");
    Outcome missing =
        news.look({"--show", "long"}, {{"NEWSGREP_PAGER", "newsgrep-no-such-pager 2>/dev/null"}});
    CHECK(missing.code == 0);
    CHECK(missing.out.ends_with("Ligne du quai 4000\n"));
}

TEST_CASE("titles are links where asked for, or on terminals known to have them") {
    LongAndShort news;
    const std::string link = "\x1b]8;;http://example.org/a%20b?%C3%A9\x1b\\La digue\x1b]8;;\x1b\\";
    CHECK(holds(news.grep({"--hyperlinks", "always", "digue"}).out, link));
    CHECK_FALSE(holds(news.grep({"digue"}).out, "\x1b]8"));
    CHECK(holds(news.look({"digue"}, {{"VTE_VERSION", "7001"}}).out, link));
    CHECK_FALSE(holds(news.look({"digue", "--hyperlinks=never"}, {{"VTE_VERSION", "7001"}}).out, "\x1b]8"));
    CHECK_FALSE(holds(news.look({"digue"}, {}).out, "\x1b]8"));
    for (const char* term : {"dumb", "screen-256color", "tmux-256color"}) {
        CommandOptions hidden{.is_terminal = true, .environment = {{"TERM", term}, {"VTE_VERSION", "7001"}}};
        CHECK_FALSE(holds(news.grep({"digue"}, hidden).out, "\x1b]8"));
    }
}

TEST_CASE("on a terminal it is said how many articles the charts count") {
    LongAndShort news;
    std::string out = news.look({"--facets", "lang", "digue"}, {}).out;
    CHECK(holds(out, "\n1 article in "));
    CHECK(holds(news.look({"--facets", "lang", "-n1", "digue OR quai"}, {}).out, "\n1 of 2 articles in "));
}
