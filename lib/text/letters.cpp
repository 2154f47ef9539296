#include "text/letters.hpp"

#include "base/utf8.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

namespace newsgrep::text {
namespace {

struct Row {
    char16_t from;
    std::u16string_view to;
};

// clang-format off
/// Sorted by `from`.
constexpr auto plain = std::to_array<Row>({
    {u'ß', u"ss"}, {u'æ', u"ae"}, {u'ø', u"o"}, {u'đ', u"d"}, {u'ı', u"i"}, {u'ł', u"l"}, {u'œ', u"oe"}, {u'ʼ', u"'"},
    // Hamza on its seat needs no row: decomposed, it is a mark.
    {u'ة', u"ه"}, {u'ى', u"ي"},  // papers drop the dots of a final ة, and those of a final ي
    {u'٠', u"0"}, {u'١', u"1"}, {u'٢', u"2"}, {u'٣', u"3"}, {u'٤', u"4"}, {u'٥', u"5"}, {u'٦', u"6"}, {u'٧', u"7"},
    {u'٨', u"8"}, {u'٩', u"9"}, {u'٫', u","}, {u'٬', u"."},  // the decimal comma, and what groups thousands
    {u'ٯ', u"ق"}, {u'ٱ', u"ا"},  // q of old Maghrebi print; the alif of liaison
    {u'ٹ', u"ت"}, {u'پ', u"ب"}, {u'چ', u"ج"}, {u'ڈ', u"د"}, {u'ڑ', u"ر"}, {u'ژ', u"ز"},  // Urdu and Persian
    {u'ڜ', u"ش"},                                            // Spanish ch in Morocco
    {u'ڢ', u"ف"}, {u'ڤ', u"ف"}, {u'ڥ', u"ف"},  // f of old Maghrebi print; v in the East and Tunisia, in Algeria and Morocco
    {u'ڧ', u"ق"}, {u'ڨ', u"ق"},  // q of old Maghrebi print; g in Tunisia
    {u'ک', u"ك"}, {u'ڪ', u"ك"}, {u'ڭ', u"ك"}, {u'گ', u"ك"},  // Persian k; a wide k; g in Morocco; g in the East
    {u'ں', u"ن"}, {u'ھ', u"ه"}, {u'ہ', u"ه"}, {u'ۃ', u"ه"}, {u'ی', u"ي"}, {u'ې', u"ي"}, {u'ے', u"ي"}, {u'ە', u"ه"},
    {u'\u06F0', u"0"}, {u'\u06F1', u"1"}, {u'\u06F2', u"2"}, {u'\u06F3', u"3"}, {u'\u06F4', u"4"},
    {u'\u06F5', u"5"}, {u'\u06F6', u"6"}, {u'\u06F7', u"7"}, {u'\u06F8', u"8"}, {u'\u06F9', u"9"},
    {u'ݣ', u"ك"},  // g in Morocco
    {u'‐', u"-"}, {u'‘', u"'"}, {u'’', u"'"}, {u'′', u"'"},
});
// clang-format on
static_assert(std::ranges::is_sorted(plain, {}, &Row::from));

struct Span {
    char32_t first;
    char32_t last;
};

// clang-format off
constexpr auto invisible = std::to_array<Span>({
    {0x00AD, 0x00AD},  // soft hyphen
    {0x061C, 0x061C},  // Arabic letter mark
    {0x0640, 0x0640},  // tatweel
    {0x200B, 0x200F},  // zero-width space and joiners, direction marks
    {0x202A, 0x202E},  // embeddings and overrides
    {0x2060, 0x2069},  // word joiner, isolates
    {0xFEFF, 0xFEFF},  // zero-width no-break space, byte order mark
});
// clang-format on

// clang-format off
constexpr auto arabic_marks = std::to_array<Span>({
    {0x0610, 0x061A}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06ED},
});
// clang-format on

// clang-format off
constexpr auto arabic_blocks = std::to_array<Span>({
    {0x0620, 0x06FF}, {0x0750, 0x077F}, {0x0870, 0x08FF},
});
// clang-format on

template <std::size_t size>
bool holds(const std::array<Span, size>& spans, char32_t c) noexcept {
    return std::ranges::any_of(spans, [c](const Span& span) { return c >= span.first && c <= span.last; });
}

}  // namespace

bool is_apostrophe(char32_t c) noexcept {
    return c == U'\'' || c == U'’' || c == U'ʼ' || c == U'‘' || c == U'′';
}

bool is_hyphen(char32_t c) noexcept {
    return c == U'-' || c == 0x2010 || c == 0x2011;
}

bool is_invisible(char32_t c) noexcept {
    return c >= 0xAD && holds(invisible, c);
}

bool is_arabic_mark(char32_t c) noexcept {
    return c >= 0x0610 && c <= 0x06ED && holds(arabic_marks, c);
}

bool is_digit(char32_t c) noexcept {
    return c < 0x80 ? c >= U'0' && c <= U'9' : u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_letter(char32_t c) noexcept {
    return c < 0x80 ? (c | 0x20) >= U'a' && (c | 0x20) <= U'z' : u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_arabic_letter(char32_t c) noexcept {
    return c >= 0x0620 && c <= 0x08FF && holds(arabic_blocks, c) && is_letter(c);
}

bool is_upper(char32_t c) noexcept {
    return u_isupper(static_cast<UChar32>(c)) != 0;
}

Script script_of(std::string_view word) noexcept {
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = base::decode(word, at);
        if (!is_letter(c)) continue;
        if (c < 0x80) return Script::latin;
        UErrorCode status = U_ZERO_ERROR;
        UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
        return script == USCRIPT_LATIN    ? Script::latin
               : script == USCRIPT_ARABIC ? Script::arabic
                                          : Script::other;
    }
    return Script::other;
}

std::u16string_view plain_letters(char16_t c) noexcept {
    auto row = std::ranges::lower_bound(plain, c, {}, &Row::from);
    return row != plain.end() && row->from == c ? row->to : std::u16string_view{};
}

}  // namespace newsgrep::text
