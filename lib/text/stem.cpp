/// Which stemmer does a language have, and which words does it see?
#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/letters.hpp"
#include "text/stemmers.hpp"

#include <algorithm>
#include <array>

namespace newsgrep {
namespace text {
namespace {

using Stemmer = std::u32string (*)(std::u32string);

struct Language {
    std::string_view tag;
    Stemmer stemmer;
    /// Latin words of up to three letters, or with anything but letters, are their own stem.
    bool only_letters;
};

constexpr auto languages = std::to_array<Language>({
    {"ar", stem_arabic, false},
    {"es", stem_spanish, true},
    {"fr", stem_french, true},
});

constexpr std::size_t longest_unstemmed = 3;

std::u32string decode(std::string_view text) {
    std::u32string word;
    word.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) word += base::decode(text, at);
    return word;
}

std::string encode(std::u32string_view word) {
    std::string text;
    for (char32_t c : word) base::append(text, c);
    return text;
}

bool is_stemmed(const std::u32string& word) {
    return word.size() > longest_unstemmed && std::ranges::all_of(word, is_letter);
}

}  // namespace
}  // namespace text

std::string stem(std::string_view folded, std::string_view language) {
    auto own = std::ranges::find(text::languages, language, &text::Language::tag);
    if (own == text::languages.end()) {
        return text::is_stemmed(text::decode(folded)) ? text::stem_snowball(folded, language)
                                                      : std::string(folded);
    }
    std::u32string word = text::decode(folded);
    if (own->only_letters && !text::is_stemmed(word)) return std::string(folded);
    return text::encode(own->stemmer(std::move(word)));
}

}  // namespace newsgrep
