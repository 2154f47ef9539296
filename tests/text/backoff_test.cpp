#include "text/backoff.hpp"

#include <doctest/doctest.h>

using newsgrep::text::backoff_terms;
using Terms = std::vector<std::string>;

TEST_CASE("a Latin word is backed by its first five letters") {
    CHECK(backoff_terms("gouvernement") == Terms{"gouve"});
    CHECK(backoff_terms("maire") == Terms{"maire"});
    CHECK(backoff_terms("an") == Terms{"an"});
    CHECK(backoff_terms("þingeyri") == Terms{"þinge"});
}

TEST_CASE("an Arabic word is backed by its runs of three letters, each once") {
    CHECK(backoff_terms("مدرسه") == Terms{"مدر", "درس", "رسه"});
    CHECK(backoff_terms("في") == Terms{"في"});
    CHECK(backoff_terms("ابن") == Terms{"ابن"});
    CHECK(backoff_terms("ههههه") == Terms{"ههه"});
    CHECK(backoff_terms("ب180") == Terms{"ب18", "180"});
}

TEST_CASE("numbers and other scripts have nothing to fall back on") {
    CHECK(backoff_terms("2020").empty());
    CHECK(backoff_terms("москва").empty());
    CHECK(backoff_terms("").empty());
}
