/// What did the user ask?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// Something about a query that its author should know: an odd place was read in the likeliest way.
struct QueryNote {
    std::string message{};  ///< a whole sentence
    std::size_t begin = 0;  ///< byte offset into the query text, [begin, end)
    std::size_t end = 0;    ///< behind the last byte
    friend bool operator==(const QueryNote&, const QueryNote&) = default;
};

/// The language that a query is written in.
enum class Syntax : std::uint8_t {
    newsgrep,  ///< the full query language
    plain,     ///< words only: quotes, colons and operators are just text
    lucene,    ///< Lucene's and Elasticsearch's query strings: OR between words, + - AND OR NOT, [a TO b]
    nexis,     ///< Nexis's and Factiva's searches: w/5, pre/5, /s, /p, atleast5(), hlead(), ! and *
};

/// How a query is read.
struct QueryOptions {
    Syntax syntax = Syntax::newsgrep;  ///< what it is written in
    bool any = false;                  ///< OR instead of AND between words
    std::optional<Date> now{};         ///< what relative dates count from; absent: today, UTC
};

namespace query {
struct Node;
}

/// A query as read: a syntax tree with what was odd about it. A value: cheap to copy, share between threads.
/// @code
/// const ng::Query query = ng::Query::parse("procès -(barrage | digue) langg:fr");
/// assert(query.notes().size() == 1);  // there is no field langg:
/// assert(ng::Query::parse(query.canonical()).tree() == query.tree());
/// @endcode
class NEWSGREP_API Query {
  public:
    /// A query that asks for nothing.
    Query();
    Query(const Query&);
    Query(Query&&) noexcept;
    Query& operator=(const Query&);
    Query& operator=(Query&&) noexcept;
    ~Query();

    /// Reads `text`. Never refuses what can be read; odd places become notes(). Throws Error{limit} where the
    /// text is over 16 KB, has over 1,024 words or is nested deeper than 64.
    static Query parse(std::string_view text, const QueryOptions& options = {});

    /// The query as given.
    [[nodiscard]] const std::string& text() const noexcept;
    /// What was odd about it, by place.
    [[nodiscard]] const std::vector<QueryNote>& notes() const& noexcept;
    /// Of a Query that is about to go, by value: `for (auto& note : Query::parse(text).notes())` is sound.
    [[nodiscard]] std::vector<QueryNote> notes() && noexcept;
    /// Whether it asks for nothing at all.
    [[nodiscard]] bool empty() const noexcept;

    /// The query in newsgrep syntax, fully bracketed where needed; parse() of it gives an equal tree.
    [[nodiscard]] std::string canonical() const;
    /// The tree, one node per line, indented by two blanks.
    [[nodiscard]] std::string tree() const;

    /// For the rooms of this library: what a node is, no public header says.
    [[nodiscard]] const std::shared_ptr<const query::Node>& root() const noexcept { return root_; }

  private:
    std::string text_;
    std::vector<QueryNote> notes_;
    std::shared_ptr<const query::Node> root_;
};

/// The names that a query can write before a colon, in newsgrep syntax: "title", "source", "date" … Any
/// thread.
NEWSGREP_API std::span<const std::string_view> query_fields() noexcept;

/// A query of a batch and the name its answer goes by.
struct BatchQuery {
    std::string qid{};    ///< unique in its file
    std::string text{};   ///< the query
    std::string error{};  ///< why there is no query to ask; empty if there is one
};

/// Reads the queries of a file one by one. Per line a query, or its qid, a tab and the query; or CSV with the
/// columns qid and query; or JSON lines {"qid": …, "query": …}: the content tells which. A query without a
/// qid goes by the number of its line; blank lines are passed over. A line that gives no query, or whose qid
/// was used before, comes back with its error. Throws Error{not_found | io | limit} for a file that cannot be
/// read. Use from one thread.
class NEWSGREP_API QueryReader {
  public:
    /// `path` may be packed with gzip, zstd, xz or bzip2; "-" is standard input.
    explicit QueryReader(const std::string& path);
    QueryReader(QueryReader&&) noexcept;
    QueryReader& operator=(QueryReader&&) noexcept;
    QueryReader(const QueryReader&) = delete;
    QueryReader& operator=(const QueryReader&) = delete;
    ~QueryReader();

    /// The next query; nothing at the end.
    std::optional<BatchQuery> next();

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace newsgrep
