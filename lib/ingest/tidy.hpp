/// How does a line look without what nobody sees at its ends?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// `text` without white space, bidi marks and zero-width characters at both ends.
std::string_view tidy(std::string_view text);

/// A name as people compare it: white space of any kind is one blank, bidi marks are gone.
std::string plain_name(std::string_view text);

/// The lines of a text, not tidied, whatever its line breaks (LF, CRLF, CR, U+0085, U+2028, U+2029).
std::vector<std::string_view> lines_of(std::string_view text);

/// Whether the text ends as a sentence does, quotes and brackets passed over.
bool ends_sentence(std::string_view text);

/// Whether a line reads as a paragraph, not as a headline or a label.
bool is_prose(std::string_view line);

}  // namespace newsgrep::ingest
