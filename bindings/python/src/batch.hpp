/// What came back from many queries, before Python asks for it?
#pragma once

#include <memory>
#include <newsgrep/results.hpp>
#include <vector>

namespace newsgrep::python {

/// The answers stay the library's until they are asked for, since there may be a million hits.
struct Batch {
    std::vector<BatchAnswer> answers;  ///< in the order of the queries
};

}  // namespace newsgrep::python
