/// How far may the spelling of a word differ from what was typed?
#pragma once

#include <string_view>

namespace newsgrep::query {

/// A word and the tilde behind it, perhaps with a number.
struct Tilde {
    std::string_view word;
    unsigned edits = 0;  ///< 0: there is no tilde
};

/// word~, word~2; punctuation behind it is no part of it.
Tilde split_tilde(std::string_view text) noexcept;

}  // namespace newsgrep::query
