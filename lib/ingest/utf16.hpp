/// How does a UTF-16 stream become UTF-8?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

enum class Utf16 : std::uint8_t { none, little_endian, big_endian };

bool has_utf16_mark(std::string_view bytes) noexcept;

/// Whether bytes are UTF-16, and in which order: by their mark, or because every other byte is the upper half
/// of a Latin or an Arabic letter, which no other text holds.
Utf16 utf16_order(std::string_view bytes) noexcept;

/// Decodes block by block; a unit or a pair cut in two waits for the next block. Lone surrogates become
/// U+FFFD.
class Utf16Decoder {
  public:
    explicit Utf16Decoder(bool is_big_endian) : is_big_endian_(is_big_endian) {}

    void decode(std::string_view block, std::string& out);
    /// What a stream that ends in the middle of a character leaves.
    void finish(std::string& out);

  private:
    void take(char16_t unit, std::string& out);

    bool is_big_endian_;
    bool has_byte_ = false;
    unsigned char byte_ = 0;
    char16_t high_ = 0;  ///< a high surrogate waiting for its low one, or 0
};

}  // namespace newsgrep::ingest
