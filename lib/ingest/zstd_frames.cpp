#include "ingest/zstd_frames.hpp"

#include <fmt/format.h>
#include <zstd.h>

#include <algorithm>
#include <new>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::string_view frame_magic("\x28\xB5\x2F\xFD", 4);
constexpr std::string_view dictionary_frame_magic("\x5D\x2A\x4D\x18", 4);
constexpr std::size_t frame_head = 8;                              // bytes: magic, then the size
constexpr std::size_t largest_dictionary = std::size_t{16} << 20;  // bytes; those in use have 1 MB or less

/// The size a frame to be skipped gives for what it holds.
std::size_t held_size(std::string_view head) {
    std::size_t size = 0;
    for (std::size_t i = frame_head; i-- > dictionary_frame_magic.size();)
        size = size << 8 | static_cast<unsigned char>(head[i]);
    return size;
}

/// One ZSTD_DCtx from begin to end.
class Stream {
  public:
    Stream() : context_(ZSTD_createDCtx()) {
        if (context_ == nullptr) throw std::bad_alloc();
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { ZSTD_freeDCtx(context_); }

    void reset() { ZSTD_DCtx_reset(context_, ZSTD_reset_session_only); }

    bool load(std::string_view dictionary) {
        return ZSTD_isError(ZSTD_DCtx_loadDictionary(context_, dictionary.data(), dictionary.size())) == 0;
    }

    /// Unpacks into `out` as much as fits; takes what it used off `in`. 0 at the end of a frame, or an error.
    std::size_t run(std::string_view& in, char* out, std::size_t& size) {
        ZSTD_inBuffer from{in.data(), in.size(), 0};
        ZSTD_outBuffer to{out, size, 0};
        std::size_t status = ZSTD_decompressStream(context_, &to, &from);
        in.remove_prefix(from.pos);
        size = to.pos;
        return status;
    }

  private:
    ZSTD_DCtx* context_;
};

std::string unpack(std::string_view packed, std::size_t limit) {
    Stream stream;
    std::string out(limit, '\0');
    std::size_t filled = 0;
    while (filled < limit && !packed.empty()) {
        std::size_t size = limit - filled;
        std::size_t status = stream.run(packed, out.data() + filled, size);
        filled += size;
        if (status == 0 || ZSTD_isError(status) != 0) break;
    }
    out.resize(filled);
    return out;
}

class ZstdUnpacker final : public MemberUnpacker {
  public:
    explicit ZstdUnpacker(bool has_dictionary) : is_in_dictionary_(has_dictionary) {}

    [[nodiscard]] std::string_view magic() const override { return frame_magic; }
    void begin() override { stream_.reset(); }

    Step run(std::string_view& in, char* out, std::size_t& size) override {
        if (is_in_dictionary_) {
            size = 0;
            return read_dictionary(in);
        }
        std::size_t status = stream_.run(in, out, size);
        if (status == 0) return Step::end;
        return ZSTD_isError(status) == 0 ? Step::more : damaged(ZSTD_getErrorName(status));
    }

    [[nodiscard]] std::string reason() const override { return reason_; }

  private:
    Step read_dictionary(std::string_view& in);
    Step load_dictionary(std::string_view bytes);

    Step damaged(std::string reason) {
        reason_ = std::move(reason);
        return Step::damaged;
    }

    /// Moves bytes of `in` to the frame of the dictionary until that has `size`; whether it has.
    bool collect(std::string_view& in, std::size_t size) {
        std::string_view taken = in.substr(0, size - std::min(size, frame_.size()));
        frame_ += taken;
        in.remove_prefix(taken.size());
        return frame_.size() >= size;
    }

    Stream stream_;
    std::string frame_;  ///< of the dictionary, as much as has come
    std::string reason_;
    bool is_in_dictionary_;
};

MemberUnpacker::Step ZstdUnpacker::read_dictionary(std::string_view& in) {
    if (!collect(in, frame_head)) return Step::more;
    std::size_t size = held_size(frame_);
    if (size > largest_dictionary) {
        is_in_dictionary_ = false;
        return damaged(fmt::format("its dictionary has {} MB, over the limit of {} MB", size >> 20,
                                   largest_dictionary >> 20));
    }
    if (!collect(in, frame_head + size)) return Step::more;
    is_in_dictionary_ = false;
    return load_dictionary(std::string_view(frame_).substr(frame_head));
}

MemberUnpacker::Step ZstdUnpacker::load_dictionary(std::string_view bytes) {
    std::string unpacked;
    if (bytes.starts_with(frame_magic)) {
        unpacked = unpack(bytes, largest_dictionary);
        bytes = unpacked;
    }
    return stream_.load(bytes) ? Step::end : damaged("its dictionary cannot be used");
}

}  // namespace

std::unique_ptr<MemberUnpacker> zstd_unpacker(bool has_dictionary) {
    return std::make_unique<ZstdUnpacker>(has_dictionary);
}

bool has_warc_dictionary(std::string_view packed) {
    return packed.starts_with(dictionary_frame_magic);
}

std::string zstd_beginning(std::string_view packed, std::size_t size) {
    return packed.starts_with(frame_magic) ? unpack(packed, size) : std::string();
}

}  // namespace newsgrep::ingest
