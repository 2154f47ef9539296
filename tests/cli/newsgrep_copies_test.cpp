#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

using namespace support;
using newsgrep::base::Json;

namespace {

/// Two outlets print one agency's story, a third another one.
constexpr const char* three_articles_two_stories =
    R"json({"id":"a","title":"Le port rouvre","source":"La Vigie","date":"2020-02-12","lang":"fr","body":"Le port de la ville rouvre lundi après trois semaines de travaux, a annoncé la capitainerie. Les pêcheurs retrouvent leurs quais et la criée reprend à l'aube."}
{"id":"b","title":"Réouverture du port","source":"Le Phare","date":"2020-02-13","lang":"fr","body":"Le port de la ville rouvre lundi après trois semaines de travaux, a annoncé la capitainerie. Les pêcheurs retrouvent leurs quais et la criée reprend à l'aube. (avec AFP)"}
{"id":"c","title":"Un port à sec","source":"La Vigie","date":"2020-02-14","lang":"fr","body":"Faute d'eau, les barques du lac restent au port et les guides cherchent un autre métier pour l'été."}
)json";

class Indexed : public Sandbox {
  public:
    Indexed() {
        Outcome outcome = index({file("copies.jsonl", three_articles_two_stories)});
        REQUIRE_MESSAGE(outcome.code == 0, outcome.err);
    }
};

}  // namespace

TEST_CASE("a person sees a story once, with how many copies there are") {
    Indexed news;
    std::string out = news.grep({"--sort", "date", "port"}).out;
    CHECK(holds(out, "2020-02-13  Le Phare  fr  Réouverture du port  +1\n"));
    CHECK_FALSE(holds(out, "Le port rouvre\n"));
    CHECK(holds(out, "Un port à sec\n"));
    std::string all = news.grep({"--sort", "date", "--all-copies", "port"}).out;
    CHECK(holds(all, "Le port rouvre\n"));
    CHECK(holds(all, "Réouverture du port\n"));
}

TEST_CASE("a program sees every article, unless it asks for stories") {
    Indexed news;
    CHECK(news.grep({"-l", "--sort", "date", "port"}).out == "c\nb\na\n");
    CHECK(news.grep({"-l", "--sort", "date", "--group-duplicates", "port"}).out == "c\nb\n");
    std::string out = news.grep({"--json", "--group-duplicates", "-n1", "--sort", "-date", "port"}).out;
    Json hit = parsed(out.substr(0, out.find('\n')));
    CHECK(hit.text("id") == "a");
    CHECK(*hit.find("duplicates")->array()->front().string() == "b");
}

TEST_CASE("counts come with and without copies") {
    Indexed news;
    CHECK(news.grep({"-c", "port"}).out == "3\n");
    CHECK(news.grep({"-c", "--group-duplicates", "port"}).out == "2\n");
    CHECK(holds(news.grep({"--json", "--group-duplicates", "port"}).out,
                R"("total":3,"exact":true,"distinct":2)"));
}

TEST_CASE("to group copies and not to is no order") {
    Indexed news;
    Outcome outcome = news.grep({"--group-duplicates", "--all-copies", "port"});
    CHECK(outcome.code == 2);
    CHECK(holds(outcome.err, "give one of them"));
}

TEST_CASE("the credited agency is a field of the article") {
    Indexed news;
    CHECK(holds(news.grep({"--json", "--show", "b"}).out, R"("agency":"AFP")"));
    CHECK(holds(news.grep({"--json", "--show", "a"}).out, R"("agency":null)"));
}
