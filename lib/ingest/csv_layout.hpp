/// Which character separates the columns of a CSV file, and what does each column hold?
#pragma once

#include "ingest/fields.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

struct CsvLayout {
    char delimiter = ',';
    std::size_t preamble = 0;                   ///< bytes of a `sep=;` line before the first record
    std::vector<std::string> first;             ///< the fields of the first record
    bool has_header = false;                    ///< whether `first` names the columns
    std::vector<std::optional<Alias>> columns;  ///< what each column holds, by its name or number
    std::size_t known = 0;                      ///< how many fields of an article the first record names
    std::size_t records = 0;                    ///< how many records the sample holds
    std::size_t even = 0;                       ///< how many of these have as many fields as the first

    /// Whether a column may hold the text of an article.
    [[nodiscard]] bool has_text() const;
};

/// The likeliest layout of a file that begins with `sample`: the delimiter , ; tab | under which the first
/// record names the most fields of an article, then the one that gives the most even records. Columns may be
/// given by number, 1 is the first: `--map title=3`.
CsvLayout csv_layout(std::string_view sample, bool is_whole, FieldNames& names);

}  // namespace newsgrep::ingest
