#include "columns.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <utility>

namespace newsgrep::tools {
namespace {

/// Code points that do not take one column. The C library's wcwidth would ask the locale.
struct Width {
    char32_t first;
    char32_t last;
    std::uint8_t columns;
};

/// Ascending. The scripts of our news, and what is common in any: from Unicode's East_Asian_Width, Mn and Cf.
constexpr Width widths[] = {
    {0x0300, 0x036F, 0},    // accents that combine
    {0x0591, 0x05BD, 0},    // Hebrew points
    {0x0610, 0x061A, 0},    // Koranic marks
    {0x061C, 0x061C, 0},    // Arabic letter mark
    {0x064B, 0x065F, 0},    // harakat
    {0x0670, 0x0670, 0},    // superscript alef
    {0x06D6, 0x06DC, 0},    // Koranic marks
    {0x06DF, 0x06E4, 0},    // Koranic marks
    {0x06E7, 0x06E8, 0},    // Koranic marks
    {0x06EA, 0x06ED, 0},    // Koranic marks
    {0x1100, 0x115F, 2},    // Hangul initials
    {0x200B, 0x200F, 0},    // joiners, direction marks
    {0x202A, 0x202E, 0},    // embeddings
    {0x2060, 0x2069, 0},    // isolates
    {0x20D0, 0x20F0, 0},    // marks on symbols
    {0x2E80, 0x303E, 2},    // CJK radicals and punctuation
    {0x3041, 0xA4CF, 2},    // kana, CJK, Yi
    {0xAC00, 0xD7A3, 2},    // Hangul
    {0xF900, 0xFAFF, 2},    // CJK compatibility
    {0xFE00, 0xFE0F, 0},    // variation selectors
    {0xFE20, 0xFE2F, 0},    // halves of accents
    {0xFE30, 0xFE6F, 2},    // CJK compatibility forms
    {0xFEFF, 0xFEFF, 0},    // byte order mark
    {0xFF00, 0xFF60, 2},    // full-width forms
    {0xFFE0, 0xFFE6, 2},    // full-width signs
    {0x1F300, 0x1F64F, 2},  // emoji
    {0x1F680, 0x1F6FF, 2},  // emoji
    {0x1F900, 0x1F9FF, 2},  // emoji
    {0x20000, 0x3FFFD, 2},  // CJK
};

/// Hebrew, Arabic and their kin, and the signs that turn the direction.
constexpr std::pair<char32_t, char32_t> right_to_left[] = {
    {0x0590, 0x08FF}, {0x200F, 0x200F}, {0x202B, 0x202B},   {0x202E, 0x202E},  {0x2067, 0x2067},
    {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFC}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};

std::size_t width(char32_t code_point) {
    const Width* row = std::lower_bound(std::begin(widths), std::end(widths), code_point,
                                        [](const Width& a, char32_t b) { return a.last < b; });
    return row != std::end(widths) && row->first <= code_point ? row->columns : 1;
}

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// The code point at `at`, which moves behind it. Of ill-formed bytes, any.
char32_t next(std::string_view text, std::size_t& at) {
    auto lead = static_cast<unsigned char>(text[at++]);
    char32_t code_point = lead < 0x80   ? lead
                          : lead < 0xE0 ? lead & 0x1FU
                          : lead < 0xF0 ? lead & 0x0FU
                                        : lead & 7U;
    for (; at < text.size() && is_continuation(text[at]); ++at)
        code_point = code_point << 6 | (static_cast<unsigned char>(text[at]) & 0x3FU);
    return code_point;
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) count += width(next(text, at));
    return count;
}

std::string_view first_columns(std::string_view text, std::size_t limit) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = at;
        count += width(next(text, at));
        if (count > limit) return text.substr(0, begin);
    }
    return text;
}

std::string_view last_columns(std::string_view text, std::size_t limit) {
    std::size_t count = columns(text);
    std::size_t at = 0;
    while (count > limit) count -= width(next(text, at));
    return text.substr(at);
}

bool runs_right_to_left(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t code_point = next(text, at);
        for (auto [first, last] : right_to_left)
            if (code_point >= first && code_point <= last) return true;
    }
    return false;
}

}  // namespace newsgrep::tools
