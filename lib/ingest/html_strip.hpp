/// What is left of HTML when nothing is known of its structure?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The text of `html` without its tags, comments, scripts and styles, entities resolved. Tags of blocks
/// become line breaks. Linear in time, whatever the nesting.
std::string strip_tags(std::string_view html);

/// The place of the next '<' behind the tag, comment, script or style that begins at `at`.
std::size_t next_tag(std::string_view html, std::size_t at);

/// `text` with its character references (&eacute; &#233; &#xE9;) resolved; unknown ones stay.
std::string resolve_entities(std::string_view text);

}  // namespace newsgrep::ingest
