#include "text/shadow.hpp"

#include "base/utf8.hpp"
#include "text/icu.hpp"
#include "text/letters.hpp"

#include <unicode/utf16.h>

namespace newsgrep::text {
namespace {

/// Characters that stand for other letters and that NFKC spells out.
bool is_compatibility_form(char32_t c) {
    return (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE)  // Arabic presentation forms
           || (c >= 0xFB00 && c <= 0xFB06)                               // ﬁ ﬂ …
           || (c >= 0xFF01 && c <= 0xFF9F)                               // wide Latin, narrow kana
           || (c >= 0x1D400 && c <= 0x1D7FF);  // bold and script letters of social media
}

/// The blank or tatweel that carries a mark of U+FE70…FE7F is no part of the text.
bool is_carrier(char32_t form, char16_t unit) {
    return unit == 0x0640 || (form >= 0xFE70 && form <= 0xFE7F && unit == u' ');
}

/// What the break rules would join but a reader would not: `Rabat:le` is two words, `_mot_` is one, and so is
/// the name of an account behind its @. U+00A0, U+2009 and U+202F are the blanks before French punctuation
/// and in numbers.
bool is_separator(char32_t c) {
    return c == U':' || c == U'_' || c == U'@' || c == 0xA0 || c == 0x2009 || c == 0x202F;
}

}  // namespace

void Shadow::assign(std::string_view text, std::size_t from, std::size_t to) {
    units_.clear();
    sources_.clear();
    for (std::size_t at = from; at < to;) {
        std::size_t begin = at;
        char32_t c = base::decode(text.substr(0, to), at);
        append(c, {begin, at});
    }
}

Range Shadow::source(std::size_t begin, std::size_t end) const {
    return {sources_[begin].begin, sources_[end - 1].end};
}

void Shadow::append(char32_t c, Range source) {
    if (is_separator(c)) {
        append_unit(u' ', source);
    } else if (c < 0x80) {
        append_unit(static_cast<char16_t>(c), source);
    } else if (is_apostrophe(c)) {
        append_unit(u'\'', source);
    } else if (is_hyphen(c)) {
        append_unit(u'-', source);
    } else if (is_compatibility_form(c)) {
        spell_out(c, source);
    } else if (c > 0xFFFF) {
        append_unit(U16_LEAD(c), source);
        append_unit(U16_TRAIL(c), source);
    } else if (!is_invisible(c)) {
        append_unit(static_cast<char16_t>(c), source);
    }
}

void Shadow::append_unit(char16_t unit, Range source) {
    units_ += unit;
    sources_.push_back(source);
}

/// A form of several words (ﷺ) would give several words one range; it counts as a symbol.
void Shadow::spell_out(char32_t c, Range source) {
    icu::UnicodeString letters = normalize(nfkc(), icu::UnicodeString(static_cast<UChar32>(c)));
    if (letters.length() > 1 && letters.indexOf(u' ') > 0) return append_unit(u' ', source);
    for (int32_t at = 0; at < letters.length(); ++at) {
        if (is_separator(letters[at])) return append_unit(u' ', source);
        if (!is_carrier(c, letters[at])) append_unit(letters[at], source);
    }
}

}  // namespace newsgrep::text
