#include "base/cancellation.hpp"

#include "newsgrep/error.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

bool is_cancelled(base::Cancellation& cancellation, int steps) {
    try {
        for (int i = 0; i < steps; ++i) cancellation.step();
    } catch (const Error& error) {
        return error.code() == Errc::cancelled;
    }
    return false;
}

}  // namespace

TEST_CASE("a check asks at once, a small step seldom") {
    int asked = 0;
    base::Cancellation cancellation([&] { return ++asked > 3; });
    cancellation.check();
    CHECK(asked == 1);
    CHECK_FALSE(is_cancelled(cancellation, 600));
    CHECK(asked == 3);
    CHECK(is_cancelled(cancellation, 600));
}

TEST_CASE("what nobody can cancel goes on") {
    base::Cancellation cancellation;
    CHECK_FALSE(cancellation.is_possible());
    CHECK_FALSE(is_cancelled(cancellation, 10'000));
    CHECK_NOTHROW(cancellation.check());
}
