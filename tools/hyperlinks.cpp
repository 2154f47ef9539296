#include "hyperlinks.hpp"

#include "console.hpp"

#include <algorithm>
#include <string_view>

namespace newsgrep::tools {
namespace {

/// A variable that begins so is of a terminal that knows links.
struct Sign {
    const char* variable;
    std::string_view beginning;
};

constexpr Sign signs[] = {
    {"TERM", "xterm-kitty"},
    {"TERM", "xterm-ghostty"},
    {"TERM", "alacritty"},
    {"TERM", "contour"},
    {"TERM", "foot"},
    {"TERM", "wezterm"},
    {"TERM_PROGRAM", "iTerm.app"},
    {"TERM_PROGRAM", "WezTerm"},
    {"TERM_PROGRAM", "ghostty"},
    {"TERM_PROGRAM", "vscode"},
    {"KONSOLE_VERSION", "2"},  // 20.12 and later pass over them at least
    {"VTE_VERSION", "5"},      // 0.50: GNOME Terminal, Tilix, Terminator …
    {"VTE_VERSION", "6"},
    {"VTE_VERSION", "7"},
    {"VTE_VERSION", "8"},
    {"WT_SESSION", ""},  // Windows Terminal
};

constexpr std::string_view go_betweens[] = {"dumb", "linux", "screen", "tmux"};

}  // namespace

bool knows_hyperlinks() {
    std::string_view term = environment("TERM");
    bool is_hidden = term.empty() || std::ranges::any_of(go_betweens, [&](std::string_view name) {
                         return term.starts_with(name);
                     });
    return !is_hidden && std::ranges::any_of(signs, [](const Sign& sign) {
        std::string_view value = environment(sign.variable);
        return !value.empty() && value.starts_with(sign.beginning);
    });
}

}  // namespace newsgrep::tools
