#include "newsgrep/query.hpp"

#include "query/parser.hpp"
#include "query/print.hpp"
#include "query/syntax.hpp"

namespace newsgrep {

Query::Query() : root_(std::make_shared<query::Node>()) {}
Query::Query(const Query&) = default;
Query::Query(Query&&) noexcept = default;
Query& Query::operator=(const Query&) = default;
Query& Query::operator=(Query&&) noexcept = default;
Query::~Query() = default;

Query Query::parse(std::string_view text, const QueryOptions& options) {
    Query query;
    query.text_ = text;
    query.root_ = query::parse(query.text_, options, query.notes_);
    return query;
}

const std::string& Query::text() const noexcept {
    return text_;
}
const std::vector<QueryNote>& Query::notes() const& noexcept {
    return notes_;
}

std::vector<QueryNote> Query::notes() && noexcept {
    return std::move(notes_);
}
bool Query::empty() const noexcept {
    return root_ == nullptr || root_->kind == query::Kind::nothing;
}
std::string Query::canonical() const {
    return root_ == nullptr ? std::string() : query::canonical(*root_);
}
std::string Query::tree() const {
    return root_ == nullptr ? std::string() : query::tree(*root_);
}

}  // namespace newsgrep
