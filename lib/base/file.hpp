/// How do bytes reach the disk, and stay there?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgrep::base {

/// A descriptor that closes itself.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) noexcept : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int get() const noexcept { return fd_; }
    [[nodiscard]] bool is_open() const noexcept { return fd_ >= 0; }
    int release() noexcept;
    void close() noexcept;

  private:
    int fd_ = -1;
};

/// Error{not_found} where there is no such file, Error{io} else, with the path and the system's reason.
[[noreturn]] void throw_system_error(std::string_view doing, std::string_view path, int error);

/// open(2) with O_CLOEXEC, again after EINTR; throws as above.
Descriptor open_file(const std::string& path, int flags, int mode = 0666);

/// Writes all of `bytes`; throws Error{io}.
void write_all(const Descriptor& file, std::string_view bytes, const std::string& path);

std::string read_file(const std::string& path);

/// fsync(2) of a file or of a directory. A file system that cannot sync a directory is no error.
void sync_file(const Descriptor& file, const std::string& path);
void sync_path(const std::string& path);

/// Renames and makes it durable: rename(2), then fsync of the directory, without which a power cut may undo
/// it.
void rename_durably(const std::string& from, const std::string& to);

/// Replaces `path` with `bytes` so that a crash or power cut leaves the old or the new contents, never a
/// mixture.
void replace_file(const std::string& path, std::string_view bytes);

/// The directory part of a path, "." where there is none.
std::string parent_of(const std::string& path);

/// A whole file mapped for reading; the mapping outlives a rename or unlink of the file.
class MappedFile {
  public:
    MappedFile() = default;
    explicit MappedFile(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    [[nodiscard]] std::string_view bytes() const noexcept { return {data_, size_}; }

  private:
    const char* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace newsgrep::base
