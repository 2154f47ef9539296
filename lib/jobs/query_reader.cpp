/// The public QueryReader: every query with a qid of its own.
#include "newsgrep/query.hpp"

#include "jobs/query_lines.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace newsgrep {

struct QueryReader::Impl {
    jobs::QueryLines lines;
    std::set<std::string> used{};  ///< qids so far
};

QueryReader::QueryReader(const std::string& path) : impl_(new Impl{jobs::QueryLines(path)}) {}
QueryReader::QueryReader(QueryReader&&) noexcept = default;
QueryReader& QueryReader::operator=(QueryReader&&) noexcept = default;
QueryReader::~QueryReader() = default;

std::optional<BatchQuery> QueryReader::next() {
    std::optional<jobs::QueryLine> line = impl_->lines.next();
    if (!line) return {};
    BatchQuery query = std::move(line->query);
    if (query.qid.empty()) query.qid = std::to_string(line->number);
    if (query.error.empty() && query.text.empty()) query.error = "it asks for nothing; write a query in it";
    if (query.error.empty() && !impl_->used.insert(query.qid).second)
        query.error = fmt::format("the qid {} was used before; give each query its own", query.qid);
    if (!query.error.empty())
        query.error = fmt::format("Line {} of {}: {}.", line->number, impl_->lines.path(), query.error);
    return query;
}

}  // namespace newsgrep
