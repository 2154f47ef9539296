#include "text/languages.hpp"

#include "text/letters.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::text {
namespace {

// clang-format off
constexpr auto other_scripts = std::to_array<std::string_view>({
    "am", "ar", "be", "bg", "bn", "dv", "el", "fa", "gu", "he", "hi", "hy", "ja", "ka", "kk", "km", "kn", "ko", "ky", "lo",
    "mk", "ml", "mn", "mr", "my", "ne", "pa", "ps", "ru", "si", "sr", "ta", "te", "tg", "th", "ti", "ug", "uk", "und", "ur",
    "yi", "zgh", "zh",
});
// clang-format on
static_assert(std::ranges::is_sorted(other_scripts));

}  // namespace

bool is_latin(std::string_view language) {
    return !language.empty() && !std::ranges::binary_search(other_scripts, language);
}

std::string_view language_of(std::string_view word, std::string_view latin_language) {
    switch (script_of(word)) {
        case Script::arabic:
            return "ar";
        case Script::latin:
            return latin_language;
        case Script::other:
            break;
    }
    return undetermined;
}

std::vector<std::string> stem_languages(std::string_view exact_word,
                                        std::span<const std::string> index_languages) {
    std::vector<std::string> languages;
    if (script_of(exact_word) == Script::latin) {
        std::ranges::copy_if(index_languages, std::back_inserter(languages), is_latin);
    }
    if (languages.empty()) languages.emplace_back(language_of(exact_word, undetermined));
    return languages;
}

}  // namespace newsgrep::text
