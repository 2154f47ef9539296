/// Does a text leave a bidi isolate open, or close one that is not its own?
#pragma once

#include "base/utf8.hpp"

#include <string_view>

namespace newsgrep::results {

/// Whether on each line every isolate that is opened is closed, and none else.
inline bool has_balanced_isolates(std::string_view text) {
    int open = 0;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = base::decode(text, at);
        if (c == '\n' && open != 0) return false;
        if (c >= 0x2066 && c <= 0x2068) ++open;
        if (c == 0x2069 && --open < 0) return false;
    }
    return open == 0;
}

}  // namespace newsgrep::results
