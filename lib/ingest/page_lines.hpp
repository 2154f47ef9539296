/// Which lines of a page are furniture?
#pragma once

#include "ingest/dateline.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

enum class Landmark : std::uint8_t { none, blank, ticker, notice, dateline, closing, source_rule };

struct PageLine {
    std::string_view raw;  ///< with its blanks
    std::string_view
        text;  ///< tidy; for a line that ends in a closing phrase or source rule, what stands before it
    std::size_t begin = 0;  ///< byte offset in the page
    Landmark landmark = Landmark::none;
    std::optional<Dateline> dateline;
    std::string source;  ///< of a source rule
};

/// The lines of a page, each with what it is. A closing phrase or source rule may share its line with body
/// text.
std::vector<PageLine> page_lines(std::string_view page, int last_year);

}  // namespace newsgrep::ingest
