/// Where do the fields and the records of CSV end?
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

struct CsvRecord {
    std::vector<std::string> fields;  ///< unquoted, in the encoding of the file
    std::size_t size = 0;          ///< bytes, its line break included; of one that is not whole, those read
    std::size_t lines = 0;         ///< how many lines it stands on
    bool has_stray_quote = false;  ///< a quote inside a quoted field that is neither doubled nor its end
};

enum class CsvEnd : std::uint8_t {
    whole,       ///< the record is read
    needs_more,  ///< the text ends inside the record, and more of the file may follow
    runaway,     ///< a quote opens a field that does not end, or only where the next record's quotes begin
};

/// Reads the first record of `text` by RFC 4180, and what is commonly written beside it: quotes inside a
/// plain field are letters, so are stray ones inside a quoted field; any of LF, CRLF, CR ends a record.
/// `is_last`: no more text follows.
CsvEnd read_csv_record(std::string_view text, char delimiter, bool is_last, CsvRecord& record);

}  // namespace newsgrep::ingest
