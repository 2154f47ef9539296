/// How are the queries of a file answered?
#pragma once

#include "newsgrep_arguments.hpp"

#include <newsgrep/index.hpp>

namespace newsgrep::tools {

/// Answers the queries of arguments.batch in their order, and with arguments.qrels says how good the answers
/// are. Success where any query found something.
int answer_batch(const Index& index, const SearchArguments& arguments);

}  // namespace newsgrep::tools
