#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

using newsgrep::fold;
using newsgrep::stem;

TEST_CASE("other languages take Snowball's stem, folded") {
    CHECK(stem("elections", "en") == "elect");
    CHECK(stem(fold("Häuser"), "de") == stem(fold("Hauser"), "de"));
    CHECK(stem("covid19s", "en") == "covid19s");
    CHECK(stem("was", "en") == "was");
}

TEST_CASE("a language nobody stems keeps the word") {
    CHECK(stem("elections", "xx") == "elections");
    CHECK(stem("elections", "und") == "elections");
    CHECK(stem("elections", "") == "elections");
    CHECK(stem("elections", "none of this /../ exists") == "elections");
}
