#include "text/form.hpp"

#include <doctest/doctest.h>

using newsgrep::text::form_of;

TEST_CASE("a form keeps accents and letters, not case") {
    CHECK(form_of(u"Événement") == "événement");
    CHECK(form_of(u"ŒUVRE") == "œuvre");
    CHECK(form_of(u"ÉTE\u0301") == "été");
    CHECK(form_of(u"İZMİR") == "i\u0307zmi\u0307r");
}

TEST_CASE("a form keeps hamza and Maghrebi letters, not harakat") {
    CHECK(form_of(u"أڭادير") == "أڭادير");
    CHECK(form_of(u"مُحَمَّد") == "محمد");
    CHECK(form_of(u"مدينة") == "مدينة");
    CHECK(form_of(u"ا\u064E\u0654حمد") == "أحمد");
}
