/// Which article does the JSON-LD of a page describe?
#pragma once

#include "ingest/html_facts.hpp"

#include <vector>

namespace newsgrep::ingest {

/// Adds what the page's schema.org articles say. Lists and @graph are searched, references by @id followed;
/// of several articles the one whose headline the page's title names, else the first.
void add_json_ld_claims(const HtmlTree& tree, std::vector<Claim>& claims);

}  // namespace newsgrep::ingest
