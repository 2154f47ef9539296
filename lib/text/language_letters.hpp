/// What is a character, where only the language of its text is asked?
#pragma once

#include <cstdint>

namespace newsgrep::text {

/// Whose letter a character is; `none` for what separates words.
enum class Alphabet : std::uint8_t { none, apostrophe, mark, latin, arabic, other };

/// A letter of the language model: a–z without accents, and `rare_letter` for all other Latin ones.
using LetterSymbol = std::uint8_t;
inline constexpr LetterSymbol word_edge = 0;
inline constexpr LetterSymbol apostrophe_symbol = 27;
inline constexpr LetterSymbol rare_letter = 28;

struct LanguageLetter {
    Alphabet alphabet = Alphabet::none;
    LetterSymbol symbol = word_edge;  ///< of a Latin letter: its base letter
    LetterSymbol second = word_edge;  ///< the second letter of a ligature (œ, æ), else word_edge
    bool is_upper = false;            ///< of a Latin letter
    char32_t accented = 0;            ///< in lower case, where the letter is not plain; ¿ and ¡ too
};

LanguageLetter language_letter(char32_t c) noexcept;

/// +1 for a letter that Arabic has and Persian, Urdu and their kin write otherwise or not at all (ك ي ة), −1
/// for one of theirs (ک ی پ), 0 for those in common.
int arabic_vote(char32_t c) noexcept;

}  // namespace newsgrep::text
