/// What is newsgrep-index asked to do?
#pragma once

#include <newsgrep/index.hpp>
#include <newsgrep/writer.hpp>
#include <string>
#include <vector>

namespace newsgrep::tools {

enum class IndexTask { update, dry_run, help, version };

struct IndexArguments {
    IndexTask task = IndexTask::update;
    std::string database;
    std::vector<std::string> paths;
    std::vector<std::string> removed_ids;
    std::vector<std::string> languages;  ///< of a new index; empty: the default ones
    WriterOptions writer;
    LoadOptions load;
    std::string report_path;  ///< empty: no report
    bool shows_progress = false;
    bool is_quiet = false;
    bool rebuilds = false;
    bool optimizes = false;
    bool shows_stats = false;
    bool verifies = false;

    /// Whether anything is to be written.
    [[nodiscard]] bool writes() const {
        return !paths.empty() || !removed_ids.empty() || optimizes || rebuilds;
    }
};

/// Throws Error{invalid_argument} for arguments without a meaning.
IndexArguments read_index_arguments(int argc, const char* const* argv);

extern const char* const index_help;

}  // namespace newsgrep::tools
