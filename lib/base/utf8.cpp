#include "base/utf8.hpp"

namespace newsgrep::base {
namespace {

/// What a lead byte announces: length, bits of its own, and the bounds of the second byte (which rule out
/// overlong forms, surrogates and values over U+10FFFF).
struct Lead {
    std::size_t length;
    char32_t bits;
    unsigned char low;
    unsigned char high;
};

Lead lead(unsigned char byte) noexcept {
    if (byte < 0x80) return {1, byte, 0, 0};
    if (byte < 0xC2) return {0, 0, 0, 0};
    if (byte < 0xE0) return {2, byte & 0x1FU, 0x80, 0xBF};
    if (byte == 0xE0) return {3, 0, 0xA0, 0xBF};
    if (byte == 0xED) return {3, 0x0D, 0x80, 0x9F};
    if (byte < 0xF0) return {3, byte & 0x0FU, 0x80, 0xBF};
    if (byte == 0xF0) return {4, 0, 0x90, 0xBF};
    if (byte < 0xF4) return {4, byte & 0x07U, 0x80, 0xBF};
    if (byte == 0xF4) return {4, 4, 0x80, 0x8F};
    return {0, 0, 0, 0};
}

/// Decodes at `at`; false for an ill-formed sequence, whose maximal subpart is then passed over.
bool decode_strict(std::string_view text, std::size_t& at, char32_t& code_point) noexcept {
    Lead first = lead(static_cast<unsigned char>(text[at++]));
    code_point = first.bits;
    if (first.length == 0) return false;
    for (std::size_t i = 1; i < first.length; ++i) {
        if (at >= text.size()) return false;
        auto byte = static_cast<unsigned char>(text[at]);
        if (byte < first.low || byte > first.high) return false;
        code_point = code_point << 6 | (byte & 0x3FU);
        first.low = 0x80;
        first.high = 0xBF;
        ++at;
    }
    return true;
}

bool is_white(char32_t c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000 || c == 0xFEFF;
}

}  // namespace

char32_t decode(std::string_view text, std::size_t& at) noexcept {
    char32_t code_point = 0;
    return decode_strict(text, at, code_point) ? code_point : replacement_character;
}

void append(std::string& text, char32_t c) {
    if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement_character;
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
    } else if (c < 0x10000) {
        text += {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                 static_cast<char>(0x80 | (c & 0x3F))};
    } else {
        text += {static_cast<char>(0xF0 | c >> 18), static_cast<char>(0x80 | (c >> 12 & 0x3F)),
                 static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))};
    }
}

bool is_well_formed(std::string_view text) noexcept {
    char32_t code_point = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!decode_strict(text, at, code_point)) return false;
    }
    return true;
}

std::string repair(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    std::string good;
    good.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = at;
        char32_t c = 0;
        if (!decode_strict(text, at, c) || (c & 0xFFFE) == 0xFFFE) {
            append(good, replacement_character);
        } else if (c == 0) {
            good += ' ';
        } else if (c == 0xFEFF && good.empty()) {
            continue;  // a second mark would become the first one the next time
        } else {
            good.append(text, begin, at - begin);
        }
    }
    return good;
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) points += decode(text, at);
    return points;
}

std::string encode(std::u32string_view code_points) {
    std::string text;
    text.reserve(2 * code_points.size());
    for (char32_t c : code_points) append(text, c);
    return text;
}

std::string_view prefix(std::string_view text, std::size_t limit) noexcept {
    if (text.size() <= limit) return text;
    while (limit > 0 && !is_boundary(text, limit)) --limit;
    return text.substr(0, limit);
}

std::string_view trim(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t at = 0;
        if (!is_white(decode(text, at))) break;
        text.remove_prefix(at);
    }
    while (!text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && !is_boundary(text, begin) && text.size() - begin < 4) --begin;
        std::size_t at = begin;
        if (!is_white(decode(text, at)) || at != text.size()) break;
        text = text.substr(0, begin);
    }
    return text;
}

}  // namespace newsgrep::base
