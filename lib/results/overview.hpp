/// How does a person see the facets and the timeline of results?
#pragma once

#include "newsgrep/render.hpp"

#include "results/chart.hpp"

#include <string>
#include <string_view>

namespace newsgrep::results {

/// A facet of more values shows that many; programs get all of them.
inline constexpr std::size_t shown_values = 15;

/// What stands for a value that an article has not got.
inline constexpr std::string_view no_value = "(none)";

/// What a bucket that begins at `start` is called: "2020-02-12" (a week by its Monday), "2020-02", "2020".
std::string bucket_label(const Date& start, Period period);

/// The charts of the results, an empty line between them; nothing where none was asked for.
std::string charts(const Results& results, const TextStyle& style);

}  // namespace newsgrep::results
