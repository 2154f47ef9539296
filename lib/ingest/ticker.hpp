/// Which headlines of other articles stand in a ticker line?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// The headlines of a line whose separators are runs of four or more blanks (U+00A0, U+202F, space, tab,
/// mixed). Empty slots vanish.
std::vector<std::string> split_ticker(std::string_view line);

/// Whether `line` holds a separator behind some text: with text on its other side, or made of U+00A0.
bool is_ticker(std::string_view line);

}  // namespace newsgrep::ingest
