/// How does JSON become articles?
#pragma once

#include "base/json.hpp"
#include "ingest/fields.hpp"
#include "ingest/formats.hpp"
#include "ingest/json_elements.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>

namespace newsgrep::ingest {

bool looks_like_json(std::string_view sample);

/// One object per line, of which every line stands alone; an array, of which every element does; or one
/// document (a pretty-printed object, an object around an array of articles) of at most longest_record bytes.
class JsonlReader : public RecordReader {
  public:
    JsonlReader(Source& source, const ReaderOptions& options);
    std::optional<Record> next() override;

  private:
    struct Pending {
        base::Json value;
        std::uint64_t byte = 0;
        std::string charset{};
        std::shared_ptr<const Article> context{};  ///< what the object around a list says for all in it
    };

    void open();
    void read_document();
    std::optional<Record> read_element();
    std::string_view decode(std::string_view text);
    std::optional<Record> read_line(const Line& line);
    void expand(base::Json value, std::uint64_t byte);
    std::optional<Record> read_value(const Pending& pending);
    bool open_list(const Pending& pending, const Article& own);
    Record skip(std::uint64_t byte, std::string reason);
    Record rejection(std::uint64_t byte, std::string reason);
    Location place(std::uint64_t byte);

    Source& source_;
    FieldNames names_;
    int last_year_;
    JsonElements elements_;
    bool is_open_ = false;
    std::deque<Pending> pending_;
    std::uint64_t records_ = 0;
    std::string charset_;  ///< of the line or document read last
    std::string decoded_;  ///< that line, where it was not UTF-8
};

}  // namespace newsgrep::ingest
