/// How many words does the value of length: ask for?
#pragma once

#include "query/syntax.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::query {

/// Reads 800, =800, >800, >=800, <800, <=800, 300..800, 300.., ..800; nothing for anything else.
std::optional<LengthRange> read_length(std::string_view value);

/// The value read_length() reads back the same.
std::string length_text(const LengthRange& length);

}  // namespace newsgrep::query
