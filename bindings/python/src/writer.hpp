/// How does Python write?
#pragma once

#include <memory>
#include <mutex>
#include <newsgrep/index.hpp>
#include <newsgrep/writer.hpp>
#include <optional>
#include <string>

namespace newsgrep::python {

/// A writer that any thread may use, one after the other, until it is closed.
class SharedWriter {
  public:
    SharedWriter(std::string index_path, Writer writer)
        : path_(std::move(index_path)), writer_(std::move(writer)) {}

    /// What `use` gives for the writer. Call it without the GIL. Throws Error{invalid_argument} once closed.
    template <typename Use>
    auto with(Use&& use) {
        std::lock_guard lock(mutex_);
        if (!writer_) throw_closed();
        return use(*writer_);
    }
    void close() {
        std::lock_guard lock(mutex_);
        writer_.reset();
    }
    [[nodiscard]] bool is_closed() const { return !writer_; }
    [[nodiscard]] const std::string& path() const { return path_; }

  private:
    [[noreturn]] void throw_closed() const;

    std::mutex mutex_;
    std::string path_;
    std::optional<Writer> writer_;
};

/// Waits, where the options say so, without the GIL and until Ctrl-C.
std::unique_ptr<SharedWriter> open_writer(const Index& index, const WriterOptions& options);

}  // namespace newsgrep::python
