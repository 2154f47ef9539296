#include "ingest/byte_stream.hpp"

#include "newsgrep/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t block_size = std::size_t{256} << 10;

std::string system_reason(int code) {
    return std::generic_category().message(code);
}

/// Whoever interrupts us puts an empty file in the place of standard input (see end_standard_input() of the
/// tools). A read that waits in another thread does not learn of it; this looks again now and then.
void await_input(int file) {
    constexpr int milliseconds = 100;
    pollfd input{file, POLLIN, 0};
    int ready = 0;
    do ready = ::poll(&input, 1, milliseconds);
    while (ready == 0 || (ready < 0 && errno == EINTR));
}

/// Opens without waiting, so that a FIFO cannot stop the run.
int open_file(const std::string& path) {
    int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file >= 0) return file;
    int code = errno;
    throw Error(code == ENOENT ? Errc::not_found : Errc::io,
                fmt::format("{} cannot be opened: {}.", path, system_reason(code)));
}

/// Whether the name stands for a descriptor that a shell opened for us, as that of <(command) does.
bool is_handed_over(std::string_view path) {
    return path.starts_with("/dev/fd/") || path == "/dev/stdin";
}

class StoredBytes final : public ByteStream {
  public:
    explicit StoredBytes(const std::string& path)
        : path_(path), is_input_(path == "-"), file_(is_input_ ? STDIN_FILENO : open_file(path)) {
        if (is_input_) return;
        struct stat status {};
        bool is_known = ::fstat(file_, &status) == 0;
        if (is_known && S_ISREG(status.st_mode)) {
            size_ = static_cast<std::uint64_t>(status.st_size);
            return;
        }
        if (is_known && S_ISFIFO(status.st_mode) && is_handed_over(path)) return;
        ::close(file_);
        throw Error(Errc::io,
                    fmt::format("{} is not a regular file; pipe it in and name it '-' to read it.", path));
    }

    ~StoredBytes() override {
        if (!is_input_) ::close(file_);
    }

    std::string_view read() override {
        if (block_.empty()) block_.resize(block_size);
        if (!size_) await_input(file_);
        ssize_t size = 0;
        do size = ::read(file_, block_.data(), block_.size());
        while (size < 0 && errno == EINTR);
        if (size < 0) fail(errno);
        place_ += static_cast<std::uint64_t>(size);
        return std::string_view(block_).substr(0, static_cast<std::size_t>(size));
    }

    [[nodiscard]] std::uint64_t consumed() const override { return place_; }
    [[nodiscard]] std::optional<std::uint64_t> size() const override { return size_; }

    void seek(std::uint64_t place) override {
        if (::lseek(file_, static_cast<off_t>(place), SEEK_SET) < 0) fail(errno);
        place_ = place;
    }

  private:
    [[noreturn]] void fail(int code) const {
        throw Error(Errc::io, fmt::format("{} cannot be read to its end ({}); what came before it is kept.",
                                          path_, system_reason(code)));
    }

    std::string path_;
    bool is_input_;
    int file_;
    std::optional<std::uint64_t> size_;
    std::string block_;
    std::uint64_t place_ = 0;
};

}  // namespace

std::unique_ptr<ByteStream> open_stored(const std::string& path) {
    return std::make_unique<StoredBytes>(path);
}

}  // namespace newsgrep::ingest
