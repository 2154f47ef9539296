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

TEST_CASE("words of different sentences make up to three fragments, in the order of the text") {
    std::string text;
    std::vector<Range> all;
    for (const char* sentence :
         {"Le port dort encore.", "Rien ici.", "Le maire et le juge parlent.", "Rien non plus.",
          "Le quai reste vide depuis mardi, lundi et dimanche.", "La grue tourne."}) {
        all.push_back({text.size(), text.size() + std::string_view(sentence).size()});
        text += std::string(sentence) + " ";
    }
    auto at = [&](const char* word, std::uint32_t atom) {
        std::size_t begin = text.find(word);
        return MatchedWord{{begin, begin + std::string_view(word).size()}, atom};
    };
    Snippet snippet = make_snippet(
        text, all, {at("port", 0), at("maire", 1), at("juge", 2), at("quai", 3), at("grue", 4)}, 0);
    CHECK(snippet.text ==
          "Le port dort encore. … Le maire et le juge parlent. … Le quai reste vide depuis mardi, lundi et "
          "dimanche.");
    REQUIRE(snippet.matches.size() == 4);
    CHECK(snippet.text.substr(snippet.matches[3].begin, 4) == "quai");
    CHECK(make_snippet(text, all, {at("quai", 3), at("grue", 4)}, 0).text ==
          "Le quai reste vide depuis mardi, lundi et dimanche. La grue tourne.");
    CHECK(make_snippet(text, all, {at("port", 0), at("maire", 1)}, 1).text ==
          "Le port dort encore. Rien ici. Le maire et le juge parlent. Rien non plus.");
}
