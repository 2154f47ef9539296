/// How does a person follow a load, and learn what became of the input?
#pragma once

#include <chrono>
#include <newsgrep/writer.hpp>

namespace newsgrep::tools {

/// A line on standard error that is written over as the load goes on, a few times a second.
class ProgressLine {
  public:
    void show(const Progress& progress);
    /// Takes the line away.
    void clear();

  private:
    std::chrono::steady_clock::time_point shown_{};
    bool is_shown_ = false;
};

/// The first rejections, one line each: `file: record 12 (byte 345): reason`, and how many more there are.
void tell_rejections(const LoadReport& report);

/// `read 1,036: 1,030 added, …`.
void tell_counts(const LoadReport& report);

/// The same of a dry run.
void tell_dry_counts(const LoadReport& report);

/// Throws Error{io} where the file cannot be written.
void write_report(const std::string& path, const LoadReport& report);

}  // namespace newsgrep::tools
