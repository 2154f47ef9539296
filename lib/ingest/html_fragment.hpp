/// What does a piece of HTML inside a feed or a record say, as paragraphs?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The paragraphs of `text`, blank lines between them, tags and character references gone. A text without
/// any tag keeps its lines.
std::string fragment_text(std::string_view text);

/// Whether a text is written in HTML: it holds an end tag or a line break that only HTML has.
bool is_fragment(std::string_view text);

}  // namespace newsgrep::ingest
