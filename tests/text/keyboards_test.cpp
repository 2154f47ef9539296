#include "text/keyboards.hpp"

#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsgrep;
using namespace newsgrep::text;

namespace {

/// Whether one of the other keyboards gives `meant`, as the index folds it.
bool can_mean(std::string_view typed, std::string_view meant) {
    std::vector<std::string> texts = on_other_keyboards(typed);
    return std::any_of(texts.begin(), texts.end(),
                       [&](const std::string& text) { return fold(text) == fold(meant); });
}

}  // namespace

TEST_CASE("Arabic typed on a Latin keyboard, and Latin on an Arabic one") {
    CHECK(can_mean("hglyvf", "المغرب"));
    CHECK(can_mean("Hglyvf", "المغرب"));
    CHECK(can_mean("hg[.hzv", "الجزائر"));
    CHECK(can_mean("hgd,l", "اليوم"));
    CHECK(can_mean("شؤؤهيثىف", "accident"));
    CHECK(can_mean("لاشىضعث", "banque"));
    CHECK(can_mean("ةشقخؤ", "maroc"));
    CHECK_FALSE(can_mean("ىشقخؤ", "maroc"));
}

TEST_CASE("a French keyboard set to another order of the same letters") {
    CHECK(can_mean("qccident", "accident"));
    CHECK(can_mean("zqter", "water"));
    CHECK_FALSE(can_mean("عاصمة", "عاصمة"));
}

TEST_CASE("keys that lie side by side") {
    CHECK(are_neighbours('e', 'r'));
    CHECK(are_neighbours('a', 'z'));  // AZERTY, and QWERTY too
    CHECK(are_neighbours('g', 'b'));
    CHECK(are_neighbours(U'ب', U'ل'));
    CHECK(are_neighbours(U'م', U'ن'));
    CHECK_FALSE(are_neighbours('q', 'p'));
    CHECK_FALSE(are_neighbours('a', 'a'));
    CHECK_FALSE(are_neighbours('a', U'ا'));
}

TEST_CASE("what no other keyboard has stays unread") {
    CHECK(on_other_keyboards("ça va").empty());
    CHECK(on_other_keyboards("").empty());
}
