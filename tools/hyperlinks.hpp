/// Does this terminal know links (OSC 8)?
#pragma once

namespace newsgrep::tools {

/// Whether what the environment says of the terminal names one that is known to show links, or at least to
/// pass over them. Behind tmux and screen it says nothing of the terminal in front.
bool knows_hyperlinks();

}  // namespace newsgrep::tools
