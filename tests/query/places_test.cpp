#include "query/places.hpp"

#include "newsgrep/query.hpp"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

using namespace newsgrep;
using namespace newsgrep::query;

namespace {

/// An article of words joined by blanks; " . " ends a sentence, " / " a paragraph.
class Scene {
  public:
    explicit Scene(std::string text) : text_(std::move(text)) {}

    bool holds(std::string_view query) const {
        Bound bound = bind(*Query::parse(query).root(), {.languages = {"fr"}});
        return query::holds(bound.root, evidence(bound));
    }
    /// Positions of the words that make the query hold, in their order.
    std::string marked(std::string_view query) const {
        Bound bound = bind(*Query::parse(query).root(), {.languages = {"fr"}});
        std::map<std::uint32_t, int> positions;
        for (const Mark& mark : marks(bound.root, evidence(bound))) ++positions[mark.position];
        std::string text;
        for (auto [position, count] : positions) text += (text.empty() ? "" : " ") + std::to_string(position);
        return text;
    }

  private:
    Evidence evidence(const Bound& bound) const {
        Evidence evidence{std::vector<std::vector<Occurrence>>(bound.atoms.size()), {}};
        Occurrence at{Zone::body, 0, 0, 0, true};
        std::istringstream words(text_);
        for (std::string word; words >> word;) {
            at.sentence += word == "." || word == "/" ? 1 : 0;
            at.paragraph += word == "/" ? 1 : 0;
            if (word == "." || word == "/") continue;
            for (std::size_t i = 0; i < bound.atoms.size(); ++i)
                if (bound.atoms[i].exact == word) evidence.atoms[i].push_back(at);
            ++at.position;
        }
        return evidence;
    }

    std::string text_;
};

}  // namespace

TEST_CASE("NEAR counts positions in either direction, past sentences and paragraphs") {
    Scene scene("maire un deux . juge / trois quai");
    CHECK(scene.holds("maire NEAR/3 juge"));
    CHECK(scene.holds("juge NEAR/3 maire"));
    CHECK_FALSE(scene.holds("maire NEAR/2 juge"));
    CHECK(scene.holds("juge /2 quai"));
    CHECK_FALSE(scene.holds("maire NEAR/5 maire"));
    CHECK_FALSE(scene.holds("maire NEAR/5 port"));
}

TEST_CASE("PRE keeps the order, in chains too") {
    Scene scene("maire juge quai");
    CHECK(scene.holds("maire PRE/1 juge"));
    CHECK_FALSE(scene.holds("juge PRE/2 maire"));
    CHECK(scene.holds("maire PRE/1 juge PRE/1 quai"));
    CHECK_FALSE(scene.holds("maire PRE/2 quai PRE/2 juge"));
    CHECK(scene.holds("maire PRE/1 (juge PRE/1 quai)"));
    CHECK(scene.holds("(maire PRE/2 quai) NEAR/1 juge"));
}

TEST_CASE("a sentence and a paragraph are where both operands hold") {
    Scene scene("maire juge . juge quai / port maire");
    CHECK(scene.holds("maire /s juge"));
    CHECK_FALSE(scene.holds("maire /s quai"));
    CHECK(scene.holds("maire /p quai"));
    CHECK_FALSE(scene.holds("quai /p port"));
    CHECK(scene.holds("juge /s -maire"));
    CHECK_FALSE(scene.holds("quai /s -juge"));
    CHECK(scene.holds("(maire /s juge) /p quai"));
    CHECK_FALSE(scene.holds("(maire juge) /s quai"));
    CHECK(scene.holds("maire /s (port OR quai)"));
}

TEST_CASE("ATLEAST counts places: of a word, of a phrase, of either of two, of each of two") {
    Scene scene("maire juge maire juge maire");
    CHECK(scene.holds("ATLEAST/3 maire"));
    CHECK_FALSE(scene.holds("ATLEAST/4 maire"));
    CHECK(scene.holds("ATLEAST/2 \"maire juge\""));
    CHECK_FALSE(scene.holds("ATLEAST/3 \"maire juge\""));
    CHECK(scene.holds("ATLEAST/5 (maire OR juge)"));
    CHECK(scene.holds("ATLEAST/3 (maire OR =maire)"));
    CHECK_FALSE(scene.holds("ATLEAST/4 (maire OR =maire)"));
    CHECK(scene.holds("ATLEAST/2 (maire juge)"));
    CHECK_FALSE(scene.holds("ATLEAST/3 (maire juge)"));
}

TEST_CASE("FIRST looks at the first words only") {
    Scene scene("maire juge quai juge");
    CHECK(scene.holds("FIRST/2 juge"));
    CHECK_FALSE(scene.holds("FIRST/2 quai"));
    CHECK(scene.holds("FIRST/2 -quai"));
    CHECK(scene.holds("quai FIRST/2 (maire -quai)"));
    CHECK_FALSE(scene.holds("FIRST/2 \"juge quai\""));
    CHECK_FALSE(scene.holds("FIRST/3 ATLEAST/2 juge"));
}

TEST_CASE("NOT beside NEAR and PRE asks for a place without the other word around it") {
    Scene scene("maire juge un deux trois maire quai");
    CHECK(scene.holds("maire NEAR/2 NOT juge"));
    CHECK_FALSE(scene.holds("maire NEAR/5 NOT juge"));
    CHECK_FALSE(scene.holds("juge NEAR/2 NOT maire"));
    CHECK(scene.holds("juge PRE/2 NOT maire"));
    CHECK(scene.holds("maire PRE/1 NOT juge"));
    CHECK_FALSE(scene.holds("(NOT maire) PRE/1 juge"));
    CHECK(scene.holds("(NOT juge) PRE/1 quai"));
}

TEST_CASE("words that AND joins have to be near each; conditions remain conditions") {
    Scene scene("maire juge un deux quai");
    CHECK(scene.holds("(maire juge) NEAR/4 quai"));
    CHECK_FALSE(scene.holds("(maire juge) NEAR/3 quai"));
    CHECK(scene.holds("(maire OR juge) NEAR/3 quai"));
    CHECK_FALSE(scene.holds("(juge -maire) NEAR/3 quai"));
}

TEST_CASE("what is marked are the places, not all the words") {
    Scene scene("maire juge un deux maire . maire quai / juge");
    CHECK(scene.marked("maire NEAR/1 juge") == "0 1");
    CHECK(scene.marked("maire PRE/1 juge PRE/2 deux") == "0 1 3");
    CHECK(scene.marked("maire /s quai") == "5 6");
    CHECK(scene.marked("FIRST/4 maire") == "0");
    CHECK(scene.marked("ATLEAST/3 maire") == "0 4 5");
    CHECK(scene.marked("maire NEAR/1 NOT juge") == "4 5");
    CHECK(scene.marked("quai NOT (maire NEAR/1 port)") == "6");
    CHECK(scene.marked("maire NEAR/1 port").empty());
}
