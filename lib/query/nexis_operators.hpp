/// Which operators on the places of words does the language of Nexis and Factiva have?
#pragma once

#include "query/positional.hpp"

#include <optional>
#include <string_view>

namespace newsgrep::query {

struct NexisOperator {
    std::optional<Positional> positional{};  ///< none: it is AND
    std::string_view problem{};              ///< what of it is lost; empty if nothing is
};

/// `word` in small letters: w/5, /5, near/5, near5, pre/5, onear/5, adj5, each with s, p or seg for a number;
/// adj, near and same; atleast5 and atl5. Nothing for any other word.
std::optional<NexisOperator> read_nexis_operator(std::string_view word);

}  // namespace newsgrep::query
