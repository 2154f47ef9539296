#include "support/disguise.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <stdexcept>
#include <string_view>

namespace support {
namespace {

using icu::UnicodeString;

std::string utf8(const UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out);
}

UnicodeString normalized(const icu::Normalizer2* (*form)(UErrorCode&), const UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString result = form(status)->normalize(text, status);
    if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no normalisation data.");
    return result;
}

/// `text` with each unit replaced by what `change` makes of it and its neighbours.
template <typename Change>
std::string changed(const UnicodeString& text, Change&& change) {
    UnicodeString out;
    for (int at = 0; at < text.length(); ++at) {
        char16_t before = at > 0 ? text[at - 1] : u' ';
        char16_t after = at + 1 < text.length() ? text[at + 1] : u' ';
        out += change(before, text[at], after);
    }
    return utf8(out);
}

bool is_arabic_letter(char16_t c) {
    return u_isalpha(c) != 0 && u_getIntPropertyValue(c, UCHAR_SCRIPT) == USCRIPT_ARABIC;
}

bool joins_on(char16_t c) {
    return is_arabic_letter(c) && u_getIntPropertyValue(c, UCHAR_JOINING_TYPE) == U_JT_DUAL_JOINING;
}

std::string without_accents(const std::string& text) {
    UnicodeString decomposed = normalized(icu::Normalizer2::getNFDInstance, UnicodeString::fromUTF8(text));
    std::string bare = changed(decomposed, [](char16_t, char16_t c, char16_t) {
        return c >= 0x300 && c <= 0x36F ? UnicodeString() : UnicodeString(c);
    });
    return utf8(normalized(icu::Normalizer2::getNFCInstance, UnicodeString::fromUTF8(bare)));
}

std::string without_hamzas(const std::string& text) {
    constexpr std::u16string_view seated = u"أإآٱؤئ";
    constexpr std::u16string_view bare = u"ااااوي";
    return changed(UnicodeString::fromUTF8(text), [&](char16_t, char16_t c, char16_t) {
        std::size_t at = seated.find(c);
        return UnicodeString(at == std::u16string_view::npos ? c : bare[at]);
    });
}

std::string in_capitals(const std::string& text) {
    return utf8(UnicodeString::fromUTF8(text).toUpper(icu::Locale::getRoot()));
}

std::string in_small_letters(const std::string& text) {
    return utf8(UnicodeString::fromUTF8(text).toLower(icu::Locale::getRoot()));
}

std::string decomposed(const std::string& text) {
    return utf8(normalized(icu::Normalizer2::getNFDInstance, UnicodeString::fromUTF8(text)));
}

std::string with_tatweel(const std::string& text) {
    return changed(UnicodeString::fromUTF8(text), [](char16_t, char16_t c, char16_t after) {
        UnicodeString out(c);
        if (joins_on(c) && is_arabic_letter(after)) out += u'\u0640';
        return out;
    });
}

std::string with_harakat(const std::string& text) {
    constexpr std::u16string_view harakat = u"\u064E\u064F\u0650\u0652\u0651\u0670";
    std::size_t letters = 0;
    return changed(UnicodeString::fromUTF8(text), [&](char16_t, char16_t c, char16_t) {
        UnicodeString out(c);
        if (is_arabic_letter(c)) out += harakat[letters++ % harakat.size()];
        return out;
    });
}

std::string with_another_apostrophe(const std::string& text) {
    constexpr std::u16string_view apostrophes = u"'’ʼ‘′";
    return changed(UnicodeString::fromUTF8(text), [&](char16_t before, char16_t c, char16_t after) {
        std::size_t at = apostrophes.find(c);
        bool is_inside = u_isalpha(before) != 0 && u_isalpha(after) != 0;
        if (at == std::u16string_view::npos || !is_inside) return UnicodeString(c);
        return UnicodeString(apostrophes[(at + 1) % apostrophes.size()]);
    });
}

constexpr Disguise rows[] = {
    {"no accents", without_accents}, {"no hamzas", without_hamzas},
    {"capitals", in_capitals},       {"small letters", in_small_letters},
    {"decomposed", decomposed},      {"tatweel", with_tatweel},
    {"harakat", with_harakat},       {"apostrophe", with_another_apostrophe},
};

}  // namespace

std::span<const Disguise> disguises() {
    return rows;
}

}  // namespace support
