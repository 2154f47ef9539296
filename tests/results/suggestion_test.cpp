#include "newsgrep/results.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

TEST_CASE("a suggestion is a sentence with the words and the counts in it") {
    CHECK(to_string(Suggestion{"accidnet", 0, "accident", 312, 0, 8}) ==
          "No article holds 'accidnet'. Did you mean 'accident' (312 articles)?");
    CHECK(to_string(Suggestion{"acident", 1, "accident", 1, 0, 7}) ==
          "Only 1 article holds 'acident'. Did you mean 'accident' (1 article)?");
    CHECK(to_string(Suggestion{"acident", 2, "accident", 99, 0, 7}) ==
          "Only 2 articles hold 'acident'. Did you mean 'accident' (99 articles)?");
    CHECK(to_string(Suggestion{"roue", 40, "route", 9, 0, 4}) ==
          "40 articles hold 'roue'. Did you mean 'route' (9 articles)?");
    CHECK(to_string(Suggestion{"xylophone", 0, "", 0, 0, 9}) == "No article holds 'xylophone'.");
}

TEST_CASE("a wider query is told with what it leaves out and finds") {
    Relaxation word{Relaxation::Kind::word, {"tunnel"}, "port", 1};
    CHECK(to_string(word) == "Without 'tunnel' there is 1 article: port");
    Relaxation two{Relaxation::Kind::filter, {"lang:ar", "since:2020"}, "port", 12};
    CHECK(to_string(two) == "Without 'lang:ar' and 'since:2020' there are 12 articles: port");
    Relaxation any{Relaxation::Kind::any, {}, "port tunnel", 3};
    CHECK(to_string(any) == "With any of the words (--any) there are 3 articles.");
}
