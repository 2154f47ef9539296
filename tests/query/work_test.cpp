#include "query/work.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/query.hpp"

#include "query/bind.hpp"
#include "query/evaluate.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgrep;
using namespace newsgrep::query;

namespace {

constexpr std::uint32_t words = 40;

/// Whether a query holds in an article that says "de" `words` times over.
bool holds_in_de(const std::string& text, Work& work) {
    Bound bound = bind(*Query::parse(text).root(), {.languages = {"fr"}});
    Evidence evidence{std::vector<std::vector<Occurrence>>(bound.atoms.size()), {}, &work};
    for (auto& atom : evidence.atoms)
        for (std::uint32_t i = 0; i < words; ++i) atom.push_back({Zone::body, i, 0, i / 10, true});
    return holds(bound.root, evidence);
}

std::string chain(const std::string& link, int links) {
    std::string text = "de";
    for (int i = 0; i < links; ++i) text += link + "de";
    return text;
}

}  // namespace

TEST_CASE("work up to a limit is done, work beyond it ends in a sentence that names the limit") {
    Work work({.postings = 1000, .articles = 2, .places = 30});
    CHECK_NOTHROW(work.walk_postings(1000));
    CHECK_NOTHROW((work.read_article(), work.read_article()));
    CHECK_NOTHROW((work.look_at_places(15), work.look_at_places(15)));
    CHECK_THROWS_WITH_AS(work.walk_postings(1), doctest::Contains("over 1000. Leave out"), Error);
    CHECK_THROWS_WITH_AS(work.read_article(), doctest::Contains("more than 2 articles"), Error);
    CHECK_THROWS_WITH_AS(work.look_at_places(1), doctest::Contains("more than 30 places"), Error);
}

TEST_CASE("a chain of NEAR costs as much as it is long, not its square") {
    Work plenty({.places = 128 * 2 * words});
    CHECK(holds_in_de(chain(" NEAR/1000 ", 128), plenty));
    Work scant({.places = 127 * 2 * words});
    CHECK_THROWS_AS(holds_in_de(chain(" NEAR/1000 ", 128), scant), Error);
}

TEST_CASE("each positional operator counts the places it looks at") {
    for (std::string text : {"de NEAR/3 la", "de PRE/3 la", "de /s la", "de /p la", "ATLEAST/3 de",
                             "FIRST/5 (de NEAR/3 la)", "de NEAR/3 NOT la"}) {
        CAPTURE(text);
        Work none({.places = 0});
        CHECK_THROWS_AS(holds_in_de(text, none), Error);
    }
    Work none({.places = 0});
    CHECK(holds_in_de("de AND (la OR \"de la\")", none));
}
