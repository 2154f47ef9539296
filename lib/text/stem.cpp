/// Which stemmer does a language have, and which words does it see?
#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/irregular.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"
#include "text/stemmers.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <array>

namespace newsgrep {
namespace text {
namespace {

using Stemmer = std::u32string (*)(std::u32string);
using Table = std::string_view (*)(std::string_view);

struct Language {
    std::string_view tag;
    Stemmer stemmer;
    /// Latin words of up to three letters, or with anything but letters, are their own stem.
    bool only_letters;
    Table irregular = nullptr;  ///< words whose stem no rule finds
};

constexpr auto languages = std::to_array<Language>({
    {"ar", stem_arabic, false},
    {"es", stem_spanish, true, irregular_spanish},
    {"fr", stem_french, true, irregular_french},
});

constexpr std::size_t longest_unstemmed = 3;

bool is_stemmed(const std::u32string& word) {
    return word.size() > longest_unstemmed && std::ranges::all_of(word, is_letter);
}

}  // namespace

std::string stem(std::string_view folded, std::string_view language, bool is_stop) {
    if (std::string ordinal = ordinal_stem(folded, language); !ordinal.empty()) return ordinal;
    auto own = std::ranges::find(languages, language, &Language::tag);
    if (own == languages.end())
        return is_stemmed(base::code_points(folded)) ? stem_snowball(folded, language) : std::string(folded);
    if (own->irregular != nullptr) {
        if (is_stop) return std::string(folded);  // serait is no série
        std::string_view known = own->irregular(folded);
        if (!known.empty()) return std::string(known);
    }
    std::u32string word = base::code_points(folded);
    if (own->only_letters && !is_stemmed(word)) return std::string(folded);
    return base::encode(own->stemmer(std::move(word)));
}

}  // namespace text

std::string stem(std::string_view folded, std::string_view language) {
    return text::stem(folded, language, text::is_stop_word(folded, folded, language));
}

}  // namespace newsgrep
