/// What is newsgrep asked to do?
#pragma once

#include <newsgrep/render.hpp>
#include <newsgrep/searcher.hpp>
#include <string>

namespace newsgrep::tools {

enum class Task { search, show, explain, help, version };
enum class Output { text, json, count, ids, none };

struct SearchArguments {
    Task task = Task::search;
    Output output = Output::text;
    std::string database;
    std::string query;
    std::string shown_id;  ///< of Task::show
    SearchOptions search;
    TextStyle style;
    bool is_strict = false;      ///< notes are errors
    bool nul_separated = false;  ///< of Output::ids
};

/// Throws Error{invalid_argument} for arguments without a meaning.
SearchArguments read_search_arguments(int argc, const char* const* argv);

extern const char* const search_help;

}  // namespace newsgrep::tools
