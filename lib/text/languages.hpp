/// Which language is a word in, as far as its script tells?
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// What words without a language of their own are marked with; their stem is their exact form.
inline constexpr std::string_view undetermined = "und";

/// Whether `language` is written in Latin letters; so is every language this room does not know.
bool is_latin(std::string_view language);

/// The language a word is stemmed in where Latin words are taken for `latin_language`: Arabic script is
/// Arabic, Latin is `latin_language`, anything else (and a word without letters) undetermined.
std::string_view language_of(std::string_view word, std::string_view latin_language);

/// In which languages the words of an index have to be asked for `exact_word`: every Latin one of the index
/// for a Latin word ("und" if it has none), "ar" for Arabic script, "und" for others. It covers what
/// language_of() gave.
std::vector<std::string> stem_languages(std::string_view exact_word,
                                        std::span<const std::string> index_languages);

}  // namespace newsgrep::text
