/// Which pronouns stand behind a word with a hyphen?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whether `pronoun` (any case) may stand behind `word` and its hyphen in French: il behind va-t, je behind
/// puis, moi behind donne, ci behind celui. The last letter of the word tells, as it does for who speaks;
/// rendez-vous and its like are words.
bool is_inverted(std::u16string_view word, std::u16string_view pronoun);

/// Whether `word` (any case) is the t of va-t-il.
bool is_linking_t(std::u16string_view word);

}  // namespace newsgrep::text
