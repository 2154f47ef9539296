/// How does a person learn what became of the input?
#pragma once

#include <newsgrep/writer.hpp>
#include <string>

namespace newsgrep::tools {

/// The first rejections, one line each: `file: record 12 (byte 345): reason`, and how many more there are.
void tell_rejections(const LoadReport& report);

/// `read 1,036: 1,030 added, …`.
void tell_counts(const LoadReport& report);

/// The same of a dry run.
void tell_dry_counts(const LoadReport& report);

/// Throws Error{io} where the file cannot be written.
void write_report(const std::string& path, const LoadReport& report);

}  // namespace newsgrep::tools
