/// What does somebody see who would rather look than read?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

using namespace support;
using newsgrep::base::Json;

namespace {

constexpr const char* articles =
    R"json({"id":"a","title":"Le port rouvre","source":"La Vigie","author":"Inès Duhamel","date":"2020-02-12","lang":"fr","body":"Le port de la ville rouvre lundi après trois semaines de travaux."}
{"id":"b","title":"Un port à sec","source":"Le Phare","date":"2020-04-14","lang":"fr","body":"Faute d'eau, les barques du lac restent au port."}
{"id":"c","title":"Marée basse","source":"La Vigie","lang":"fr","body":"Au port, la marée est si basse que les enfants traversent à pied."}
{"id":"d","title":"La pluie","source":"La Vigie","date":"2020-02-20","lang":"fr","body":"Il pleut sur les collines depuis dimanche."}
)json";

class Indexed : public Sandbox {
  public:
    Indexed() {
        Outcome outcome = index({file("port.jsonl", articles)});
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
    }
};

}  // namespace

TEST_CASE("facets are bars, without hits unless they are asked for") {
    Indexed news;
    Outcome outcome = news.grep({"--facets", "source,lang", "--all-copies", "port"});
    CHECK(outcome.code == 0);
    CHECK(holds(outcome.out, "source    articles\nLa Vigie         2  ██"));
    CHECK(holds(outcome.out, "\n\nlang  articles\nfr           3  ██"));
    CHECK_FALSE(holds(outcome.out, "Un port à sec"));
    CHECK(holds(news.grep({"--facets", "source", "-n2", "port"}).out, "Un port à sec"));
}

TEST_CASE("a timeline has the months between, and the articles without a date") {
    Indexed news;
    std::string out = news.grep({"--timeline", "month", "--all-copies", "port"}).out;
    CHECK(holds(out, "\n2020-02         1  ██"));
    CHECK(holds(out, "50.0 %"));
    CHECK(holds(out, "\n2020-03         0"));
    CHECK(holds(out, "\nundated         1  ██"));
}

TEST_CASE("programs get hits, facets, buckets and the summary as lines") {
    Indexed news;
    std::string out =
        news.grep({"--json", "-n1", "--sort", "date", "--facets", "author", "--timeline", "year", "port"})
            .out;
    CHECK(holds(out, R"({"type":"hit","rank":1,)"));
    CHECK(holds(out, R"({"type":"facet","field":"author","value":"Inès Duhamel","count":1})"));
    CHECK(holds(out, R"({"type":"facet","field":"author","value":null,"count":2})"));
    CHECK(holds(out, R"({"type":"bucket","start":"2020-01-01","count":2,"share":0.6666666666666666})"));
    CHECK(holds(out, R"({"type":"bucket","start":null,"count":1,"share":1})"));
    CHECK(holds(out, R"("total":3,"exact":true)"));
}

TEST_CASE("nothing found has no bars, and the exit code of nothing") {
    Indexed news;
    Outcome outcome = news.grep({"--facets", "source", "--timeline", "day", "introuvable"});
    CHECK(outcome.code == 1);
    CHECK_FALSE(holds(outcome.out, "█"));
}

TEST_CASE("unknown fields and periods are refused with those there are") {
    Indexed news;
    Outcome outcome = news.grep({"--facets", "source,outlet", "port"});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.err, "--facets outlet is no field; there are source, lang, month"));
    CHECK(news.grep({"--timeline", "hour", "port"}).code == 2);
    CHECK(holds(news.grep({"-l", "--facets", "source", "port"}).err, "are shown as text, json or html"));
}

TEST_CASE("a concordance has a line per occurrence, the matches below each other") {
    Indexed news;
    CHECK(news.grep({"--kwic", "travaux OR pluie"}).out ==
          "2020-02-20  La Vigie                                    La pluie\n"
          "2020-02-12  La Vigie  rouvre lundi après trois semaines de travaux.\n");
    std::string out = news.grep({"--kwic", "--sort", "right", "-n1", "--json", "port"}).out;
    CHECK(holds(
        out,
        R"({"type":"kwic","id":"b","left":"d'eau, les barques du lac restent au ","match":"port","right":".",)"));
    CHECK(holds(out, R"("total":3,"exact":true,"occurrences":5,)"));
    CHECK(news.grep({"--kwic", "introuvable"}).code == 1);
}

TEST_CASE("a page is printed whole") {
    Indexed news;
    std::string out = news.grep({"--format", "html", "port"}).out;
    CHECK(out.starts_with("<!DOCTYPE html>"));
    CHECK(out.ends_with("</html>\n"));
    CHECK(holds(out, "<h2>Articles by month</h2>"));
    CHECK(holds(out, "Un <mark>port</mark> à sec"));
    CHECK(holds(news.grep({"--format", "html", "--kwic", "pluie"}).out, "<mark>pluie</mark>"));
}

TEST_CASE("what cannot be looked at together is refused") {
    Indexed news;
    CHECK(holds(news.grep({"--kwic", "--facets", "source", "port"}).err, "one after the other"));
    CHECK(holds(news.grep({"--sample", "3", "port"}).err, "ask for one with --kwic"));
    CHECK(news.grep({"--kwic", "--sort", "relevance", "port"}).code == 2);
    CHECK(news.grep({"--batch", "x", "--format", "html"}).code == 2);
}
