/// How does Ctrl-C reach a call that takes long?
#pragma once

#include <chrono>
#include <exception>
#include <newsgrep/cancel.hpp>
#include <newsgrep/error.hpp>
#include <pybind11/pybind11.h>

namespace newsgrep::python {

namespace py = pybind11;

/// What `work` gives, done without the GIL. It must touch nothing of Python's.
template <typename Work>
auto without_gil(Work&& work) {
    py::gil_scoped_release release;
    return work();
}

/// Asks Python during one long call whether a signal's handler raises. Made and destroyed with the GIL held.
class Interrupts {
  public:
    /// For the library, which asks it and ends the call.
    [[nodiscard]] Cancel cancel() {
        return [this] { return is_raised(); };
    }

    /// What `work` gives, done without the GIL. Throws what the handler raised, KeyboardInterrupt for Ctrl-C,
    /// where that ended it.
    template <typename Work>
    auto run(Work&& work) {
        try {
            return without_gil(work);
        } catch (const Error&) {
            rethrow();
            throw;
        }
    }

    /// Cheap: takes the GIL every 20 ms at most.
    bool is_raised() noexcept {
        auto now = Clock::now();
        if (raised_ || now - last_ < std::chrono::milliseconds(20)) return raised_ != nullptr;
        last_ = now;
        py::gil_scoped_acquire with_gil;
        if (PyErr_CheckSignals() != 0) raised_ = std::make_exception_ptr(py::error_already_set());
        return raised_ != nullptr;
    }
    /// Throws what the handler raised, if it did.
    void rethrow() const {
        if (raised_) std::rethrow_exception(raised_);
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
    std::exception_ptr raised_;
};

}  // namespace newsgrep::python
