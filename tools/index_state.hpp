/// How much is in an index, and is it whole?
#pragma once

#include <newsgrep/index.hpp>

namespace newsgrep::tools {

/// Prints articles, languages, size and segments.
void print_stats(const Index& index);

/// Checks every byte and prints what is wrong, or that all is well; true where it is. Throws
/// Error{cancelled}.
bool print_faults(const Index& index, const Cancel& cancel);

}  // namespace newsgrep::tools
