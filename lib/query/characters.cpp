#include "query/characters.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace newsgrep::query {
namespace {

/// Code points, both ends included.
struct Span {
    char32_t first;
    char32_t last;
};

constexpr std::array bidi_controls{Span{0x061C, 0x061C}, Span{0x200E, 0x200F}, Span{0x202A, 0x202E},
                                   Span{0x2066, 0x2069}};

constexpr std::array separators{
    Span{0x0000, 0x0020}, Span{0x007F, 0x00A0},                        // controls, blank, no-break blank
    Span{0x060C, 0x060C}, Span{0x061B, 0x061B}, Span{0x061F, 0x061F},  // ، ؛ ؟
    Span{0x1680, 0x1680}, Span{0x2000, 0x200B}, Span{0x2028, 0x2029}, Span{0x202F, 0x202F},
    Span{0x205F, 0x2060}, Span{0x3000, 0x3000}, Span{0xFEFF, 0xFEFF},
};

constexpr std::array punctuation{
    Span{0x0021, 0x002F}, Span{0x003A, 0x0040}, Span{0x005B, 0x0060}, Span{0x007B, 0x007E},
    Span{0x00A1, 0x00A9}, Span{0x00AB, 0x00B1}, Span{0x00B4, 0x00B4}, Span{0x00B6, 0x00B8},
    Span{0x00BB, 0x00BB}, Span{0x00BF, 0x00BF}, Span{0x00D7, 0x00D7}, Span{0x00F7, 0x00F7},
    Span{0x066A, 0x066D}, Span{0x06D4, 0x06D4},  // Arabic per cent, decimal signs, star and full stop
    Span{0x2010, 0x2027}, Span{0x2030, 0x205E}, Span{0x2190, 0x23FF}, Span{0x2500, 0x27BF},
    Span{0x3001, 0x3003}, Span{0x3008, 0x3020}, Span{0xFD3E, 0xFD3F}, Span{0xFF01, 0xFF0F},
    Span{0xFF1A, 0xFF20}, Span{0xFFFD, 0xFFFD},
};

constexpr std::array marks{
    Span{0x0300, 0x036F}, Span{0x0610, 0x061A}, Span{0x0640, 0x0640}, Span{0x064B, 0x065F},
    Span{0x0670, 0x0670}, Span{0x06D6, 0x06ED}, Span{0x200C, 0x200D},
};

bool is_in(std::span<const Span> spans, char32_t c) noexcept {
    return std::any_of(spans.begin(), spans.end(),
                       [c](Span span) { return span.first <= c && c <= span.last; });
}

/// Symbols other keyboards give for those of date and length values.
struct Spelling {
    char32_t symbol;
    std::string_view ascii;
};

constexpr std::array spellings{
    Spelling{0x2010, "-"}, Spelling{0x2011, "-"},  Spelling{0x2012, "-"},  Spelling{0x2013, "-"},
    Spelling{0x2212, "-"}, Spelling{0x2026, ".."}, Spelling{0x2264, "<="}, Spelling{0x2265, ">="},
};

void append_in_ascii(std::string& out, char32_t c) {
    if (c >= 0x0660 && c <= 0x0669) return base::append(out, c - 0x0660 + '0');
    if (c >= 0x06F0 && c <= 0x06F9) return base::append(out, c - 0x06F0 + '0');
    for (const Spelling& spelling : spellings)
        if (spelling.symbol == c) {
            out += spelling.ascii;
            return;
        }
    base::append(out, c);
}

}  // namespace

bool is_bidi_control(char32_t c) noexcept {
    return is_in(bidi_controls, c);
}

bool is_invisible(char32_t c) noexcept {
    return is_bidi_control(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

bool is_separator(char32_t c) noexcept {
    return is_in(separators, c) || is_bidi_control(c);
}

bool is_punctuation(char32_t c) noexcept {
    return is_in(punctuation, c);
}

bool is_digit(char32_t c) noexcept {
    return (c >= '0' && c <= '9') || (c >= 0x0660 && c <= 0x0669) || (c >= 0x06F0 && c <= 0x06F9);
}

bool is_letter(char32_t c) noexcept {
    return !is_separator(c) && !is_punctuation(c) && !is_digit(c) && !is_in(marks, c);
}

Quote quote_of(char32_t c) noexcept {
    switch (c) {
        case '"':
        case 0xFF02:
            return Quote::straight;
        case 0x201C:
        case 0x201D:
        case 0x201E:
        case 0x201F:
            return Quote::curly;
        case 0x00AB:
        case 0x00BB:
            return Quote::guillemet;
        default:
            return Quote::none;
    }
}

bool is_wordless(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = base::decode(text, at);
        if (!is_separator(c) && !is_punctuation(c)) return false;
    }
    return true;
}

std::size_t count_words(std::string_view text) noexcept {
    std::size_t words = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        bool separates = is_separator(base::decode(text, at));
        if (!separates && !inside) ++words;
        inside = !separates;
    }
    return words;
}

std::string in_ascii(std::string_view value) {
    std::string out;
    for (std::size_t at = 0; at < value.size();) append_in_ascii(out, base::decode(value, at));
    return out;
}

}  // namespace newsgrep::query
