/// Are these the same bytes as before? The one seam to xxHash.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace newsgrep::base {

/// 64-bit xxHash (XXH3); stored on disk. Guards against damage, not against forgery.
std::uint64_t digest64(std::string_view bytes) noexcept;

using Digest = std::array<std::uint8_t, 16>;

/// 128-bit xxHash (XXH3) in its canonical (big-endian) form; stored on disk.
Digest digest128(std::string_view bytes) noexcept;

/// 32 lower-case hexadecimal digits.
std::string hex(const Digest& digest);

/// digest128 of bytes that come in pieces.
class DigestStream {
  public:
    DigestStream();
    DigestStream(const DigestStream&) = delete;
    DigestStream& operator=(const DigestStream&) = delete;
    ~DigestStream();
    void add(std::string_view bytes) noexcept;
    [[nodiscard]] Digest finish() const noexcept;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace newsgrep::base
