/// How does Python write?
#pragma once

#include "interrupts.hpp"

#include <mutex>
#include <newsgrep/index.hpp>
#include <newsgrep/writer.hpp>
#include <optional>
#include <string>

namespace newsgrep::python {

/// A writer that any thread may use, one after the other, until it is closed.
class SharedWriter {
  public:
    /// Waits, where the options say so, until Ctrl-C.
    SharedWriter(const Index& index, WriterOptions options);
    SharedWriter(const SharedWriter&) = delete;
    SharedWriter& operator=(const SharedWriter&) = delete;

    /// What `use` gives for the writer, without the GIL; Ctrl-C ends it, as seen by `interrupts`. Throws
    /// Error{invalid_argument} once closed.
    template <typename Use>
    auto with(Interrupts& interrupts, Use&& use) {
        return interrupts.run([&] {
            std::lock_guard lock(mutex_);
            if (!writer_) throw_closed();
            interrupts_ = &interrupts;
            return use(*writer_);
        });
    }
    template <typename Use>
    auto with(Use&& use) {
        Interrupts interrupts;
        return with(interrupts, use);
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
    Interrupts* interrupts_ = nullptr;  ///< of the call that the writer serves
    std::optional<Writer> writer_;
};

}  // namespace newsgrep::python
