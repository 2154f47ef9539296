#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

namespace {
std::string stem_of(std::string_view word) {
    return newsgrep::stem(newsgrep::fold(word), "fr");
}
}  // namespace

TEST_CASE("French numbers and genders meet") {
    CHECK(stem_of("travaux") == stem_of("travail"));
    CHECK(stem_of("nationaux") == stem_of("national"));
    CHECK(stem_of("nationales") == stem_of("national"));
    CHECK(stem_of("bateaux") == stem_of("bateau"));
    CHECK(stem_of("heureuses") == stem_of("heureux"));
    CHECK(stem_of("marocaine") == stem_of("marocains"));
    CHECK(stem_of("actives") == stem_of("actif"));
}

TEST_CASE("French verbs meet") {
    for (const char* form : {"manifestent", "manifestait", "manifesté", "manifestées", "manifesteront"}) {
        CHECK(stem_of(form) == stem_of("manifester"));
    }
    CHECK(stem_of("appelle") == stem_of("appel"));
}

TEST_CASE("short words and words with digits stay") {
    CHECK(stem_of("mes") == "mes");
    CHECK(stem_of("covid19s") == "covid19s");
    CHECK(stem_of("stress") == "stres");
    CHECK(stem_of("porte-drapeaux") == "porte-drapeaux");
}
