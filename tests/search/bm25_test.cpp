#include "search/bm25.hpp"

#include <doctest/doctest.h>

#include <cmath>

using newsgrep::search::Bm25;

TEST_CASE("idf falls with frequency and never below zero") {
    double before = Bm25::idf(0, 1000);
    for (std::uint64_t documents = 1; documents <= 1000; ++documents) {
        double now = Bm25::idf(documents, 1000);
        CHECK(now <= before);
        CHECK(now >= 0);
        before = now;
    }
    CHECK(Bm25::idf(10, 1000) == doctest::Approx(std::log(990.5 / 10.5)));
}

TEST_CASE("saturation grows with frequency, towards k1 + 1, and is higher in short articles") {
    CHECK(Bm25{}.saturation(1, 100, 100) == doctest::Approx(1.0));
    CHECK(Bm25{}.saturation(2, 100, 100) > Bm25{}.saturation(1, 100, 100));
    CHECK(Bm25{}.saturation(1e9, 100, 100) == doctest::Approx(1.8));
    CHECK(Bm25{}.saturation(1, 50, 100) > Bm25{}.saturation(1, 200, 100));
    CHECK(Bm25{}.saturation(1, 0, 100) == Bm25{}.saturation(1, 10, 100));  // min_normlen
}
