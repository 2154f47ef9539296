/// How do a timeline and facets look on a page?
#pragma once

#include "newsgrep/facets.hpp"
#include "newsgrep/timeline.hpp"

#include <string>
#include <vector>

namespace newsgrep::results {

/// Bars of the counts over bars of the shares, drawn as SVG that takes any width, and the numbers as a table.
std::string timeline_html(const Timeline& timeline);

/// A table per facet, with bars.
std::string facets_html(const std::vector<Facet>& facets);

}  // namespace newsgrep::results
