#include "ingest/utf16.hpp"

#include "base/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t looked_at = 4096;  // bytes
constexpr std::size_t shortest = 4;      // bytes without a mark that can be judged: two letters

constexpr std::string_view little_endian_mark = "\xFF\xFE";
constexpr std::string_view big_endian_mark = "\xFE\xFF";

/// Of U+0000…U+06FF.
constexpr unsigned char highest_upper_half = 0x06;

}  // namespace

bool has_utf16_mark(std::string_view bytes) noexcept {
    return bytes.starts_with(little_endian_mark) || bytes.starts_with(big_endian_mark);
}

Utf16 utf16_order(std::string_view bytes) noexcept {
    if (bytes.starts_with(little_endian_mark)) return Utf16::little_endian;
    if (bytes.starts_with(big_endian_mark)) return Utf16::big_endian;
    if (bytes.size() < shortest) return Utf16::none;
    std::size_t pairs = std::min(bytes.size(), looked_at) / 2;
    std::array<std::size_t, 2> upper_halves{};  // at even offsets, at odd ones
    for (std::size_t i = 0; i < pairs * 2; ++i)
        if (static_cast<unsigned char>(bytes[i]) <= highest_upper_half) ++upper_halves[i % 2];
    auto are_upper = [&](std::size_t half) {
        return upper_halves[half] * 10 >= pairs * 7 && upper_halves[1 - half] * 10 <= pairs;
    };
    return are_upper(1) ? Utf16::little_endian : are_upper(0) ? Utf16::big_endian : Utf16::none;
}

void Utf16Decoder::decode(std::string_view block, std::string& out) {
    for (char c : block) {
        auto byte = static_cast<unsigned char>(c);
        if (!has_byte_) {
            byte_ = byte;
            has_byte_ = true;
            continue;
        }
        has_byte_ = false;
        take(static_cast<char16_t>(is_big_endian_ ? byte_ << 8 | byte : byte << 8 | byte_), out);
    }
}

void Utf16Decoder::finish(std::string& out) {
    if (high_ != 0 || has_byte_) base::append(out, base::replacement_character);
    high_ = 0;
    has_byte_ = false;
}

void Utf16Decoder::take(char16_t unit, std::string& out) {
    bool is_low = unit >= 0xDC00 && unit <= 0xDFFF;
    if (high_ != 0 && is_low) {
        base::append(out, 0x10000 + (static_cast<char32_t>(high_ - 0xD800) << 10) + (unit - 0xDC00U));
        high_ = 0;
        return;
    }
    if (high_ != 0) base::append(out, base::replacement_character);
    bool is_high = unit >= 0xD800 && unit <= 0xDBFF;
    high_ = is_high ? unit : char16_t{0};
    if (!is_high) base::append(out, unit);  // a lone low surrogate is written as U+FFFD
}

}  // namespace newsgrep::ingest
