/// In which direction is a text read?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whether most letters of `text` are of a script written from right to left. A piece of an article may begin
/// with a foreign name, so that the first letter says little.
bool is_right_to_left(std::string_view text);

}  // namespace newsgrep::text
