/// Which characters separate, quote or merely decorate the words of a query?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgrep::query {

/// Marks of writing direction: people paste them along with Arabic text, nobody means them.
bool is_bidi_control(char32_t c) noexcept;

/// Bidi controls and zero-width blanks: no gap between two letters, as the analyser takes them in a text.
bool is_invisible(char32_t c) noexcept;

/// Blanks of all kinds, control characters, bidi controls, and the Arabic comma, semicolon and question mark.
bool is_separator(char32_t c) noexcept;

/// Symbols that are never a word by themselves. Not exhaustive: the analyser decides what a word is.
bool is_punctuation(char32_t c) noexcept;

/// A digit, Arabic-Indic and Persian ones included.
bool is_digit(char32_t c) noexcept;

/// Near enough to a letter for `name:` and `ab*`: nothing of the above, nor a combining mark.
bool is_letter(char32_t c) noexcept;

/// Double quotes that may close one another.
enum class Quote : std::uint8_t { none, straight, curly, guillemet };
Quote quote_of(char32_t c) noexcept;

/// Whether `text` holds separators and punctuation only.
bool is_wordless(std::string_view text) noexcept;

/// The pieces of `text` between separators.
std::size_t count_words(std::string_view text) noexcept;

/// `value` as it would be typed on an English keyboard: Arabic digits, dashes, … and ≤ ≥ in ASCII.
std::string in_ascii(std::string_view value);

}  // namespace newsgrep::query
