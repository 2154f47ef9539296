#include "text/shadow.hpp"

#include "base/utf8.hpp"
#include "text/random_text.hpp"

#include <doctest/doctest.h>

using newsgrep::Range;
using newsgrep::text::Shadow;

namespace {

Shadow shadow_of(std::string_view text) {
    Shadow shadow;
    shadow.assign(text, 0, text.size());
    return shadow;
}

}  // namespace

TEST_CASE("what hides words from the break rules is spelt out or gone") {
    CHECK(shadow_of("ﻣﻐـﺮﺏ").units() == u"مغرب");
    CHECK(shadow_of("co\u00ADop\u200Bé").units() == u"coopé");
    CHECK(shadow_of("ﬁn ＡＢ").units() == u"fin AB");
    CHECK(shadow_of("l’an ‐ l′an").units() == u"l'an - l'an");
    CHECK(shadow_of("Rabat:le_mot ﷺ").units() == u"Rabat le mot  ");
}

TEST_CASE("every unit knows the bytes it came from") {
    Shadow shadow = shadow_of("aﬁ\u200Bé");
    REQUIRE(shadow.units() == u"afié");
    CHECK(shadow.source(0, 1) == Range{0, 1});
    CHECK(shadow.source(1, 2) == Range{1, 4});
    CHECK(shadow.source(2, 3) == Range{1, 4});
    CHECK(shadow.source(3, 4) == Range{7, 9});
    CHECK(shadow.source(0, 4) == Range{0, 9});
}

TEST_CASE("sources ascend on code-point bounds inside the part that was taken") {
    std::mt19937 random(17);
    Shadow shadow;
    for (int round = 0; round < 5000; ++round) {
        std::string text = "é" + newsgrep::tests::random_text(random, 30) + "م";
        std::size_t last = text.size() - 2;
        shadow.assign(text, 2, last);
        for (std::size_t i = 0; i < shadow.units().size(); ++i) {
            Range range = shadow.source(i, i + 1);
            REQUIRE((range.begin >= 2 && range.begin < range.end && range.end <= last));
            REQUIRE(newsgrep::base::is_boundary(text, range.begin));
            REQUIRE(newsgrep::base::is_boundary(text, range.end));
            if (i > 0) REQUIRE(shadow.source(i - 1, i).begin <= range.begin);
        }
    }
}
