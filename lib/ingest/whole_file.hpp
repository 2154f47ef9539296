/// How does a file that is read whole become records?
#pragma once

#include "ingest/charset.hpp"
#include "ingest/formats.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// One record of a text, without its place: WholeFileReader knows the file.
struct Part {
    Record record;
    std::size_t begin = 0;  ///< byte offset in the decoded text
};

/// Reads a text once, decodes it, and hands out what `split` makes of it. An empty file is one skipped
/// record, one that is no text a rejected one.
class WholeFileReader : public RecordReader {
  public:
    using Split = std::vector<Part> (*)(std::string_view text, const ReaderOptions& options);

    WholeFileReader(Source& source, const ReaderOptions& options, Split split)
        : source_(source), options_(options), split_(split) {}

    std::optional<Record> next() override;

  private:
    void read();
    void name_charsets(const Decoded& decoded);

    Source& source_;
    const ReaderOptions& options_;
    Split split_;
    bool is_read_ = false;
    std::vector<Part> parts_;
    std::size_t given_ = 0;
};

/// A part that is not indexed, or cannot be; `reason` is a whole sentence.
Part skipped(std::string reason);
Part rejected(std::string reason);

}  // namespace newsgrep::ingest
