/// How is a person shown which place of a query was odd?
#pragma once

#include <newsgrep/query.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::tools {

/// Each note as a sentence, the query below it and carets under the place; empty without notes. Where text
/// runs from right to left, the place is quoted as well.
std::string described_notes(std::string_view program, std::string_view query,
                            const std::vector<QueryNote>& notes);

}  // namespace newsgrep::tools
