/// Is one article a copy of another?
#pragma once

#include "index/body.hpp"

#include <cstdint>
#include <optional>

namespace newsgrep::index {

/// What is known of two articles besides their words.
struct Printing {
    std::optional<std::int64_t> seconds_apart;  ///< none where one has no date
    bool is_same_outlet = false;
};

/// Whether two articles tell one story in nearly the same words, or one as much of it as it begins with.
bool are_copies(const Body& a, const Body& b, const Printing& printing);

}  // namespace newsgrep::index
