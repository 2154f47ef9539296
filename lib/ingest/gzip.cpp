#include "ingest/gzip.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <new>
#include <zlib.h>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t block_size = std::size_t{128} << 10;
constexpr int gzip_frame = 15 + 16;  // window bits of inflateInit2
constexpr int zlib_or_gzip = 15 + 32;
constexpr int no_frame = -15;
constexpr std::string_view gzip_magic("\x1F\x8B\x08", 3);

/// One z_stream from begin to end.
class Stream {
  public:
    explicit Stream(int window) {
        if (inflateInit2(&z_, window) != Z_OK) throw std::bad_alloc();
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() { inflateEnd(&z_); }

    void reset() { inflateReset(&z_); }

    /// Unpacks into `out` as much as fits; takes what it used off `in`.
    int run(std::string_view& in, char* out, std::size_t& size) {
        auto most = std::min<std::size_t>(in.size(), 1U << 30);
        z_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));  // zlib does not write to it
        z_.avail_in = static_cast<uInt>(most);
        z_.next_out = reinterpret_cast<Bytef*>(out);
        z_.avail_out = static_cast<uInt>(size);
        int status = ::inflate(&z_, Z_NO_FLUSH);
        in.remove_prefix(most - z_.avail_in);
        size -= z_.avail_out;
        return status;
    }

    [[nodiscard]] std::string reason(int status) const {
        return z_.msg != nullptr ? z_.msg : fmt::format("zlib error {}", status);
    }

  private:
    z_stream z_{};
};

/// Unpacks into memory; the status says whether it came to the end.
int unpack(std::string_view packed, int window, std::size_t limit, std::string& out) {
    Stream stream(window);
    int status = Z_OK;
    while (status == Z_OK && out.size() < limit) {
        std::size_t begin = out.size();
        std::size_t size = std::min(block_size, limit - begin);
        out.resize(begin + size);
        status = stream.run(packed, out.data() + begin, size);
        out.resize(begin + size);
        if (size == 0 && packed.empty()) break;
    }
    return status;
}

class GzipUnpacker final : public MemberUnpacker {
  public:
    [[nodiscard]] std::string_view magic() const override { return gzip_magic; }
    void begin() override { stream_.reset(); }

    Step run(std::string_view& in, char* out, std::size_t& size) override {
        status_ = stream_.run(in, out, size);
        if (status_ == Z_STREAM_END) return Step::end;
        return status_ == Z_OK || status_ == Z_BUF_ERROR ? Step::more : Step::damaged;
    }

    [[nodiscard]] std::string reason() const override { return stream_.reason(status_); }

  private:
    Stream stream_{gzip_frame};
    int status_ = Z_OK;
};

}  // namespace

std::unique_ptr<MemberUnpacker> gzip_unpacker() {
    return std::make_unique<GzipUnpacker>();
}

std::string gzip_beginning(std::string_view packed, std::size_t size) {
    std::string out;
    if (packed.starts_with(gzip_magic)) unpack(packed, gzip_frame, size, out);
    return out;
}

std::optional<std::string> inflated(std::string_view packed, std::size_t limit) {
    std::string out;
    unpack(packed, zlib_or_gzip, limit, out);
    if (out.empty()) unpack(packed, no_frame, limit, out);
    return out.empty() ? std::nullopt : std::optional(std::move(out));
}

}  // namespace newsgrep::ingest
