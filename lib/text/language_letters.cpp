#include "text/language_letters.hpp"

#include "text/letters.hpp"

#include <string_view>

namespace newsgrep::text {
namespace {

/// The base letters of U+00C0…U+017F; a blank for what is none (× ÷), * for those without.
constexpr std::string_view base_letters =
    "aaaaaaaceeeeiiiidnooooo ouuuuy*s"
    "aaaaaaaceeeeiiiidnooooo ouuuuy*y"
    "aaaaaaccccccccddddeeeeeeeeeegggg"
    "gggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnn**oooooooorrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
constexpr char32_t first_accented = 0xC0;
constexpr char32_t last_accented = 0x17F;
static_assert(base_letters.size() == last_accented - first_accented + 1);

constexpr LetterSymbol symbol_of(char letter) {
    return letter == '*' ? rare_letter : static_cast<LetterSymbol>(letter - 'a' + 1);
}

/// Where the Latin Extended-A block has its capitals on odd code points.
constexpr bool is_odd_upper(char32_t c) {
    return (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
}

/// Of U+00C0…U+017F.
constexpr bool is_upper_accented(char32_t c) {
    if (c < 0x100) return c < 0xDF;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return false;
    return c == 0x178 || (is_odd_upper(c) ? c % 2 == 1 : c % 2 == 0);
}

constexpr char32_t lower_accented(char32_t c) {
    if (!is_upper_accented(c)) return c;
    if (c == 0x178) return 0xFF;
    return c < 0x100 ? c + 0x20 : c + 1;
}

LanguageLetter accented_letter(char32_t c) {
    char base = base_letters[c - first_accented];
    if (base == ' ') return {};
    LanguageLetter letter{Alphabet::latin, symbol_of(base), word_edge, is_upper_accented(c),
                          lower_accented(c)};
    if (letter.accented == U'œ' || letter.accented == U'æ') letter.second = symbol_of('e');
    return letter;
}

constexpr bool is_arabic(char32_t c) {
    return (c >= 0x600 && c < 0x780) || (c >= 0x8A0 && c < 0x900) || (c >= 0xFB50 && c < 0xFF00);
}

LanguageLetter far_letter(char32_t c) {
    if (is_apostrophe(c)) return {Alphabet::apostrophe, apostrophe_symbol};
    if (is_invisible(c) || (c >= 0x300 && c < 0x370)) return {Alphabet::mark};
    if (!is_letter(c)) return {};
    if (is_arabic(c)) return {Alphabet::arabic};
    bool is_latin = c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
    return is_latin ? LanguageLetter{Alphabet::latin, rare_letter, word_edge, is_upper(c), c}
                    : LanguageLetter{Alphabet::other};
}

}  // namespace

LanguageLetter language_letter(char32_t c) noexcept {
    if (c < 0x80) {
        char32_t lower = c | 0x20;
        if (lower >= U'a' && lower <= U'z')
            return {Alphabet::latin, symbol_of(static_cast<char>(lower)), word_edge, lower != c};
        return c == U'\'' ? LanguageLetter{Alphabet::apostrophe, apostrophe_symbol} : LanguageLetter{};
    }
    if (c == U'¿' || c == U'¡') return {.accented = c};
    return c >= first_accented && c <= last_accented ? accented_letter(c) : far_letter(c);
}

int arabic_vote(char32_t c) noexcept {
    constexpr std::u32string_view arabic = U"كيةىأإ";
    constexpr std::u32string_view others = U"کیپچژگےںہھٹڈڑۆێڕڵەېۇۈ";
    if (arabic.find(c) != std::u32string_view::npos) return 1;
    return others.find(c) != std::u32string_view::npos ? -1 : 0;
}

}  // namespace newsgrep::text
