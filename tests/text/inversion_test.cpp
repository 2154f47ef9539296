#include "text/inversion.hpp"

#include <doctest/doctest.h>

using newsgrep::text::is_inverted;

TEST_CASE("pronouns stand where French inverts") {
    CHECK(is_inverted(u"dit", u"il"));
    CHECK(is_inverted(u"Prend", u"On"));
    CHECK(is_inverted(u"puis", u"je"));
    CHECK(is_inverted(u"VEUX", u"TU"));
    CHECK(is_inverted(u"donne", u"moi"));
    CHECK(is_inverted(u"allez", u"vous"));
    CHECK(is_inverted(u"est", u"ce"));
    CHECK(is_inverted(u"celui", u"ci"));
    CHECK(is_inverted(u"jours", u"là"));
    CHECK(is_inverted(u"jours", u"la\u0300"));
}

TEST_CASE("other words end so without being verbs") {
    CHECK_FALSE(is_inverted(u"Jong", u"il"));
    CHECK_FALSE(is_inverted(u"rendez", u"vous"));
    CHECK_FALSE(is_inverted(u"Rendez", u"Vous"));
    CHECK_FALSE(is_inverted(u"clip", u"on"));
    CHECK_FALSE(is_inverted(u"dit", u"drapeau"));
    CHECK_FALSE(is_inverted(u"", u"il"));
}
