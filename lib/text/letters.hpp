/// What is this character to us?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whose rules a word follows; decided by its first letter.
enum class Script { latin, arabic, other };

/// ' ’ ʼ ‘ ′: papers type any of them for the same thing.
bool is_apostrophe(char32_t c) noexcept;

/// The hyphens that join words: - ‐ and the non-breaking one. Dashes separate.
bool is_hyphen(char32_t c) noexcept;

/// Tatweel, zero-width and bidi format characters: no part of any word, and no gap inside one.
bool is_invisible(char32_t c) noexcept;

/// Harakat and Koranic marks, which are left out when writing as freely as tatweel is put in.
bool is_arabic_mark(char32_t c) noexcept;

/// Digits of any script (general category Nd).
bool is_digit(char32_t c) noexcept;

/// Letters of any script (general category L).
bool is_letter(char32_t c) noexcept;

/// Letters of the Arabic script in the blocks where words are typed; presentation forms are spelt out
/// earlier.
bool is_arabic_letter(char32_t c) noexcept;

bool is_upper(char32_t c) noexcept;

/// The script of the first letter in `word` (UTF-8); other where it has none.
Script script_of(std::string_view word) noexcept;

/// What the fold writes for `c`, after compatibility case folding and decomposition: the plain Latin letters
/// for œ æ ß ł …, the common Arabic letter for hamza seats and Maghrebi, Persian and Urdu letters, ASCII for
/// digits and apostrophes. Empty where `c` is plain already.
std::u16string_view plain_letters(char16_t c) noexcept;

}  // namespace newsgrep::text
