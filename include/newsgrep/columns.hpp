/// How much room does a text take on a terminal?
///
/// Text is UTF-8, ill-formed bytes count as U+FFFD. Any thread.
#pragma once

#include "newsgrep/version.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgrep {

/// The columns `text` takes on a terminal: two for wide East Asian letters and emoji, none for combining
/// marks, controls and format characters.
NEWSGREP_API std::size_t display_width(std::string_view text);

/// The longest beginning of `text` of at most `columns` columns that ends between two grapheme clusters.
NEWSGREP_API std::string_view first_columns(std::string_view text, std::size_t columns);

/// The longest end of it, likewise.
NEWSGREP_API std::string_view last_columns(std::string_view text, std::size_t columns);

/// Whether a terminal may show a part of `text` from right to left, so that columns do not tell where a
/// character is.
NEWSGREP_API bool runs_right_to_left(std::string_view text);

/// `text`, whose lines that are wider than `columns` are broken at blanks, and go on below, indented; a word
/// that no line has room for is cut between two grapheme clusters. Colours and isolates (FSI … PDI) that a
/// break falls into are closed before it and opened again behind it. With 0 columns the text as it is.
NEWSGREP_API std::string wrapped(std::string_view text, std::size_t columns);

}  // namespace newsgrep
