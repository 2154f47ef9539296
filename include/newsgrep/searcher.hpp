/// Which articles match best?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/cancel.hpp"
#include "newsgrep/query.hpp"
#include "newsgrep/results.hpp"
#include "newsgrep/version.hpp"
#include "newsgrep/why.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

class Index;
struct Concordance;
struct ConcordanceOptions;

/// In which order hits come.
enum class Sort : std::uint8_t {
    relevance,  ///< best score first; equal scores: newer first, then id
    newest,     ///< newest first, undated last, then id
    oldest,     ///< oldest first, undated last, then id
};

/// What is asked beside the words of a query.
struct SearchOptions {
    std::size_t limit = 10;  ///< hits to return; 0 counts only
    /// Hits to pass over first; offset + limit at most 1,000,000. Pages of any size follow each other
    /// exactly. By relevance, the best 200 are scored in full; further ones are ordered by their stems alone.
    std::size_t offset = 0;
    Sort sort = Sort::relevance;  ///< in which order hits come
    /// Show one article of each group of copies, the best of those that match: a hit stands for its whole
    /// group and lists the others in Hit::duplicates; limit and offset count groups. Results::total does not
    /// change.
    bool group_copies = false;
    bool exact_total = false;              ///< count all matches, not only the first 1,000
    bool any = false;                      ///< OR instead of AND between words
    Syntax syntax = Syntax::newsgrep;      ///< what the query is written in
    std::vector<std::string> languages{};  ///< keep these only; empty: all
    std::vector<std::string> sources{};    ///< keep outlets whose name holds these words; empty: all
    std::string since{};                   ///< as in the query: "2020-02", "-7d"; inclusive
    std::string until{};                   ///< inclusive
    /// What to count all matches by; with these or a timeline the total is exact. Costs by match, not by hit.
    std::vector<Field> facets{};
    std::optional<Period> timeline{};  ///< count all matches by day, week, month or year; absent: do not
    std::size_t context = 0;           ///< sentences of context around the best one in the snippet
    bool suggestions = true;           ///< say what may have been meant by words that nobody wrote
    bool relaxations = true;           ///< where nothing is found, say which wider queries find something
    bool snippets = true;              ///< make snippets and title matches
    bool full = false;                 ///< fill Hit::article and Hit::body_matches
    bool ids_only = false;      ///< give rank, score and id of each hit only: no stored text is read, so that
                                ///< long rankings cost little
    std::optional<Date> now{};  ///< what relative dates count from; absent: today, UTC
    Cancel cancel{};            ///< whether to end the call before its time, with Error{cancelled}
};

/// Searches a snapshot of an index: commits made later are not seen until refresh().
/// Threads: one Searcher per thread; opening one costs a few file reads. May outlive its Index.
/// @code
/// const ng::Results results = searcher.search("barrage OR presa", {.limit = 5, .facets =
/// {ng::Field::language}}); for (const ng::Hit& hit : results) assert(!hit.snippet.text.empty());
/// assert(results.total >= results.size() && results.facets.front().field == ng::Field::language);
/// @endcode
class NEWSGREP_API Searcher {
  public:
    Searcher(Searcher&&) noexcept;
    Searcher& operator=(Searcher&&) noexcept;
    Searcher(const Searcher&) = delete;
    Searcher& operator=(const Searcher&) = delete;
    ~Searcher();

    /// The best articles for `query`. Throws Error{limit} for a query over the limits of Query::parse, with a
    /// word* or word~ that stands for over 1,000 words of the index, or that takes too much work: words in
    /// 1,000,000,000 articles, taken together; 2,000,000 articles read word by word, as phrases and NEAR
    /// need; 200,000,000 places looked at by NEAR, PRE, /s, /p and ATLEAST. Work is counted, never timed: the
    /// same query on the same index is always answered or always refused. Throws Error{invalid_argument} for
    /// options without meaning, Error{cancelled}, Error{corrupt} for a damaged index.
    Results search(std::string_view query, const SearchOptions& options = {});

    /// Every occurrence of the query's words in the articles that match (keyword in context; Luhn 1960). Time
    /// goes with the number of those articles, room with offset + limit or the sample. Throws as search()
    /// does.
    Concordance concordance(std::string_view query, const ConcordanceOptions& options);

    /// The articles most like the one with this id, without itself; with options.group_copies, without its
    /// copies, too. They are found by the up to 25 words that tell most of it, joined by OR; those words are
    /// Results::query. Nothing where there is no such article. Options and errors as of search(); any, syntax
    /// and suggestions are not looked at.
    std::optional<Results> similar(std::string_view id, const SearchOptions& options = {});

    /// How the query was read, for people: tree, the forms and stems each word stands for and how many
    /// articles hold them, filters, weights, the plan. Throws as search() does.
    std::string explain(std::string_view query, const SearchOptions& options = {});

    /// Which clauses of the query hold for the article with this id, and where, and what its score is made
    /// of; nothing where there is no such article. Throws as search() does.
    /// @code
    /// const std::optional<ng::Why> why = searcher.why("tiara -museo", "faro-2023-009");
    /// assert(why && !why->matches && why->clause.clauses.size() == 2);
    /// @endcode
    std::optional<Why> why(std::string_view query, std::string_view id, const SearchOptions& options = {});

    /// The article with this id, or nothing. Throws Error{corrupt}.
    std::optional<Article> article(std::string_view id);

    /// Articles in the snapshot.
    [[nodiscard]] std::uint64_t article_count() const;

    /// Moves to the newest committed state; true if there was a newer one. Throws Error{not_found | corrupt |
    /// incompatible | io}, and stays where it was.
    bool refresh();

    struct Impl;  ///< for the rooms of this library

  private:
    friend class Index;
    explicit Searcher(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// What is asked beside each query of a batch.
struct BatchOptions : SearchOptions {
    unsigned threads = 0;  ///< 0: one per core
};

/// Answers many queries on `threads` threads, all of them from one snapshot; one answer per query, in their
/// order, the same bytes whatever the number of threads. What is wrong with one query costs that one only.
/// Throws Error{cancelled}, in the midst of a query if need be; then no answer is given.
/// The qid of each answer is the number of its query, from 1. Any thread.
/// @code
/// const std::vector<std::string> queries = {"tiara", "مغرب"};
/// const std::vector<ng::BatchAnswer> answers = ng::search_all(index, queries, {{.limit = 100}});
/// assert(answers.size() == 2 && answers[1].qid == "2" && !answers[1].results.empty());
/// @endcode
NEWSGREP_API std::vector<BatchAnswer> search_all(const Index& index, std::span<const std::string> queries,
                                                 const BatchOptions& options = {});

/// The same for more queries than should be held at once: asks next() for queries until it gives none and
/// hands each answer to take(), both on the calling thread. What either throws ends the batch.
NEWSGREP_API void search_all(const Index& index, const std::function<std::optional<BatchQuery>()>& next,
                             const std::function<void(BatchAnswer)>& take, const BatchOptions& options = {});

}  // namespace newsgrep
