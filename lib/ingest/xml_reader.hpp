/// Which articles does an XML file hold: a feed, or news as agencies send it?
#pragma once

#include "ingest/formats.hpp"
#include "ingest/xml_tree.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// What all records of a file share.
struct XmlContext {
    std::string source{};    ///< the outlet
    std::string language{};  ///< as written
    std::string url{};       ///< what relative addresses are relative to
    int last_year = 0;       ///< bounds the dates
};

/// Whether this is RSS or Atom.
bool looks_like_feed(std::string_view sample);

/// Whether this is other XML, be it of a kind that is known or not.
bool looks_like_xml(std::string_view sample);

struct XmlKind;

/// One record per item, entry or news item. Each is parsed alone, so that a damaged one costs itself only. A
/// file of more than longest_record bytes is refused.
class XmlReader : public RecordReader {
  public:
    XmlReader(Source& source, const ReaderOptions& options);
    std::optional<Record> next() override;

  private:
    std::optional<Record> open();
    std::optional<Record> read_head();
    Record read(std::string_view piece);
    Record made(Record::Outcome outcome, std::string reason);

    Source& source_;
    const XmlKind* kind_ = nullptr;  ///< null until opened, and where nothing can be read
    XmlContext context_;
    std::string text_;
    std::string charset_;
    std::string root_tag_;  ///< put around each record: it declares the namespaces; "" where it is the record
    std::size_t last_cdata_end_ = 0;  ///< in text_
    std::size_t begin_ = 0;           ///< of the next record in text_
    std::size_t place_ = 0;           ///< of the record at hand
    std::uint64_t records_ = 0;
    bool is_open_ = false;
};

}  // namespace newsgrep::ingest
