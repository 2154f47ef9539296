#include "text/fold.hpp"

#include "newsgrep/analyzer.hpp"

#include "text/icu.hpp"
#include "text/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace newsgrep {
namespace text {
namespace {

bool is_dropped(char32_t c) {
    return is_arabic_mark(c) || is_invisible(c) || u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK;
}

/// Writes plain letters without their marks. The rows of the table are all in the first plane.
icu::UnicodeString strip(const icu::UnicodeString& decomposed) {
    icu::UnicodeString plain;
    for (int32_t at = 0; at < decomposed.length();) {
        UChar32 c = decomposed.char32At(at);
        at += U16_LENGTH(c);
        if (is_dropped(static_cast<char32_t>(c))) continue;
        auto letters =
            c < 0x80 || c > 0xFFFF ? std::u16string_view{} : plain_letters(static_cast<char16_t>(c));
        if (letters.empty()) {
            plain.append(c);
        } else {
            plain.append(letters.data(), static_cast<int32_t>(letters.size()));
        }
    }
    return plain;
}

icu::UnicodeString fold(const icu::UnicodeString& word) {
    return normalize(nfc(), strip(normalize(nfd(), normalize(nfkc_casefold(), word))));
}

template <typename Text>
bool is_ascii(Text text) {
    return std::ranges::all_of(
        text, [](auto c) { return static_cast<std::make_unsigned_t<decltype(c)>>(c) < 0x80; });
}

/// Most words of the Latin languages are ASCII, where folding is lower case.
template <typename Text>
std::string lower_ascii(Text text) {
    std::string lower(text.size(), '\0');
    std::ranges::transform(text, lower.begin(), [](auto c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    });
    return lower;
}

}  // namespace

std::string fold_units(std::u16string_view word) {
    if (std::ranges::all_of(word, [](char16_t c) { return c < 0x80; })) return lower_ascii(word);
    return to_utf8(fold(alias(word)));
}

}  // namespace text

std::string fold(std::string_view word) {
    if (text::is_ascii(word)) return text::lower_ascii(word);
    return text::to_utf8(text::fold(text::to_utf16(word)));
}

}  // namespace newsgrep
