/// What is newsgrep asked to do?
#pragma once

#include "completion.hpp"
#include "console.hpp"
#include "options.hpp"

#include <newsgrep/concordance.hpp>
#include <newsgrep/render.hpp>
#include <newsgrep/searcher.hpp>
#include <span>
#include <string>
#include <vector>

namespace newsgrep::tools {

enum class Task { search, batch, show, similar, explain, why, kwic, help, version };
enum class Output { text, json, html, csv, tsv, lines, trec, count, ids, none };

struct SearchArguments {
    Task task = Task::search;
    Output output = Output::text;
    std::vector<std::string> databases;  ///< searched as one
    std::string query;
    std::string article_id;  ///< of Task::show, Task::similar and Task::why
    std::string batch;       ///< of Task::batch: the file of queries
    std::string qrels;       ///< what is relevant to them; empty: nobody asks how good the answers are
    std::string run_tag;     ///< of Output::trec
    unsigned threads = 0;    ///< 0: one per core
    std::string line;        ///< of Output::lines: the template of each hit
    bool has_bom = false;    ///< of Output::csv and Output::tsv
    SearchOptions search;
    ConcordanceOptions kwic;  ///< of Task::kwic: the same options and its own
    TextStyle style;
    When pager = When::automatic;
    bool is_strict = false;      ///< notes are errors
    bool nul_separated = false;  ///< of Output::ids
    bool prints_answers = true;  ///< not where only their measures are asked for
};

/// Throws Error{invalid_argument} for arguments without a meaning.
SearchArguments read_search_arguments(int argc, const char* const* argv);

/// What a shell completes: the options, and the values of those that have a choice of them.
std::span<const OptionRow> search_option_rows();
std::vector<ValueRow> search_option_values();

extern const char* const search_help;

}  // namespace newsgrep::tools
