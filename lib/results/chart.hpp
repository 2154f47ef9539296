/// How do counts look as bars on a terminal?
#pragma once

#include "newsgrep/render.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace newsgrep::results {

struct ChartRow {
    std::string label{};
    std::uint64_t count = 0;                  ///< of articles; its bar is as long as it is large
    std::optional<std::uint64_t> distinct{};  ///< … with copies counted once
    std::optional<double> share{};            ///< 0…1; has a bar of its own
};

/// All rows have the same columns.
struct Chart {
    std::string title{};
    std::vector<ChartRow> rows{};
    std::string remark{};  ///< a line below; empty: none
};

/// A line of headings, then one per row, as wide as the style says; 80 columns where it does not.
void append_chart(std::string& out, const Chart& chart, const TextStyle& style);

/// A bar of part × columns, in steps of an eighth; what is not nothing has at least the thinnest.
std::string bar(double part, std::size_t columns);

}  // namespace newsgrep::results
