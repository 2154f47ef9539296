/// How is a file read whose compressed pieces stand behind each other, each alone?
#pragma once

#include "ingest/byte_stream.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// What unpacks one piece: a gzip member, a zstd frame.
class MemberUnpacker {
  public:
    enum class Step : std::uint8_t { more, end, damaged };

    MemberUnpacker() = default;
    MemberUnpacker(const MemberUnpacker&) = delete;
    MemberUnpacker& operator=(const MemberUnpacker&) = delete;
    virtual ~MemberUnpacker() = default;

    /// The bytes a piece begins with.
    [[nodiscard]] virtual std::string_view magic() const = 0;
    /// Begins with the next piece.
    virtual void begin() = 0;
    /// Unpacks into `out` as much as there is room; takes what it used off `in`, and sets `size` to the bytes
    /// it gave.
    virtual Step run(std::string_view& in, char* out, std::size_t& size) = 0;
    /// Why the last step said damaged, as the end of a sentence.
    [[nodiscard]] virtual std::string reason() const = 0;
};

/// The bytes of all pieces, one behind the other. After an error in one, resume() goes on at the next:
/// libarchive, which reads all other files, cannot do that.
class MemberStream final : public ByteStream {
  public:
    MemberStream(std::unique_ptr<ByteStream> packed, std::unique_ptr<MemberUnpacker> unpacker,
                 std::string path);

    std::string_view read() override;
    [[nodiscard]] std::uint64_t consumed() const override { return packed_->consumed(); }
    bool resume() override;

  private:
    bool fill();
    bool at_member();
    [[noreturn]] void fail(std::string reason);

    std::unique_ptr<ByteStream> packed_;
    std::unique_ptr<MemberUnpacker> unpacker_;
    std::string path_;
    std::string_view input_;  ///< of the block at hand, what is not used yet
    std::string joined_;      ///< the end of one block and the next one, where a piece begins between them
    std::string output_;
    std::uint64_t unpacked_ = 0;  ///< bytes handed out
    bool is_in_member_ = false;
    bool is_at_magic_ =
        false;  ///< nothing of the piece at hand was used; zstd takes nothing of one it refuses
    std::optional<std::string> fault_;  ///< why nothing can be read until resume()
};

}  // namespace newsgrep::ingest
