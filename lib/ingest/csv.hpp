/// Which articles does a CSV file hold?
#pragma once

#include "ingest/charset.hpp"
#include "ingest/csv_layout.hpp"
#include "ingest/csv_record.hpp"
#include "ingest/fields.hpp"
#include "ingest/formats.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// Whether a header that names the text and another field of an article stands above even records.
bool looks_like_csv(std::string_view sample);

/// One article per record of a CSV or TSV file, columns named by its header or by number. A record with too
/// many or too few fields, or an open quote, costs itself only.
class CsvReader : public RecordReader {
  public:
    CsvReader(Source& source, const ReaderOptions& options);
    std::optional<Record> next() override;

  private:
    std::optional<Record> open();
    CsvEnd scan();
    void consume();
    bool is_even();
    [[nodiscard]] bool is_blank() const;
    Record read_record();
    Record read_article();
    Record skip_damage();
    Decoded decode_fields();
    Record made(Record::Outcome outcome, std::string reason);

    Source& source_;
    FieldNames names_;
    int last_year_;
    bool is_open_ = false;
    bool is_at_end_ = false;
    CsvLayout layout_;
    CsvRecord record_;
    std::string charset_;        ///< of the file's beginning
    std::uint64_t byte_ = 0;     ///< where record_ begins in the file
    std::uint64_t line_ = 1;     ///< likewise
    std::uint64_t records_ = 0;  ///< handed out
    std::size_t spare_;          ///< how many bytes may still be read in vain after open quotes
};

}  // namespace newsgrep::ingest
