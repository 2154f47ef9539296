#include "jobs/pipeline.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <thread>

using namespace newsgrep;

namespace {

struct Item {
    int number = 0;
    int worked = 0;
};

/// Gives 0, 1, … below `count`.
auto numbers(int count) {
    return [next = 0, count]() mutable {
        return next == count ? std::nullopt : std::optional(Item{next++, 0});
    };
}

auto doubling() {
    return [](Item& item) {
        if (item.number % 7 == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));  // overtaken by the others
        item.worked = 2 * item.number;
    };
}

}  // namespace

TEST_CASE("items are taken in the order of reading, each worked on once, whatever the threads") {
    for (unsigned threads : {1U, 2U, 5U}) {
        for (int count : {0, 1, 100}) {
            int taken = 0;
            jobs::run_in_order<Item>(
                threads, numbers(count), [] { return doubling(); },
                [&](Item& item) {
                    CHECK(item.number == taken++);
                    CHECK(item.worked == 2 * item.number);
                });
            CHECK(taken == count);
        }
    }
}

TEST_CASE("no more is read than a few items ahead of what was taken") {
    int read = 0, taken = 0, furthest = 0;
    auto counting = [&, next = numbers(200)]() mutable {
        furthest = std::max(furthest, ++read - taken);
        return next();
    };
    jobs::run_in_order<Item>(
        3, counting, [] { return doubling(); }, [&](Item&) { ++taken; });
    CHECK(taken == 200);
    CHECK(furthest <= 8);
}

TEST_CASE("what reading, making, working or taking throws arrives here, and all threads have ended") {
    std::atomic<int> working = 0;
    auto run = [&](const std::string& culprit) {
        auto fail_if = [&](const char* name) {
            if (culprit == name) throw std::runtime_error(name);
        };
        auto make = [&] {
            fail_if("make");
            return [&](Item& item) {
                ++working;
                std::this_thread::sleep_for(std::chrono::microseconds(200));
                --working;
                if (item.number == 5) fail_if("work");
            };
        };
        auto reading = [&, next = numbers(50)]() mutable {
            std::optional<Item> item = next();
            if (item && item->number == 20) fail_if("read");
            return item;
        };
        jobs::run_in_order<Item>(3, reading, make, [&](Item& item) {
            if (item.number == 9) fail_if("take");
        });
    };
    for (const char* culprit : {"read", "make", "work", "take"}) {
        CHECK_THROWS_WITH_AS(run(culprit), culprit, std::runtime_error);
        CHECK(working == 0);
    }
    CHECK_NOTHROW(run("nobody"));
}
