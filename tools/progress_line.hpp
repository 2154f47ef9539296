/// How does a person follow a load?
#pragma once

#include <chrono>
#include <newsgrep/writer.hpp>
#include <string>

namespace newsgrep::tools {

/// `[=====>    ]  46 %  12,345 articles  3 rejected  75 of 162 MB  3.4 MB/s  0:26 left`. Without bar, share
/// and time left where nobody knows how much there is to read.
std::string progress_text(const Progress& progress, std::chrono::duration<double> elapsed);

/// A line on standard error that is written over as the load goes on, a few times a second. Taken away at the
/// end.
class ProgressLine {
  public:
    ~ProgressLine() { clear(); }
    ProgressLine() = default;
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    void show(const Progress& progress);
    /// All is read; what takes time now is making the index of it.
    void show_writing();
    void clear();

  private:
    using Clock = std::chrono::steady_clock;

    Clock::time_point begun_ = Clock::now();
    Clock::time_point shown_{};
    bool is_shown_ = false;
};

}  // namespace newsgrep::tools
