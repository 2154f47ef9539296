/// What came back from a search, and how good is it?
#pragma once

#include "newsgrep/analyzer.hpp"
#include "newsgrep/article.hpp"
#include "newsgrep/facets.hpp"
#include "newsgrep/query.hpp"
#include "newsgrep/timeline.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// A piece of an article's text with its matches: ascending, not overlapping, never splitting a grapheme
/// cluster.
struct Snippet {
    std::string text{};            ///< of the body, with … where something is left out
    std::vector<Range> matches{};  ///< byte ranges into text
    friend bool operator==(const Snippet&, const Snippet&) = default;
};

/// An article that answers a query.
struct Hit {
    std::size_t rank = 0;  ///< offset + 1, …
    /// BM25 (Robertson & Zaragoza 2009) of stems, folded forms and parts of words; 0 where the query only
    /// filters. Comparable within one generation of an index. Searcher::why() takes it apart.
    double score = 0;
    std::string id{};                    ///< Article::id, and so on
    std::string title{};                 ///< Article::title
    std::vector<Range> title_matches{};  ///< byte ranges into title
    std::string source{};                ///< Article::source
    std::string author{};                ///< Article::author
    std::optional<Date> published{};     ///< Article::published
    std::string language{};              ///< Article::language
    std::string url{};                   ///< Article::url
    std::string section{};               ///< Article::section
    Snippet snippet{};                   ///< the sentences that show best why it was found
    /// With SearchOptions::group_copies, ids of the other articles of the index that tell the same story in
    /// nearly the same words, whether they match or not; earliest first.
    std::vector<std::string> duplicates{};
    std::optional<Article> article{};   ///< only with SearchOptions::full
    std::vector<Range> body_matches{};  ///< byte ranges into article->body
};

/// A word of the query that no article holds, or far fewer than a word spelt much like it, or none with all
/// the other words. It is offered, never applied. A noisy channel chooses it (Kernighan, Church & Gale
/// 1990): how likely the typing error is, times how common the word is beside the others of the query.
struct Suggestion {
    std::string word{};                  ///< as typed
    std::uint64_t documents = 0;         ///< articles that hold it spelt so; accents do not matter
    std::string better{};                ///< what may have been meant; empty where nothing is near
    std::uint64_t better_documents = 0;  ///< articles that hold it; of several words, the rarest
    std::size_t begin = 0;               ///< byte range of `word` in the query, [begin, end)
    std::size_t end = 0;                 ///< behind its last byte
    friend bool operator==(const Suggestion&, const Suggestion&) = default;
};

/// "No article holds 'accidnet'. Did you mean 'accident' (312 articles)?" Any thread.
NEWSGREP_API std::string to_string(const Suggestion& suggestion);

/// A wider query that finds something where the one asked finds nothing. It is offered, never applied.
struct Relaxation {
    /// How it is wider.
    enum class Kind : std::uint8_t {
        word,    ///< without a word, or another clause that asks for words
        filter,  ///< without a condition on fields
        any,     ///< any of its words, not all of them
    };
    Kind kind = Kind::word;              ///< how it is wider
    std::vector<std::string> dropped{};  ///< what was left out, as in a query
    /// Finds `articles` articles, asked in newsgrep's syntax without filters in the options. With Kind::any
    /// it is the query as given: asked with SearchOptions::any in plain syntax under the same filters.
    std::string query{};
    std::uint64_t articles = 0;  ///< that it finds, over 0
    std::size_t begin = 0;       ///< byte range in the query of what was left out first, [begin, end)
    std::size_t end = 0;         ///< as begin, where it stands in the options
    friend bool operator==(const Relaxation&, const Relaxation&) = default;
};

/// "Without 'tunisie' there are 12 articles: maroc port" Any thread.
NEWSGREP_API std::string to_string(const Relaxation& relaxation);

/// The answer to one query. A value: it outlives the Searcher and the Index.
struct Results {
    std::string query{};      ///< as given
    std::vector<Hit> hits{};  ///< best first
    std::uint64_t total = 0;  ///< articles that match, copies and all
    bool exact = true;        ///< whether total is exact or a lower bound
    /// Matches with copies counted once; with SearchOptions::group_copies only, and only where all matches
    /// were looked at: always with exact_total.
    std::optional<std::uint64_t> distinct{};
    std::vector<Facet> facets{};            ///< of all matches, as SearchOptions::facets asked, in its order
    std::optional<Timeline> timeline{};     ///< of all matches, with SearchOptions::timeline only
    double took_ms = 0;                     ///< wall time of the search, milliseconds
    std::vector<QueryNote> notes{};         ///< what was odd about the query
    std::vector<Suggestion> suggestions{};  ///< by place in the query
    std::vector<Relaxation> relaxations{};  ///< where nothing was found: what would find something
    std::string corrected{};                ///< the query with what was suggested; empty where nothing was

    [[nodiscard]] auto begin() const { return hits.begin(); }       ///< of hits
    [[nodiscard]] auto end() const { return hits.end(); }           ///< of hits
    [[nodiscard]] std::size_t size() const { return hits.size(); }  ///< how many hits there are, not matches
    [[nodiscard]] bool empty() const { return hits.empty(); }       ///< whether there is no hit
};

/// The answer to one query of a batch.
struct BatchAnswer {
    std::string qid{};    ///< of the query
    Results results{};    ///< empty where it failed
    std::string error{};  ///< why this query failed; empty if it did not
};

/// An article in a run, by the name it has there.
struct RankedDocument {
    std::string docno{};     ///< trec_name() of its id
    double score = 0;        ///< the higher, the better
    std::uint64_t rank = 0;  ///< as the run says; decides between equal scores
    friend bool operator==(const RankedDocument&, const RankedDocument&) = default;
};

using Run = std::map<std::string, std::vector<RankedDocument>>;  ///< by qid
using Grades = std::map<std::string, int>;                       ///< docno → gain, over 0
using Qrels = std::map<std::string, Grades>;                     ///< by qid: what is relevant, and how much

/// An id or qid as TREC's files can hold it: blanks and control characters percent-encoded. Any thread.
NEWSGREP_API std::string trec_name(std::string_view id);
/// The hits as a run names them. Any thread.
NEWSGREP_API std::vector<RankedDocument> ranked_documents(const Results& results);

/// Reads lines "qid 0 docno gain"; gains of 0 and below say what all unnamed articles are, not relevant.
/// Throws Error{not_found | io}, and Error{invalid_argument} naming file and line where a line is not of that
/// form, or where nothing is relevant.
NEWSGREP_API Qrels read_qrels(const std::string& path);
/// Reads lines "qid Q0 docno rank score tag". Throws as above, also for an article that a query has twice.
NEWSGREP_API Run read_run(const std::string& path);

/// A measure over the first `depth` articles of a ranking, as trec_eval defines it; 0…1.
struct Measure {
    /// What is measured.
    enum class Kind : std::uint8_t {
        ndcg,    ///< discounted gain, gain / log2(rank + 1), over that of the best ranking (Järvelin &
                 ///< Kekäläinen 2002)
        mrr,     ///< 1 / rank of the first relevant article
        recall,  ///< share of the relevant articles
        map,     ///< mean over all relevant articles of the precision at their rank
    };
    Kind kind = Kind::ndcg;  ///< what is measured
    std::size_t depth = 10;  ///< articles that are looked at, over 0
};

/// nDCG@10, MRR@10, R@100 and MAP to depth 1000.
NEWSGREP_API std::vector<Measure> usual_measures();
/// "nDCG@10", "MRR@10", "R@100"; "MAP" at its usual depth 1000.
NEWSGREP_API std::string to_string(const Measure& measure);

/// How good a run is, by each measure.
struct Evaluation {
    std::vector<Measure> measures{};                       ///< as asked for
    std::vector<double> means{};                           ///< by measure, over all queries
    std::map<std::string, std::vector<double>> queries{};  ///< by qid, then measure; every judged query
};

/// Judges a run answer by answer, so that the rankings need not be held. Use from one thread.
class NEWSGREP_API Evaluator {
  public:
    /// Judges by `measures` against `qrels`.
    explicit Evaluator(Qrels qrels, std::vector<Measure> measures = usual_measures());
    /// Judges the ranking of one query. Its order is that of the scores, highest first; of the ranks where
    /// scores are equal, then of the names. Queries without a relevant article are passed over; of two
    /// rankings for one qid the last counts.
    void add(const std::string& qid, std::vector<RankedDocument> ranking);
    /// A judged query that got no ranking counts 0.
    [[nodiscard]] Evaluation evaluation() const;

  private:
    Qrels qrels_;
    std::vector<Measure> measures_;
    std::map<std::string, std::vector<double>> values_;
};

/// Judges a whole run at once. Any thread.
/// @code
/// const ng::Run run = {{"q1", {{"a", 2.5, 1}, {"b", 1.5, 2}}}};
/// assert(ng::evaluate(run, {{"q1", {{"b", 1}}}}, {{ng::Measure::Kind::mrr, 10}}).means.front() == 0.5);
/// @endcode
NEWSGREP_API Evaluation evaluate(const Run& run, const Qrels& qrels,
                                 std::vector<Measure> measures = usual_measures());

/// Whether one run is better than another.
struct Comparison {
    double difference = 0;  ///< mean of the queries' differences, first minus second
    double p = 1;           ///< how often chance alone gives a difference so large, in either direction
};

/// Compares two runs by the measure at `measure` in both, query by query. p is that of a randomisation test
/// (Fisher's; Smucker, Allan, Carterette, CIKM 2007): under chance each query's difference might as well have
/// the other sign. 100,000 samples with a fixed seed, so that p is at least 1e-5 and always the same. Throws
/// Error{invalid_argument} where the two do not have the same queries. Any thread.
NEWSGREP_API Comparison compare(const Evaluation& first, const Evaluation& second, std::size_t measure = 0);

}  // namespace newsgrep
