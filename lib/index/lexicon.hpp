/// Which distinct words does a set of articles hold?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace newsgrep::index {

/// A word as the dictionary keeps it; the stem follows from language and exact form.
struct Word {
    std::string language;
    std::string stem;
    std::string exact;
    std::string form;

    friend auto operator<=>(const Word&, const Word&) = default;
};

/// Numbers words in the order they come; segments renumber them by frequency.
class Lexicon {
  public:
    /// The number of a token's word, new or known.
    std::uint32_t number(const TokenView& token);
    /// The number of this word, new or known.
    std::uint32_t number(std::string_view language, std::string_view stem, std::string_view exact,
                         std::string_view form);
    std::uint32_t number(const Word& word) { return number(word.language, word.stem, word.exact, word.form); }

    [[nodiscard]] const std::vector<Word>& words() const { return words_; }
    /// For each word of `other`, its number here.
    std::vector<std::uint32_t> absorb(const Lexicon& other);

  private:
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<Word> words_;
    std::string key_;

    /// Tokens met last, by their word's number in this process: most need no look at their strings.
    struct Known {
        std::uint64_t word = 0;
        std::uint32_t number = 0;
    };
    std::vector<Known> known_;
};

}  // namespace newsgrep::index
