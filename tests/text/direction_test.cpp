#include "text/direction.hpp"

#include <doctest/doctest.h>

using newsgrep::text::is_right_to_left;

TEST_CASE("most letters decide, digits and marks do not count") {
    CHECK(is_right_to_left("وزير الخارجية"));
    CHECK(is_right_to_left("ONU: المنظمة تدعو إلى الحوار"));
    CHECK(is_right_to_left("2020 !? م"));
    CHECK_FALSE(is_right_to_left("Le mot سوق veut dire marché"));
    CHECK_FALSE(is_right_to_left("2020-02-12"));
    CHECK_FALSE(is_right_to_left(""));
    CHECK_FALSE(is_right_to_left("\xff\xfe"));
}
