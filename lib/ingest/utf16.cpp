#include "ingest/utf16.hpp"

#include "base/utf8.hpp"

namespace newsgrep::ingest {

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
