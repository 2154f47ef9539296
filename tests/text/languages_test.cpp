#include "text/languages.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace text = newsgrep::text;
using Languages = std::vector<std::string>;

TEST_CASE("languages are written in Latin letters unless known otherwise") {
    CHECK(text::is_latin("fr"));
    CHECK(text::is_latin("xx"));
    CHECK_FALSE(text::is_latin("ar"));
    CHECK_FALSE(text::is_latin("und"));
    CHECK_FALSE(text::is_latin(""));
}

TEST_CASE("a query word is asked in every language it may have been indexed in") {
    Languages index = {"fr", "ar", "es"};
    CHECK(text::stem_languages("maroc", index) == Languages{"fr", "es"});
    CHECK(text::stem_languages("مغرب", index) == Languages{"ar"});
    CHECK(text::stem_languages("2020", index) == Languages{"und"});
    CHECK(text::stem_languages("россия", index) == Languages{"und"});
    CHECK(text::stem_languages("maroc", Languages{"ar"}) == Languages{"und"});
}

TEST_CASE("what indexing marks, a query asks for") {
    Languages index = {"ar", "es"};
    for (const char* word : {"maroc", "مغرب", "2020", "covid19", "19e", "россия", "l'"}) {
        auto asked = text::stem_languages(word, index);
        CHECK(std::ranges::count(asked, std::string(text::language_of(word, "es"))) == 1);
    }
}
