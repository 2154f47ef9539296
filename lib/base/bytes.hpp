/// How do numbers and strings become bytes on disk, and safely numbers again?
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace newsgrep::base {

/// Appends an unsigned number as 7-bit groups, least significant first, bit 7 set on all but the last
/// (LEB128).
inline void append_varint(std::string& out, std::uint64_t number) {
    while (number >= 0x80) {
        out += static_cast<char>(number | 0x80);
        number >>= 7;
    }
    out += static_cast<char>(number);
}

/// Appends a number of fixed width, little-endian.
template <typename Number>
void append_fixed(std::string& out, Number number) {
    static_assert(std::endian::native == std::endian::little, "the index is little-endian");
    char bytes[sizeof number];
    std::memcpy(bytes, &number, sizeof number);
    out.append(bytes, sizeof number);
}

/// Appends length and bytes.
inline void append_string(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out += text;
}

/// Reads what the functions above wrote. After reading past the end it is bad(), and everything read is 0 or
/// "": check once at the end of a record instead of at every field.
class ByteReader {
  public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t varint() {
        if (bytes_.size() - at_ < 3) return long_varint();
        auto byte = [this](std::size_t i) {
            return std::uint64_t{static_cast<unsigned char>(bytes_[at_ + i])};
        };
        std::uint64_t number = byte(0);  // most numbers are of one byte to three
        if (number < 0x80) return ++at_, number;
        number = (number & 0x7F) | byte(1) << 7;
        if (byte(1) < 0x80) return at_ += 2, number;
        number = (number & 0x3FFF) | byte(2) << 14;
        if (byte(2) < 0x80) return at_ += 3, number;
        return long_varint();
    }

    [[gnu::noinline]] std::uint64_t long_varint() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; at_ < bytes_.size() && shift < 64; shift += 7) {
            auto byte = static_cast<unsigned char>(bytes_[at_++]);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80) return number;
        }
        return fail();
    }

    template <typename Number>
    Number fixed() {
        static_assert(std::is_trivially_copyable_v<Number>);
        Number number{};
        if (bytes_.size() - at_ < sizeof number) {
            fail();
            return number;
        }
        std::memcpy(&number, bytes_.data() + at_, sizeof number);
        at_ += sizeof number;
        return number;
    }

    std::string_view string() { return bytes(varint()); }

    std::string_view bytes(std::uint64_t count) {
        if (bytes_.size() - at_ < count) {
            fail();
            return {};
        }
        std::string_view text = bytes_.substr(at_, count);
        at_ += count;
        return text;
    }

    [[nodiscard]] bool is_bad() const { return is_bad_; }
    [[nodiscard]] bool is_at_end() const { return at_ >= bytes_.size(); }
    [[nodiscard]] std::size_t position() const { return at_; }

  private:
    std::uint64_t fail() {
        is_bad_ = true;
        at_ = bytes_.size();
        return 0;
    }

    std::string_view bytes_;
    std::size_t at_ = 0;
    bool is_bad_ = false;
};

/// Reads varints from the last one back: only the last byte of each has bit 7 clear.
class BackwardReader {
  public:
    explicit BackwardReader(std::string_view bytes) : bytes_(bytes) {}

    std::uint64_t varint() {
        std::uint64_t number = 0;
        for (bool is_last = true; !bytes_.empty(); is_last = false) {
            auto byte = static_cast<unsigned char>(bytes_.back());
            if (!is_last && byte < 0x80) break;  // of the one before
            number = number << 7 | (byte & 0x7FU);
            bytes_.remove_suffix(1);
        }
        return number;
    }

    [[nodiscard]] bool is_at_end() const { return bytes_.empty(); }

  private:
    std::string_view bytes_;
};

}  // namespace newsgrep::base
