/// How is a word of usual letters folded and written small, letter by letter?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::text {

/// form_of() and fold_units() of `word`, from a table that ICU filled: in the usual letters each stands for
/// itself, whatever its neighbours are. False, and nothing is said of the two, where one does not: marks that
/// compose with the letter before, and all beyond the Arabic Supplement.
bool spell_by_table(std::u16string_view word, std::string& form, std::string& exact);

}  // namespace newsgrep::text
