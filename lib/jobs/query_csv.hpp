/// How does a CSV file hold queries?
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::jobs {

/// What the columns of a table or the members of an object with queries are called, in the order they are
/// looked for.
inline constexpr std::string_view qid_names[] = {"qid", "query_id", "topic_id", "id", "_id", "number", "num"};
inline constexpr std::string_view text_names[] = {"query", "text", "title", "question", "topic"};

bool is_qid_name(std::string_view name);
bool is_text_name(std::string_view name);

struct QueryColumns {
    char delimiter = ',';
    std::size_t count = 2;           ///< columns of a record
    std::optional<std::size_t> qid;  ///< where the qid stands; nowhere in a file without one
    std::size_t text = 1;
    bool has_header = false;
};

/// The columns of a file that begins with `sample`: as its first record names them, else qid and query where
/// every record has two fields and the first looks like a qid. Nothing where this is no CSV: a query may well
/// hold a comma.
std::optional<QueryColumns> query_columns(std::string_view sample, bool is_whole);

}  // namespace newsgrep::jobs
