/// Which queries stand in a file?
#pragma once

#include "newsgrep/query.hpp"

#include "ingest/source.hpp"
#include "jobs/query_csv.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace newsgrep::jobs {

struct QueryLine {
    BatchQuery query;          ///< without a qid where the line has none; `error` is half a sentence
    std::uint64_t number = 0;  ///< of the line it begins on, from 1
};

/// The queries of a file as they stand there, blank lines passed over.
class QueryLines {
  public:
    explicit QueryLines(const std::string& path);
    std::optional<QueryLine> next();
    [[nodiscard]] const std::string& path() const { return source_->path(); }

  private:
    using Read = BatchQuery (*)(std::string_view line);
    void recognise();
    std::optional<QueryLine> next_line();
    std::optional<QueryLine> next_record();
    std::optional<QueryLine> read_record();

    std::unique_ptr<ingest::Source> source_;
    std::uint64_t lines_ = 0;  ///< taken so far
    bool is_recognised_ = false;
    Read read_ = nullptr;                  ///< of lines of the format that the content shows
    std::optional<QueryColumns> columns_;  ///< where that is CSV
};

}  // namespace newsgrep::jobs
