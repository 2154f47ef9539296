/// What does a shell offer behind `newsgrep`?
#pragma once

#include <string>
#include <vector>

namespace newsgrep::tools {

/// Prints what can stand instead of the last of `words`, those behind `newsgrep --complete [--]`, one
/// candidate a line. Exit code `nothing` where the shell should offer files. An index that cannot be read has
/// no values, and no words are lost on it: nobody asked a question yet.
int complete_search(std::vector<std::string> words);

}  // namespace newsgrep::tools
