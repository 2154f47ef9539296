#include "index/body.hpp"

#include <doctest/doctest.h>

#include <newsgrep/analyzer.hpp>

using namespace newsgrep::index;

namespace {

BodyWord word(std::string_view text) {
    return body_word(newsgrep::fold(text));
}

}  // namespace

TEST_CASE("numbers, days and months are figures") {
    for (const char* figure : {"12", "17,5", "10h30", "lundi", "Février", "miércoles", "الخميس", "غشت"})
        CHECK_MESSAGE(word(figure).is_figure, figure);
    for (const char* other : {"", "pluie", "semana", "يوم"})
        CHECK_FALSE_MESSAGE(word(other).is_figure, other);
}

TEST_CASE("spellings of a name are alike, other names are not") {
    CHECK(are_spelt_alike(word("غولدمان"), word("جولدمان")));
    CHECK(are_spelt_alike(word("Tchaïkovski"), word("Chaikovski")));
    CHECK(are_spelt_alike(word("البنوك"), word("للبنوك")));
    CHECK_FALSE(are_spelt_alike(word("تونس"), word("كولومبيا")));
    CHECK_FALSE(are_spelt_alike(word("Moreno"), word("Duda")));
}

TEST_CASE("a body has the runs of its words") {
    CHECK(body_of({}).runs.empty());
    CHECK(body_of({word("un"), word("mot")}).runs.size() == 1);
    CHECK(body_of({word("un"), word("mot"), word("de"), word("plus")}).runs.size() == 2);
}
