/// How many columns of a terminal does a text take?
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgrep::tools {

/// Marks that stand on the letter before them (accents, harakat) take none, CJK letters and emoji two. `text`
/// is one line without control characters.
std::size_t columns(std::string_view text);

/// The beginning of `text`, at most `limit` columns of it, cut between two code points.
std::string_view first_columns(std::string_view text, std::size_t limit);

/// The end of `text`, likewise.
std::string_view last_columns(std::string_view text, std::size_t limit);

/// Whether a terminal may show a part of the text from right to left, so that columns do not tell where a
/// character is.
bool runs_right_to_left(std::string_view text);

}  // namespace newsgrep::tools
