/// How does text become part of a page of HTML, whatever it says?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// Text as it may stand between tags and in quoted attributes: harmless, then & < > " ' escaped.
std::string escaped(std::string_view text);

/// The same with its matches within <mark>; they are put in as tags, never found in the text again.
std::string marked_html(std::string_view text, const std::vector<Range>& matches);

/// `dir="rtl"` or `dir="ltr"`, as most letters of `text` run. Whatever has it is isolated from its
/// neighbours.
std::string_view direction_attribute(std::string_view text);

/// "1 article", "12 articles".
std::string counted(std::uint64_t number, std::string_view noun);

/// The address, where a link to it does nothing but lead to a page of the web: http and https, no blanks or
/// control characters; else nothing.
std::string_view safe_link(std::string_view url);

}  // namespace newsgrep::results
