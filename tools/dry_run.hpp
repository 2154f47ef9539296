/// What would be indexed?
#pragma once

#include <newsgrep/writer.hpp>
#include <string>
#include <vector>

namespace newsgrep::tools {

/// Prints the articles at and below `paths` as JSON lines, each with the id it would get, and counts all
/// records: `added` are those printed. Stops between two records where options.cancel says so.
LoadReport dry_run(const std::vector<std::string>& paths, const LoadOptions& options);

}  // namespace newsgrep::tools
