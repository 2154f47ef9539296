#include "query/evaluate.hpp"

#include "newsgrep/query.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::query;

namespace {

Bound bound(std::string_view text, BindOptions options = {.languages = {"fr", "ar"}}) {
    return bind(*Query::parse(text).root(), options);
}

Occurrence at(std::uint32_t position, std::uint32_t paragraph = 0, Zone zone = Zone::lead) {
    return {zone, position, paragraph, 0, false};
}

}  // namespace

TEST_CASE("a phrase needs its words side by side, in one paragraph and zone") {
    Bound phrase = bound("\"cour suprême\"");
    auto holds_with = [&](std::vector<Occurrence> first, std::vector<Occurrence> second) {
        return holds(phrase.root, Evidence{{std::move(first), std::move(second)}, {}});
    };
    CHECK(holds_with({at(3)}, {at(4)}));
    CHECK(holds_with({at(1), at(7)}, {at(3), at(8)}));
    CHECK_FALSE(holds_with({at(3)}, {at(5)}));
    CHECK_FALSE(holds_with({at(4)}, {at(3)}));
    CHECK_FALSE(holds_with({at(3)}, {at(4, 1)}));
    CHECK_FALSE(holds_with({at(3)}, {}));
}

TEST_CASE("marks are of clauses that hold, never of what NOT asks for") {
    Bound query = bound("(port mer) OR quai -crue");
    Evidence evidence{{{at(1)}, {}, {at(5)}, {}}, {}};
    std::vector<Mark> found = marks(query.root, evidence);
    REQUIRE(found.size() == 1);
    CHECK(found[0].position == 5);
    evidence.atoms[3] = {at(9)};
    CHECK(marks(query.root, evidence).empty());
}

TEST_CASE("filters alone may decide") {
    Bound query = bound("lang:fr (port OR lang:ar)");
    CHECK(judge(query.root, {false, true}) == Truth::no);
    CHECK(judge(query.root, {true, false}) == Truth::unknown);
    CHECK(judge(query.root, {true, true}) == Truth::yes);
    CHECK(judge(bound("NOT lang:fr").root, {true}) == Truth::no);
}
