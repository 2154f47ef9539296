#include "index/glass_digest.hpp"

#include "newsgrep/error.hpp"

#include "base/digest.hpp"
#include "base/file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace newsgrep::index {
namespace {

constexpr std::uint64_t worth_remembering = std::uint64_t{4}
                                            << 20;  // below, digesting costs less than looking it up

/// The user's cache directory for our digests, "" where there is no home.
std::string cache_directory() {
    if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg != nullptr && *xdg == '/')
        return fmt::format("{}/newsgrep/digests", xdg);
    if (const char* home = std::getenv("HOME"); home != nullptr && *home == '/')
        return fmt::format("{}/.cache/newsgrep/digests", home);
    return {};
}

/// A file, and what it is until somebody writes to it.
struct Identity {
    std::string name;  ///< device and inode; reused by later files, so that the cache does not grow for ever
    std::string version;  ///< size and change time
    std::uint64_t size = 0;
};

Identity identify(const std::string& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) base::throw_system_error("read", path, errno);
    return {fmt::format("{}-{}", status.st_dev, status.st_ino),
            fmt::format("{} {}.{:09} ", status.st_size, status.st_ctim.tv_sec, status.st_ctim.tv_nsec),
            static_cast<std::uint64_t>(status.st_size)};
}

std::string recall(const std::string& path, const std::string& version) {
    try {
        std::string entry = base::read_file(path);
        return entry.starts_with(version) ? entry.substr(version.size()) : std::string();
    } catch (const Error&) {
        return {};
    }
}

void remember(const std::string& path, const std::string& entry) {
    try {
        std::filesystem::create_directories(base::parent_of(path));
        std::string beside = fmt::format("{}.{}", path, ::getpid());
        base::write_all(base::open_file(beside, O_WRONLY | O_CREAT | O_TRUNC, 0600), entry, beside);
        std::filesystem::rename(beside, path);
    } catch (const std::exception&) {
        // a cache that cannot be written costs time, nothing else
    }
}

}  // namespace

std::string glass_digest(const std::string& path) {
    return base::hex(base::digest128(base::MappedFile(path).bytes()));
}

std::string remembered_glass_digest(const std::string& path) {
    std::string directory = cache_directory();
    Identity file = identify(path);
    if (directory.empty() || file.size <= worth_remembering) return glass_digest(path);
    std::string cached = fmt::format("{}/{}", directory, file.name);
    std::string digest = recall(cached, file.version);
    if (!digest.empty()) return digest;
    digest = glass_digest(path);
    remember(cached, file.version + digest);
    return digest;
}

}  // namespace newsgrep::index
