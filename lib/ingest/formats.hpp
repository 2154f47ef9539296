/// Which formats are there, and which one is a file in?
#pragma once

#include "newsgrep/reader.hpp"

#include "ingest/source.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace newsgrep::ingest {

/// Turns the bytes of one source into records. Knows no languages: the tag a record gives stays in
/// `article.language` as written. Throws Error where the source cannot be read on.
class RecordReader {
  public:
    RecordReader() = default;
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    virtual ~RecordReader() = default;

    virtual std::optional<Record> next() = 0;
};

/// One format. A new one is a row in formats.cpp and a RecordReader.
struct FormatRow {
    Format format;
    std::string_view name;        ///< as `--format` takes it
    std::string_view extensions;  ///< each with its dot and a blank behind it, lower case
    bool (*claims)(
        std::string_view sample);  ///< whether the beginning of a file, in UTF-8, looks like this format
    std::unique_ptr<RecordReader> (*open)(Source& source, const ReaderOptions& options);
};

std::span<const FormatRow> formats();

/// The row to read `source` with: what the options say, else by content, else by name, else plain text.
const FormatRow& format_of(Source& source, const ReaderOptions& options);

}  // namespace newsgrep::ingest
