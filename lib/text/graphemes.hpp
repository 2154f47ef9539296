/// How wide is a text on screen, and where may it be cut?
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/columns.hpp"

#include <cstddef>
#include <string_view>

namespace newsgrep::text {

using newsgrep::display_width;
using newsgrep::first_columns;
using newsgrep::last_columns;

/// The smallest range of whole grapheme clusters that holds `range`: a letter never loses its accent.
Range snap_to_graphemes(std::string_view text, Range range);

}  // namespace newsgrep::text
