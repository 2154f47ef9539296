#include "text/elision.hpp"

#include <doctest/doctest.h>

namespace text = newsgrep::text;

TEST_CASE("a particle ends behind its apostrophe") {
    CHECK(text::particle_length(u"l'avocat") == 2);
    CHECK(text::particle_length(u"QU'IL") == 3);
    CHECK(text::particle_length(u"Jusqu'alors") == 6);
    CHECK(text::particle_length(u"puisqu'elle") == 7);
}

TEST_CASE("what is no particle keeps its apostrophe") {
    CHECK(text::particle_length(u"O'Connor") == 0);
    CHECK(text::particle_length(u"don't") == 0);
    CHECK(text::particle_length(u"avocat") == 0);
    CHECK(text::particle_length(u"l'") == 0);
    CHECK(text::particle_length(u"'l") == 0);
}

TEST_CASE("some words merely have an apostrophe inside") {
    CHECK(text::is_kept_whole(u"Aujourd'hui"));
    CHECK(text::is_kept_whole(u"prud'hommes"));
    CHECK(text::is_kept_whole(u"PRESQU'ÎLE"));
    CHECK(text::is_kept_whole(u"presqu'i\u0302le"));
    CHECK(text::particle_length(u"presqu'île") == 0);
    CHECK(text::particle_length(u"presqu'un") == 7);
}

TEST_CASE("names are known by their capitals or by the table") {
    CHECK(text::is_elided_name(u"L'Oréal", 2));
    CHECK(text::is_elided_name(u"N'Diaye", 2));
    CHECK(text::is_elided_name(u"M'hamed", 2));
    CHECK_FALSE(text::is_elided_name(u"l'Avocat", 2));
    CHECK_FALSE(text::is_elided_name(u"L'avocat", 2));
    CHECK(text::is_known_name(u"L'ORÉAL"));
    CHECK_FALSE(text::is_known_name(u"L'Avocat"));
}
