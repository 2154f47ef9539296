/// Which words are too common to ask for?
#pragma once

#include <string_view>

namespace newsgrep::text {

/// Whether a word, folded as `exact` and typed as `form`, is an article, pronoun, preposition, conjunction or
/// auxiliary of `language` and nothing else. Short on purpose: a word that can carry meaning (sur, contra,
/// estado, mes) is not here. The form tells the preposition على from the name علي, where papers dot their
/// final ي.
bool is_stop_word(std::string_view exact, std::string_view form, std::string_view language);

/// Whether two words share the folded form `exact` and only their spelling tells them apart: علي and على.
bool is_told_by_form(std::string_view exact);

}  // namespace newsgrep::text
