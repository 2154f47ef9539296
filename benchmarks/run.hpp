/// How does a benchmark end whose work may fail?
#pragma once

#include <fmt/format.h>

#include <cstdio>
#include <exception>

namespace bench {

/// The exit status of a program that does `work`: 2, with a sentence, where it throws.
template <typename Work>
int run(Work work) {
    try {
        work();
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        return 2;
    }
}

}  // namespace bench
