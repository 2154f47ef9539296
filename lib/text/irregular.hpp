/// Which words does no rule of a language lead to their stem?
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace newsgrep::text {

/// Words that share a stem: every one of `forms` behind every one of `prefixes`. All folded, between blanks;
/// the prefix "-" stands for none. Of {"- re", "prend", "pris prit"} pris is prend, and repris is reprend.
struct Paradigm {
    std::string_view prefixes;
    std::string_view stem;
    std::string_view forms;
};

/// The words of some paradigms, each with its stem. Made once; any thread may read it.
class Irregular {
  public:
    explicit Irregular(std::span<const Paradigm> paradigms);

    /// The stem of `word`, empty where the rules know better.
    [[nodiscard]] std::string_view stem_of(std::string_view word) const;

  private:
    std::unordered_map<std::string, std::string> stems_;
};

/// Irregular verbs and plurals, and nouns that a rule would take for a form of another word.
std::string_view irregular_french(std::string_view word);
std::string_view irregular_spanish(std::string_view word);

/// What becomes of the stem that the rules left of a verb whose own vowel or consonant changes: encuentr is
/// encontr, tuv is ten.
std::string_view changed_spanish(std::string_view stem);

}  // namespace newsgrep::text
