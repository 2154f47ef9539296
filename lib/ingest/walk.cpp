/// Which files are at and below these paths?
#include "newsgrep/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace newsgrep {
namespace {

namespace fs = std::filesystem;

/// Lists files as ripgrep does: hidden ones (a leading dot) inside directories are passed over silently, one
/// that is named is read.
class Walk {
  public:
    explicit Walk(std::vector<Rejection>& problems) : problems_(problems) {}

    /// A path as the user gave it; a symbolic link given by name is followed.
    void add_named(const std::string& path) {
        if (path == "-") return add_input();
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) return report_unreadable(path, errno);
        add(path, status);
    }

    std::vector<std::string> take() { return std::move(files_); }

  private:
    void add_input() {
        if (!std::exchange(has_input_, true)) files_.emplace_back("-");
    }

    void add_found(const std::string& path) {
        struct stat status {};
        if (::lstat(path.c_str(), &status) != 0) return report_unreadable(path, errno);
        add(path, status);
    }

    void add(const std::string& path, const struct stat& status) {
        if (S_ISLNK(status.st_mode)) {
            return report(path, "is a symbolic link and was not followed; name its target to read it");
        }
        if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) {
            return report(path,
                          "is neither a file nor a directory and was passed over; pipe it in to read it");
        }
        if (!seen_.emplace(status.st_dev, status.st_ino).second) return;
        if (S_ISREG(status.st_mode)) {
            files_.push_back(path);
        } else {
            add_directory(path);
        }
    }

    void add_directory(const std::string& path) {
        for (const std::string& name : visible_names(path)) {
            add_found(path.ends_with('/') ? path + name : path + '/' + name);
        }
    }

    /// In byte order, which no locale changes.
    std::vector<std::string> visible_names(const std::string& path) {
        std::vector<std::string> names;
        std::error_code error;
        for (fs::directory_iterator entry(path, error), end; !error && entry != end; entry.increment(error)) {
            std::string name = entry->path().filename().string();
            if (!name.starts_with('.')) names.push_back(std::move(name));
        }
        if (error) report_unreadable(path, error.value());
        std::ranges::sort(names);
        return names;
    }

    void report_unreadable(const std::string& path, int code) {
        report(path, fmt::format("cannot be read: {}; check the path and its permissions",
                                 std::generic_category().message(code)));
    }

    void report(const std::string& path, std::string_view what) {
        Rejection& problem = problems_.emplace_back();
        problem.where.file = path;
        problem.reason = fmt::format("{} {}.", path, what);
    }

    std::vector<Rejection>& problems_;
    std::vector<std::string> files_;
    std::set<std::pair<dev_t, ino_t>> seen_;
    bool has_input_ = false;
};

}  // namespace

std::vector<std::string> walk(const std::vector<std::string>& paths, std::vector<Rejection>& problems) {
    Walk walk(problems);
    for (const std::string& path : paths) walk.add_named(path);
    return walk.take();
}

}  // namespace newsgrep
