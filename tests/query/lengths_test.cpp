#include "query/lengths.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::query;

namespace {

std::string read(std::string_view value) {
    auto range = read_length(value);
    return range ? length_text(*range) : "none";
}

}  // namespace

TEST_CASE("signs and ranges give inclusive ends") {
    CHECK(read("800") == "800");
    CHECK(read("=800") == "800");
    CHECK(read(">800") == "801..");
    CHECK(read(">=800") == "800..");
    CHECK(read("≥800") == "800..");
    CHECK(read("<800") == "..799");
    CHECK(read("<=800") == "..800");
    CHECK(read("≤٨٠٠") == "..800");
    CHECK(read("300..800") == "300..800");
    CHECK(read("800..300") == "300..800");
    CHECK(read("300…") == "300..");
    CHECK(read("..800") == "..800");
    CHECK(read("5..5") == "5");
}

TEST_CASE("what is no length is nothing") {
    for (const char* bad : {"", "..", ">", "<0", "=", "-5", "+5", "5x", "a..5", "5..b", "4294967296",
                            ">4294967295", "1.5", "=>5", "> 5"}) {
        CAPTURE(bad);
        CHECK(read(bad) == "none");
    }
}
