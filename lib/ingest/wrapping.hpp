/// Was this text broken into lines of one width, and what were its paragraphs?
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// The paragraphs of a text. Blank lines separate them; where nearly all lines inside are of a like length
/// (50 to 100 code points), the lines of one are joined, else each line is a paragraph of its own.
std::vector<std::string> unwrapped(std::span<const std::string_view> lines);

}  // namespace newsgrep::ingest
