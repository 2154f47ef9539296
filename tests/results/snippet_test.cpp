#include "results/snippet.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::results;

namespace {

const std::string body =
    "Un début sans rien. Le maire parle. Le maire et le juge parlent ensemble, longuement, devant une salle "
    "pleine. Fin.";

Range where(const std::string& text, std::size_t from = 0) {
    std::size_t at = body.find(text, from);
    return {at, at + text.size()};
}

const std::vector<Range> sentences = {
    where("Un début sans rien."), where("Le maire parle."),
    where("Le maire et le juge parlent ensemble, longuement, devant une salle pleine."), where("Fin.")};

}  // namespace

TEST_CASE("the sentence with the most different words is shown") {
    std::size_t later = body.find("Le maire et");
    Snippet snippet = make_snippet(body, sentences,
                                   {{where("maire"), 0}, {where("maire", later), 0}, {where("juge"), 1}}, 1);
    CHECK(snippet.text ==
          "Le maire parle. Le maire et le juge parlent ensemble, longuement, devant une salle pleine. Fin.");
    REQUIRE(snippet.matches.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        Range match = snippet.matches[i];
        CHECK(snippet.text.substr(match.begin, match.end - match.begin) == (i == 2 ? "juge" : "maire"));
    }
}

TEST_CASE("without matches the beginning is shown, without sentences nothing") {
    CHECK(make_snippet(body, sentences, {}, 0).text.starts_with("Un début sans rien."));
    CHECK(make_snippet("", {}, {}, 0).text.empty());
}

TEST_CASE("a long sentence is cut at words, around its match") {
    std::string text;
    for (int i = 0; i < 200; ++i) text += "mot" + std::to_string(i) + " ";
    std::size_t at = text.find("mot120");
    Snippet snippet = make_snippet(text, {{0, text.size()}}, {{{at, at + 6}, 0}}, 0);
    CHECK(snippet.text.starts_with("…mot"));
    CHECK(snippet.text.ends_with("…"));
    CHECK(snippet.text.size() < 400);
    REQUIRE(snippet.matches.size() == 1);
    CHECK(snippet.text.substr(snippet.matches[0].begin, 6) == "mot120");
}
