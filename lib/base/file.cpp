#include "base/file.hpp"

#include "newsgrep/error.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace newsgrep::base {

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        close();
        fd_ = other.release();
    }
    return *this;
}

int Descriptor::release() noexcept {
    return std::exchange(fd_, -1);
}

void Descriptor::close() noexcept {
    if (fd_ >= 0) ::close(release());
}

void throw_system_error(std::string_view doing, std::string_view path, int error) {
    Errc code = error == ENOENT || error == ENOTDIR ? Errc::not_found : Errc::io;
    throw Error(code, fmt::format("Cannot {} {}: {}.", doing, path, std::generic_category().message(error)));
}

Descriptor open_file(const std::string& path, int flags, int mode) {
    int fd = -1;
    do fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    if (fd < 0) throw_system_error((flags & O_ACCMODE) == O_RDONLY ? "read" : "write", path, errno);
    return Descriptor(fd);
}

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    while (!bytes.empty()) {
        ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) throw_system_error("write", path, errno);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_file(const std::string& path) {
    Descriptor file = open_file(path, O_RDONLY);
    std::string bytes;
    char block[1 << 16];
    for (;;) {
        ssize_t count = ::read(file.get(), block, sizeof block);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throw_system_error("read", path, errno);
        if (count == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(count));
    }
}

void sync_file(const Descriptor& file, const std::string& path) {
    if (::fsync(file.get()) != 0 && errno != EINVAL && errno != EROFS)
        throw_system_error("make durable", path, errno);
}

void sync_path(const std::string& path) {
    sync_file(open_file(path, O_RDONLY), path);
}

void rename_durably(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) throw_system_error("put in place", to, errno);
    sync_path(parent_of(to));
}

void replace_file(const std::string& path, std::string_view bytes) {
    std::string beside = path + ".tmp";
    Descriptor file = open_file(beside, O_WRONLY | O_CREAT | O_TRUNC);
    write_all(file, bytes, beside);
    sync_file(file, beside);
    rename_durably(beside, path);
}

std::string parent_of(const std::string& path) {
    std::size_t slash = path.find_last_of('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

MappedFile::MappedFile(const std::string& path) {
    Descriptor file = open_file(path, O_RDONLY);
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) throw_system_error("read", path, errno);
    size_ = static_cast<std::size_t>(status.st_size);
    if (size_ == 0) return;
    void* data = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file.get(), 0);
    if (data == MAP_FAILED) throw_system_error("read", path, errno);
    data_ = static_cast<const char*>(data);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

MappedFile::~MappedFile() {
    if (data_ != nullptr) ::munmap(const_cast<char*>(data_), size_);
}

}  // namespace newsgrep::base
