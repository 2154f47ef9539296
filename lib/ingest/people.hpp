/// Is this line the author's?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The name in a line that begins as bylines do: `Par X`, `بقلم: X`.
std::optional<std::string> named_author(std::string_view line);

/// The same where an author is expected: whatever stands in a byline, or a line that reads like a name (a few
/// words with a capital, no number of its own, no full stop).
std::optional<std::string> author_in(std::string_view line);

}  // namespace newsgrep::ingest
