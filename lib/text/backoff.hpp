/// Which pieces of a word speak for it where its stem meets nothing?
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::text {

/// P of a folded word, distinct: of a Latin word its first five letters, of an Arabic one its runs of three
/// letters (all of it where it has fewer), of others nothing. Depends on script only, as the folded form
/// does.
std::vector<std::string> backoff_terms(std::string_view exact);

}  // namespace newsgrep::text
