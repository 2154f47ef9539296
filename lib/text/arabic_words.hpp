/// Which family does an Arabic word belong to, whatever is written together with it?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::text {

/// The word that stands for the family of `word` (folded): that of وزير for وزراء, وللوزراء and وزرائهم.
/// Empty where the table has none.
std::u32string_view arabic_family(std::u32string_view word);

/// Hamza as a stem has it: its seat depends on the ending that fell (وزراء وزراؤه وزرائه), so all are one
/// letter.
void unify_hamza(std::u32string& word);

}  // namespace newsgrep::text
