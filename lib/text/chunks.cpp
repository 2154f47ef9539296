#include "text/chunks.hpp"

#include "base/utf8.hpp"

#include <array>
#include <cstdint>

namespace newsgrep::text {
namespace {

/// What a byte says of whether words go over it; flags.
enum Sign : std::uint8_t {
    word = 0,
    separator = 1,
    lead = 2,         ///< the first byte of what may be a separator
    joiner = 4,       ///< joins what stands on both its sides, so at a chunk's ends it does nothing
    closing = 8,      ///< an apostrophe or a dot may have a meaning at the end
    comma_tail = 16,  ///< the last byte of the Arabic comma, and of others
};

constexpr std::array<std::uint8_t, 256> make_signs() {
    std::array<std::uint8_t, 256> signs{};
    auto set = [&](std::string_view bytes, std::uint8_t sign) {
        for (char byte : bytes) signs[static_cast<unsigned char>(byte)] = sign;
    };
    for (std::size_t c = 0; c <= 0x20; ++c) signs[c] = separator;
    set("!#$%&()*+/:<=>?@[\\]^_`{|}~\x7F", separator);
    set("\xC2\xD8\xE2", lead);
    set("\",-;", joiner);
    set("'.", joiner | closing);
    set("\x8C", comma_tail);
    return signs;
}

constexpr auto signs = make_signs();

std::uint8_t sign_of(char byte) {
    return signs[static_cast<unsigned char>(byte)];
}

/// The length of the separator of several bytes at `at`; 0 for none: U+00A0 ¡ « » ¿, ؛ ؟, – — “ ” „ … U+202F
std::size_t separator_length(std::string_view text, std::size_t at) {
    auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    unsigned second = byte(1);
    switch (byte(0)) {
        case 0xC2:
            return second == 0xA0 || second == 0xA1 || second == 0xAB || second == 0xBB || second == 0xBF ? 2
                                                                                                          : 0;
        case 0xD8:
            return second == 0x9B || second == 0x9F ? 2 : 0;
        default: {
            unsigned third = second == 0x80 ? byte(2) : 0U;
            return third == 0x93 || third == 0x94 || (third >= 0x9C && third <= 0x9E) || third == 0xA6 ||
                           third == 0xAF
                       ? 3
                       : 0;
        }
    }
}

/// The length of any separator at `at`.
std::size_t any_separator_length(std::string_view text, std::size_t at) {
    std::uint8_t sign = sign_of(text[at]);
    return (sign & lead) != 0 ? separator_length(text, at) : sign & separator;
}

std::size_t skip_separators(std::string_view text, std::size_t at) {
    while (true) {
        while (at < text.size() && sign_of(text[at]) == separator) ++at;
        std::size_t length = at < text.size() ? any_separator_length(text, at) : 0;
        if (length == 0) return at;
        at += length;
    }
}

std::size_t find_separator(std::string_view text, std::size_t at) {
    for (;; ++at) {
        while (at < text.size() && (sign_of(text[at]) & (separator | lead)) == 0) ++at;
        if (at == text.size() || any_separator_length(text, at) > 0) return at;
    }
}

constexpr std::string_view arabic_comma = "،";

std::size_t opening_length(std::string_view chunk) {
    if ((sign_of(chunk.front()) & joiner) != 0) return 1;
    return chunk.front() == arabic_comma.front() && chunk.starts_with(arabic_comma) ? arabic_comma.size() : 0;
}

constexpr char wide_lead = '\xEF';  ///< what wide forms begin with, a wide dot among them

/// Whether the dot at the end of `chunk` is its only one; else it may belong to initials: S.M.
bool has_one_dot(std::string_view chunk) {
    return chunk.find('.') == chunk.size() - 1 && chunk.find(wide_lead) == std::string_view::npos;
}

std::size_t closing_length(std::string_view chunk) {
    std::uint8_t sign = sign_of(chunk.back());
    if (sign == joiner) return 1;
    if (chunk.back() == '.') return has_one_dot(chunk) ? 1 : 0;
    return chunk.back() == arabic_comma.back() && chunk.ends_with(arabic_comma) ? arabic_comma.size() : 0;
}

/// Without what does nothing at its ends.
Range stripped(std::string_view text, Range chunk) {
    bool is_plain = chunk.begin < chunk.end && (sign_of(text[chunk.begin]) & (joiner | lead)) == 0 &&
                    (sign_of(text[chunk.end - 1]) & (joiner | comma_tail)) == 0;
    if (is_plain) return chunk;
    auto bytes = [&] { return text.substr(chunk.begin, chunk.end - chunk.begin); };
    std::size_t length = 0;
    while (chunk.begin < chunk.end && (length = opening_length(bytes())) > 0) chunk.begin += length;
    while (chunk.begin < chunk.end && (length = closing_length(bytes())) > 0) chunk.end -= length;
    return chunk;
}

std::size_t on_bound(std::string_view text, std::size_t at) {
    for (int back = 0; back < 3 && !base::is_boundary(text, at); ++back) --at;
    return at;
}

/// Empty at the end of the text.
Range next_chunk(std::string_view text, std::size_t at) {
    while (true) {
        Range chunk;
        chunk.begin = skip_separators(text, at);
        at = find_separator(text.substr(0, chunk.begin + longest_chunk), chunk.begin);
        if (at == chunk.begin + longest_chunk) at = on_bound(text, at);
        chunk.end = at;
        chunk = stripped(text, chunk);
        if (chunk.begin < chunk.end || at == text.size()) return chunk;
    }
}

}  // namespace

std::size_t next_chunks(std::string_view text, std::size_t at, std::span<Range> chunks) noexcept {
    std::size_t count = 0;
    while (count < chunks.size()) {
        Range chunk = next_chunk(text, at);
        if (chunk.begin == chunk.end) break;
        chunks[count++] = chunk;
        at = chunk.end;
    }
    return count;
}

}  // namespace newsgrep::text
