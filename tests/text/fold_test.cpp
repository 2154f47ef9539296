#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

using newsgrep::fold;

TEST_CASE("case, accents and ligatures fold") {
    CHECK(fold("Événement") == "evenement");
    CHECK(fold("évènement") == fold("evenement"));
    CHECK(fold("ŒUVRE") == "oeuvre");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("Łódź") == "lodz");
}
