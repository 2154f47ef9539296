#include "ingest/source.hpp"

#include "newsgrep/error.hpp"

#include "ingest/utf16.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t block_size = std::size_t{256} << 10;
constexpr int most_filters = 2;
constexpr std::int64_t free_output = std::int64_t{64} << 20;  // bytes before the ratio counts
constexpr std::int64_t highest_ratio = 1000;                  // decompressed to compressed

std::string system_reason(int code) {
    return std::generic_category().message(code);
}

/// Opens without waiting, so that a FIFO cannot stop the run.
int open_file(const std::string& path) {
    int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        int code = errno;
        throw Error(code == ENOENT ? Errc::not_found : Errc::io,
                    fmt::format("{} cannot be opened: {}.", path, system_reason(code)));
    }
    struct stat status {};
    if (::fstat(file, &status) == 0 && S_ISREG(status.st_mode)) return file;
    ::close(file);
    throw Error(Errc::io,
                fmt::format("{} is not a regular file; pipe it in and name it '-' to read it.", path));
}

}  // namespace

/// The seam to libarchive: one compressed or plain file as a stream of blocks.
class Source::Stream {
  public:
    explicit Stream(const std::string& path)
        : path_(path), file_(path == "-" ? -1 : open_file(path)), archive_(archive_read_new()) {
        archive_read_support_filter_gzip(archive_.get());
        archive_read_support_filter_zstd(archive_.get());
        archive_read_support_filter_xz(archive_.get());
        archive_read_support_filter_bzip2(archive_.get());
        archive_read_support_format_raw(archive_.get());
        archive_read_support_format_empty(archive_.get());
        open();
    }
    Stream(const Stream&) = delete;
    Stream& operator=(const Stream&) = delete;
    ~Stream() {
        archive_.reset();
        if (file_ >= 0) ::close(file_);
    }

    /// The next block, valid until the next call; empty at the end.
    std::string_view read() {
        const void* data = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        while (!is_at_end_ && size == 0) {
            int status = archive_read_data_block(archive_.get(), &data, &size, &offset);
            is_at_end_ = status == ARCHIVE_EOF;
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN && !is_at_end_) fail();
            if (is_at_end_) size = 0;
        }
        check_ratio();
        return {static_cast<const char*>(data), size};
    }

    std::unique_ptr<Utf16Decoder> utf16;

  private:
    struct Free {
        void operator()(archive* a) const { archive_read_free(a); }
    };

    void open() {
        if (archive_read_open_fd(archive_.get(), file_ < 0 ? STDIN_FILENO : file_, block_size) != ARCHIVE_OK)
            fail();
        if (archive_filter_count(archive_.get()) - 1 > most_filters) {
            throw Error(Errc::limit, fmt::format("{} is compressed more than {} times over; unpack it first.",
                                                 path_, most_filters));
        }
        archive_entry* entry = nullptr;
        int status = archive_read_next_header(archive_.get(), &entry);
        is_at_end_ = status == ARCHIVE_EOF;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN && !is_at_end_) fail();
    }

    void check_ratio() const {
        std::int64_t out = archive_filter_bytes(archive_.get(), 0);
        std::int64_t in = archive_filter_bytes(archive_.get(), -1);
        if (out <= free_output || out / highest_ratio <= in) return;
        throw Error(
            Errc::limit,
            fmt::format("{} swells to more than {} times its size, as bombs do; unpack it first to read it.",
                        path_, highest_ratio));
    }

    [[noreturn]] void fail() const {
        const char* reason = archive_error_string(archive_.get());
        throw Error(Errc::io,
                    fmt::format("{} cannot be read to its end ({}); what came before it is kept, check or "
                                "copy the file again.",
                                path_, reason != nullptr ? reason : "no reason given"));
    }

    std::string path_;
    int file_;
    std::unique_ptr<archive, Free> archive_;
    bool is_at_end_ = false;
};

Source::Source(std::string path) : path_(std::move(path)), stream_(std::make_unique<Stream>(path_)) {}
Source::~Source() = default;

std::string_view Source::peek(std::size_t size) {
    while (available().size() < size && fill()) {
    }
    return available().substr(0, size);
}

std::optional<Line> Source::next_line() {
    std::size_t searched = 0;
    while (true) {
        std::size_t end = available().find('\n', searched);
        if (end != std::string_view::npos && end <= longest_record) {
            std::uint64_t byte = position_;
            return Line{take(end + 1).substr(0, end), byte};
        }
        searched = available().size();
        if (searched > longest_record) return skip_long_line();
        if (!fill()) break;
    }
    if (available().empty()) return {};
    std::uint64_t byte = position_;
    return Line{take(available().size()), byte};
}

std::string Source::rest() {
    peek(longest_record + 1);
    if (available().size() > longest_record) {
        throw Error(Errc::limit, fmt::format("{} holds one record of more than {} MB; split it.", path_,
                                             longest_record >> 20));
    }
    return std::string(take(available().size()));
}

/// Reads on to the end of a line that is too long to keep.
Line Source::skip_long_line() {
    Line line{{}, position_, true};
    std::size_t end = available().find('\n');
    while (end == std::string_view::npos) {
        take(available().size());
        if (!fill()) return line;
        end = available().find('\n');
    }
    take(end + 1);
    return line;
}

std::string_view Source::take(std::size_t size) {
    std::string_view taken = available().substr(0, size);
    begin_ += taken.size();
    position_ += taken.size();
    return taken;
}

/// Reads one more block behind what is there; false at the end.
bool Source::fill() {
    if (begin_ > 0) {
        buffer_.erase(0, begin_);
        begin_ = 0;
    }
    std::string_view block = stream_->read();
    if (block.empty()) {
        if (stream_->utf16) stream_->utf16->finish(buffer_);
        stream_->utf16.reset();
        return false;
    }
    accept(is_fresh_ ? take_mark(block) : block);
    is_fresh_ = false;
    return true;
}

void Source::accept(std::string_view block) {
    if (stream_->utf16) {
        stream_->utf16->decode(block, buffer_);
    } else {
        buffer_.append(block);
    }
}

/// A byte order mark at the very beginning; libarchive's first block always holds it whole.
std::string_view Source::take_mark(std::string_view block) {
    had_mark_ = true;
    if (block.starts_with("\xEF\xBB\xBF")) return block.substr(3);
    if (block.starts_with("\xFF\xFE")) {
        stream_->utf16 = std::make_unique<Utf16Decoder>(false);
        return block.substr(2);
    }
    if (block.starts_with("\xFE\xFF")) {
        stream_->utf16 = std::make_unique<Utf16Decoder>(true);
        return block.substr(2);
    }
    had_mark_ = false;
    return block;
}

}  // namespace newsgrep::ingest
