#include "rebuild.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <newsgrep/error.hpp>
#include <newsgrep/writer.hpp>
#include <optional>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace fs = std::filesystem;

namespace newsgrep::tools {
namespace {

/// A damaged index is a good reason to rebuild; a directory of something else is not.
void refuse_other_than_index(const fs::path& path) {
    bool is_index = fs::exists(path / "manifest.json");
    bool is_empty_directory = fs::is_directory(path) && fs::is_empty(path);
    if (fs::exists(path) && !is_index && !is_empty_directory)
        throw Error(
            Errc::incompatible,
            fmt::format("{} is there already and is not an index; it was left alone. Name another --db.",
                        path.string()));
}

/// Keeps other writers off the old index; one that cannot be opened has none.
std::optional<Writer> lock(const std::string& path, const WriterOptions& options) {
    try {
        return Index::open(path).writer(options);
    } catch (const Error& error) {
        if (error.code() == Errc::locked || error.code() == Errc::cancelled) throw;
        return {};
    }
}

[[noreturn]] void fail(std::string_view what, const fs::path& path) {
    throw Error(Errc::io, fmt::format("Cannot {} {}: {}.", what, path.string(), std::strerror(errno)));
}

void sync_directory(const fs::path& path) {
    int directory = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) fail("open", path);
    int result = ::fsync(directory);
    ::close(directory);
    if (result != 0) fail("write", path);
}

/// Both exist and change places, so that at every moment there is an index at `path`.
void put_in_place(const fs::path& built, const fs::path& path) {
    unsigned exchange = fs::exists(path) ? RENAME_EXCHANGE : 0;
    if (::renameat2(AT_FDCWD, built.c_str(), AT_FDCWD, path.c_str(), exchange) != 0) fail("rename", built);
    sync_directory(path.parent_path());
}

/// The directory itself where `path` is a link to it: a link stays, and what it leads to is replaced.
fs::path real_place(const std::string& path) {
    fs::path full = fs::weakly_canonical(path);
    return full.has_filename() ? full : full.parent_path();
}

/// Goes with its owner: what was built but not used, or the old index that it replaced.
struct Leftover {
    explicit Leftover(fs::path where) : path(std::move(where)) { fs::remove_all(path); }
    Leftover(const Leftover&) = delete;
    Leftover& operator=(const Leftover&) = delete;
    ~Leftover() {
        std::error_code ignored;  // the next rebuild takes it away
        fs::remove_all(path, ignored);
    }
    fs::path path;
};

bool build(const fs::path& path, const IndexOptions& options, const std::function<bool(Index& index)>& fill) {
    Index index = Index::create(path.string(), options);
    return fill(index);
}

}  // namespace

void rebuild_index(const std::string& path, const IndexOptions& options, const WriterOptions& writer,
                   const std::function<bool(Index& index)>& fill) {
    fs::path target = real_place(path);
    fs::path built = target.string() + ".rebuild";
    refuse_other_than_index(target);
    refuse_other_than_index(built);
    std::optional<Writer> old = lock(path, writer);
    lock(built.string(), writer);  // a damaged index has no lock, but another process may be rebuilding it
    Leftover leftover(built);
    if (build(built, options, fill)) put_in_place(built, target);
    old.reset();  // before its directory goes
}

}  // namespace newsgrep::tools
