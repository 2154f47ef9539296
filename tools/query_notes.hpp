/// How is a person shown which place of a query was odd?
#pragma once

#include <newsgrep/query.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::tools {

/// Each note as a sentence, the query below it and carets under the place; empty without notes. Where text
/// runs from right to left, the place is quoted as well. Of the query is shown what has room in `columns`;
/// 0 stands for a terminal of the usual width.
std::string described_notes(std::string_view program, std::string_view query,
                            const std::vector<QueryNote>& notes, std::size_t columns = 0);

}  // namespace newsgrep::tools
