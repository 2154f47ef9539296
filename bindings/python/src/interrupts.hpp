/// How does Ctrl-C reach a call that takes long?
#pragma once

#include <chrono>
#include <pybind11/pybind11.h>

namespace newsgrep::python {

namespace py = pybind11;

/// Asks Python now and then whether a signal's handler raises. For a long call without the GIL, at points
/// where it may end.
class Interrupts {
  public:
    /// Throws what the handler raised, KeyboardInterrupt for Ctrl-C. Cheap: takes the GIL every 20 ms at
    /// most.
    void check() {
        auto now = Clock::now();
        if (now - last_ < std::chrono::milliseconds(20)) return;
        last_ = now;
        py::gil_scoped_acquire with_gil;
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    }

  private:
    using Clock = std::chrono::steady_clock;
    Clock::time_point last_ = Clock::now();
};

/// What `work` gives, done without the GIL. It must touch nothing of Python's.
template <typename Work>
auto without_gil(Work&& work) {
    py::gil_scoped_release release;
    return work();
}

}  // namespace newsgrep::python
