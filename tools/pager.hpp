/// How does a person read what is longer than the screen?
#pragma once

#include "console.hpp"

#include <string>

namespace newsgrep::tools {

/// Prints `text`, through a pager where standard output is a terminal that is too low for it (or, with
/// When::always, whatever its length). The pager is the command in NEWSGREP_PAGER, else in PAGER, else less;
/// "" and "cat" are none. Whoever leaves it early has read enough. Throws where printing fails.
void show(const std::string& text, When pager);

}  // namespace newsgrep::tools
