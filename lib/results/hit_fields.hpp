/// Which fields of a hit can a table or a template name?
#pragma once

#include "newsgrep/results.hpp"

#include <span>
#include <string>
#include <string_view>

namespace newsgrep::results {

/// A hit and the answer it is of.
struct HitOf {
    const Hit& hit;
    const BatchAnswer& answer;
};

/// `name` as in JSON.
struct HitField {
    std::string_view name;
    std::string (*value)(const HitOf& of);
    /// When a table has it as a column.
    enum class Column { always, in_batches, with_body, never } column = Column::always;
};

/// In the order of a table's columns.
std::span<const HitField> hit_fields();

/// Line breaks and tabs become blanks; harmless for a terminal unless `raw`.
std::string one_line(std::string_view text, bool raw);

}  // namespace newsgrep::results
