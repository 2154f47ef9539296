/// What are the next bytes or the next line of a file, in UTF-8?
#pragma once

#include "ingest/byte_stream.hpp"
#include "ingest/utf16.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The most a record, or a file that is read whole, may hold.
inline constexpr std::size_t longest_record = std::size_t{64} << 20;

struct Line {
    std::string_view text;     ///< without its line break, valid until the next call
    std::uint64_t byte = 0;    ///< offset in the decompressed file
    bool is_too_long = false;  ///< over longest_record; `text` is then empty
};

/// The unpacked bytes of one file, UTF-16 (also without a mark) made UTF-8, a byte order mark taken off.
/// Reads in blocks. Every failure is an Error{io | limit}.
class Source {
  public:
    /// One file or standard input ("-") behind its compression. An archive of files is refused.
    /// Error{not_found | io | limit}.
    explicit Source(std::string path);
    /// The bytes of `stream`; `path` says where they are from.
    Source(std::string path, std::unique_ptr<ByteStream> stream);
    Source(const Source&) = delete;
    Source& operator=(const Source&) = delete;
    ~Source();

    [[nodiscard]] const std::string& path() const noexcept { return path_; }
    /// Bytes handed out so far.
    [[nodiscard]] std::uint64_t position() const noexcept { return position_; }
    /// Bytes of the stored file used so far.
    [[nodiscard]] std::uint64_t consumed() const { return stream_->consumed(); }
    /// How the encoding was told where that was not left to the reader: "bom", "detected utf-16le", …; else
    /// "".
    [[nodiscard]] std::string_view charset() const noexcept { return charset_; }

    /// The next bytes, `size` of them where there are so many, without taking them.
    std::string_view peek(std::size_t size);
    /// Takes `size` of the bytes peeked at, valid until the next call.
    std::string_view take(std::size_t size);
    /// What was read and not yet taken.
    [[nodiscard]] std::string_view buffered() const noexcept { return available(); }
    /// After an error: whether reading can go on behind the damage; then it does.
    bool resume() { return stream_->resume(); }
    /// Takes the next line; nothing at the end.
    std::optional<Line> next_line();
    /// Takes all that is left. Error{limit} where that is over longest_record.
    std::string rest();

  private:
    bool fill();
    void accept(std::string_view block);
    std::string_view take_mark(std::string_view block);
    std::string_view available() const noexcept { return std::string_view(buffer_).substr(begin_); }
    Line skip_long_line();

    std::string path_;
    std::unique_ptr<ByteStream> stream_;
    std::unique_ptr<Utf16Decoder> utf16_;
    std::string buffer_;
    std::size_t begin_ = 0;  ///< of what is not handed out yet
    std::uint64_t position_ = 0;
    bool is_fresh_ = true;  ///< nothing was read yet
    std::string_view charset_;
};

}  // namespace newsgrep::ingest
