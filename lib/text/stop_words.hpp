/// Which words are too common to ask for?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whether `exact` (folded) is an article, pronoun, preposition, conjunction or auxiliary of `language` and
/// nothing else. Short on purpose: a word that can carry meaning (sur, contra, estado, mes) is not here.
bool is_stop_word(std::string_view exact, std::string_view language);

}  // namespace newsgrep::text
