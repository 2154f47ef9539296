/// How is text from anywhere made fit for a terminal, without losing track of its matches?
#pragma once

#include "newsgrep/analyzer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::results {

/// A text with the places to mark in it: ascending, not overlapping.
struct Marked {
    std::string text;
    std::vector<Range> matches;  ///< byte ranges into text
};

/// make_harmless() of `text`, the ranges moved along.
Marked make_harmless(std::string_view text, const std::vector<Range>& matches);

}  // namespace newsgrep::results
