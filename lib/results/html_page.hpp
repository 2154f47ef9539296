/// What stands at the beginning and the end of every report page, and how does a page look?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::results {

/// Up to and with <body>. The page may load nothing and run nothing: it says so to the browser.
std::string page_head(std::string_view title);

extern const std::string_view page_end;

}  // namespace newsgrep::results
