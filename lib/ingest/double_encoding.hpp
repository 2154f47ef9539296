/// Was a passage of UTF-8 taken for a code page and encoded again (Ã© for é, Ø§Ù„ for ال)?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// Whether undo_double_encoding() is worth calling: a quick look without false noes.
bool may_be_double_encoded(std::string_view text) noexcept;

/// The passage (a line, a title) as it was before, where that is certain; nothing where there is nothing to
/// undo. Undoes ISO-8859-1, windows-1252 and windows-1256, up to three times over. A sign that stands alone
/// beside letters that are right («on lit Ã© au lieu de é») is left.
std::optional<std::string> undo_double_encoding(std::string_view passage);

/// Line by line: what is wrong with one leaves the others alone. Nothing where no line has anything to undo.
std::optional<std::string> undo_double_encoded_lines(std::string_view text);

}  // namespace newsgrep::ingest
