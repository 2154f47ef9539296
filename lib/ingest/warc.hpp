/// Which articles does a web archive (WARC) hold?
#pragma once

#include "ingest/formats.hpp"
#include "ingest/http_answer.hpp"
#include "ingest/warc_head.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

bool looks_like_warc(std::string_view sample);

/// The HTML pages among the response and resource records of WARC 1.0 and 1.1. Requests, metadata and visits
/// without news are passed over in silence; what is not HTML is counted in one skipped record at the end. A
/// damaged record costs itself: reading goes on at the next line that begins a record.
class WarcReader : public RecordReader {
  public:
    WarcReader(Source& source, const ReaderOptions& options) : source_(source), options_(options) {}
    std::optional<Record> next() override;

  private:
    std::string_view peek(std::size_t size);
    std::optional<Record> read();
    std::optional<Record> read_record(const WarcHead& head);
    std::optional<Record> read_block(const WarcHead& head, std::string_view block);
    std::optional<Record> read_page(const WarcHead& head, std::string_view bytes, std::string_view media_type,
                                    std::string_view charset);
    Record pass_giant(const WarcHead& head);
    Record resynchronise(std::string_view what);
    std::size_t skip_to_record();
    Record resume();
    std::optional<Record> last();
    Record made(Record::Outcome outcome, std::string reason);
    std::optional<Record> count_other();

    Source& source_;
    const ReaderOptions& options_;
    std::uint64_t records_ = 0;  ///< of any type, begun so far
    std::uint64_t byte_ = 0;     ///< where the one at hand begins
    std::uint64_t others_ = 0;   ///< responses and resources that are not HTML
    std::string fault_;          ///< why the source gives no more for now; "" where it does
    bool is_at_end_ = false;
};

}  // namespace newsgrep::ingest
