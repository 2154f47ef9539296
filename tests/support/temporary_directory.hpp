/// Where may a test write?
#pragma once

#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace support {

/// A new, empty directory that goes away, with all in it, when the object does. One owner, any thread.
class TemporaryDirectory {
  public:
    /// Throws std::runtime_error where the system's temporary directory cannot be written.
    TemporaryDirectory() {
        std::string name = (std::filesystem::temp_directory_path() / "newsgrep-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("Cannot make the directory " + name +
                                     "; set TMPDIR to a place that can be written.");
        path_ = name;
    }
    TemporaryDirectory(const TemporaryDirectory&) = delete;
    TemporaryDirectory& operator=(const TemporaryDirectory&) = delete;
    ~TemporaryDirectory() {
        std::error_code ignored;  // a leftover directory must not hide what the test found
        std::filesystem::remove_all(path_, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  private:
    std::filesystem::path path_;
};

}  // namespace support
