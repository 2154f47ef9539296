/// How wide is a text on screen, and where may it be cut?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstddef>
#include <string_view>

namespace newsgrep::text {

/// The columns `text` takes on a terminal: two for wide East Asian letters and emoji, none for combining
/// marks, controls and format characters.
std::size_t display_width(std::string_view text);

/// The longest beginning of `text` of at most `columns` columns that ends between two grapheme clusters.
std::string_view first_columns(std::string_view text, std::size_t columns);

/// The longest end of it, likewise.
std::string_view last_columns(std::string_view text, std::size_t columns);

/// The smallest range of whole grapheme clusters that holds `range`: a letter never loses its accent.
Range snap_to_graphemes(std::string_view text, Range range);

}  // namespace newsgrep::text
