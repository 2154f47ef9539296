/// Where do the next bytes of a file come from?
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// Bytes in blocks. Every failure is an Error{io | limit}.
class ByteStream {
  public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// The next block, valid until the next call; empty at the end.
    virtual std::string_view read() = 0;
    /// How far into the stored file reading has got, in bytes.
    [[nodiscard]] virtual std::uint64_t consumed() const = 0;
    /// After an error: moves behind the damage, where the bytes are packed in pieces that stand alone.
    virtual bool resume() { return false; }
    /// The size of the stored file; nothing where it is not known, then seek() is not possible.
    [[nodiscard]] virtual std::optional<std::uint64_t> size() const { return {}; }
    /// Goes on at another place of the stored file.
    virtual void seek(std::uint64_t /*place*/) {}
};

/// The bytes of a regular file, of standard input ("-") or of a pipe that a shell hands over (/dev/fd/63, for
/// <(command)), as they are stored. Another FIFO or a device is refused without waiting.
/// Error{not_found | io}.
std::unique_ptr<ByteStream> open_stored(const std::string& path);

}  // namespace newsgrep::ingest
