/// Which words does no rule of a language lead to their stem?
#pragma once

#include "text/word_map.hpp"

#include <deque>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace newsgrep::text {

/// Words that share a stem: every one of `forms` behind every one of `prefixes`. All folded, between blanks;
/// the prefix "-" stands for none. Of {"- re", "prend", "pris prit"} pris is prend, and repris is reprend.
struct Paradigm {
    std::string_view prefixes;
    std::string_view stem;
    std::string_view forms;
};

/// The words of some tables of paradigms, each with its stem. Made once; any thread may read it.
class Irregular {
  public:
    /// What a table says goes before what those behind it say. The tables must outlive it.
    explicit Irregular(std::initializer_list<std::span<const Paradigm>> tables);

    /// The stem of `word`, empty where the rules know better.
    [[nodiscard]] std::string_view stem_of(std::string_view word) const { return stems_.find(word); }

  private:
    std::deque<std::string> joined_;  ///< words and stems behind their prefixes
    WordMap<char> stems_;

    void add(const Paradigm& paradigm);
    std::string_view join(std::string_view prefix, std::string_view rest);
};

/// Irregular verbs and plurals, and nouns that a rule would take for a form of another word.
std::string_view irregular_french(std::string_view word);
std::string_view irregular_spanish(std::string_view word);

/// What becomes of the stem that the rules left of a verb whose own vowel or consonant changes: encuentr is
/// encontr, tuv is ten.
std::string_view changed_spanish(std::string_view stem);

}  // namespace newsgrep::text
