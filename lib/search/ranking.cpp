#include "search/ranking.hpp"

#include "index/xapian.hpp"
#include "search/bm25.hpp"
#include "search/lower.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <unordered_set>
#include <utility>

namespace newsgrep::search {
namespace {

/// The evaluator, asked by Xapian about each article it proposes. Where the terms alone decide, an article
/// only has to live: its words stay unread.
class Decider : public Xapian::MatchDecider {
  public:
    Decider(SegmentMatcher& matcher, bool is_decided) : matcher_(matcher), is_decided_(is_decided) {}
    bool operator()(const Xapian::Document& document) const override {
        std::uint32_t number = document.get_docid() - 1;
        return is_decided_ ? !matcher_.segment().removed().contains(number) : matcher_.matches(number);
    }

  private:
    SegmentMatcher& matcher_;
    bool is_decided_;
};

/// Equal ids are of one article in several indexes: the index that was named first goes before.
bool precedes(const Candidate& a, const Candidate& b) {
    return a.id != b.id ? a.id < b.id : a.where.segment < b.where.segment;
}

/// Passes on which articles Xapian and the evaluator agreed upon, and looks whether they are still wanted.
class Teller : public Xapian::MatchSpy {
  public:
    Teller(std::size_t segment, const std::function<void(const index::Locator&)>& told,
           base::Cancellation& cancellation)
        : segment_(segment), told_(told), cancellation_(cancellation) {}
    void operator()(const Xapian::Document& document, double) override {
        cancellation_.step();
        if (told_) told_({segment_, document.get_docid() - 1});
    }

  private:
    std::size_t segment_;
    const std::function<void(const index::Locator&)>& told_;
    base::Cancellation& cancellation_;
};

bool is_newer(const Candidate& a, const Candidate& b) {
    return a.sort_key != b.sort_key ? a.sort_key > b.sort_key : precedes(a, b);
}

/// Undated articles stand last in both directions of time.
bool is_older(const Candidate& a, const Candidate& b) {
    auto key = [](const Candidate& c) {
        return c.sort_key == base::undated ? std::numeric_limits<std::int64_t>::max() : c.sort_key;
    };
    return key(a) != key(b) ? key(a) < key(b) : precedes(a, b);
}

/// Keeps the first of each id; `candidates` are in order.
void leave_out_repeated(std::vector<Candidate>& candidates) {
    std::unordered_set<std::string_view> ids;
    std::erase_if(candidates, [&](const Candidate& candidate) { return !ids.insert(candidate.id).second; });
}

Matchers make_matchers(const index::Snapshot& snapshot, const query::Bound& bound, query::Work& work) {
    Matchers matchers;
    for (const auto& segment : snapshot.segments())
        matchers.push_back(std::make_unique<SegmentMatcher>(*segment, bound, work));
    return matchers;
}

/// What Xapian walks over at most: a word's articles wherever the query names it, in a phrase once.
std::uint64_t postings_of(const query::Clause& clause, const Statistics& statistics) {
    std::uint64_t sum =
        clause.kind == query::Clause::Kind::atom ? statistics.atom(clause.number).stem_documents : 0;
    std::set<std::uint32_t> words;
    for (const query::Clause::Part& part : clause.parts) words.insert(part.atom);
    for (std::uint32_t word : words) sum += statistics.atom(word).stem_documents;
    for (const query::Clause& child : clause.children) sum += postings_of(child, statistics);
    return sum;
}

}  // namespace

bool is_better(const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : is_newer(a, b);
}

Ranker::Ranker(const index::Snapshot& snapshot, const query::Bound& bound, const Cancel& cancel,
               const Channels& channels, const query::WorkLimits& limits)
    : snapshot_(snapshot),
      bound_(bound),
      channels_(channels),
      work_(limits, cancel),
      matchers_(make_matchers(snapshot, bound, work_)),
      statistics_(snapshot, bound, matchers_, channels) {
    work_.walk_postings(postings_of(bound.root, statistics_));
    work_.cancellation().check();
}

Ranking Ranker::rank(const SearchOptions& options) {
    Ranking ranking =
        options.group_copies ? grouped(options) : ranked(options.offset + options.limit, options);
    auto& page = ranking.page;
    page.erase(page.begin(), page.begin() + static_cast<std::ptrdiff_t>(
                                                std::min<std::uint64_t>(options.offset, page.size())));
    if (!is_by_relevance(options)) rescore(page);
    return ranking;
}

/// Copies take up places that others then leave empty: looks deeper until the page is full. Of several
/// indexes an exact count looks at all at once, as their copies of an article are told by its id alone.
Ranking Ranker::grouped(const SearchOptions& options) {
    std::uint64_t shown = options.offset + options.limit;
    bool looks_at_all = options.exact_total && snapshot_.parts().size() > 1;
    std::uint64_t depth = looks_at_all ? snapshot_.living() : shown;
    if (is_by_relevance(options) && shown > 0) depth = std::max<std::uint64_t>(depth, channels_.rescored);
    Ranking all = options.exact_total ? counted(depth, options) : ranked(depth, options);
    SearchOptions deeper = options;
    deeper.exact_total = false;
    for (std::vector<Candidate> page = all.page;; page = ranked(depth *= 2, deeper).page) {
        bool is_all = page.size() < depth || depth >= snapshot_.living();
        leave_out_copies(page);
        if (is_all) all.distinct = page.size();
        if (!is_all && page.size() < shown) continue;
        page.resize(std::min<std::uint64_t>(page.size(), shown));
        all.page = std::move(page);
        return all;
    }
}

/// Counts stories, too; from then on nobody is told of matches, who were all told of.
Ranking Ranker::counted(std::uint64_t depth, const SearchOptions& options) {
    std::uint64_t stories = 0;
    std::vector<bool> is_known(snapshot_.group_count());
    told_ = [&, told = std::exchange(told_, nullptr)](const index::Locator& where) {
        if (told) told(where);
        auto group = snapshot_.group_of(where);
        if (group && is_known[*group]) return;
        if (group) is_known[*group] = true;
        ++stories;
    };
    Ranking ranking = ranked(depth, options);
    told_ = nullptr;
    ranking.distinct = stories;
    return ranking;
}

/// Keeps the first of each group.
void Ranker::leave_out_copies(std::vector<Candidate>& candidates) const {
    std::unordered_set<std::uint32_t> groups;
    std::erase_if(candidates, [&](const Candidate& candidate) {
        auto group = snapshot_.group_of(candidate.where);
        return group && !groups.insert(*group).second;
    });
}

/// The first `depth` of all matches.
Ranking Ranker::ranked(std::uint64_t depth, const SearchOptions& options) {
    bool is_relevance = is_by_relevance(options);
    Wanted wanted{depth, is_relevance, options.exact_total};
    if (is_relevance && depth > 0) wanted.articles = std::max<std::uint64_t>(depth, channels_.rescored);
    if (options.sort == Sort::oldest && depth > 0)
        wanted.articles = snapshot_.living();  // they come newest first
    Ranking ranking;
    for (std::size_t segment = 0; segment < matchers_.size(); ++segment) propose(segment, wanted, ranking);
    auto& page = ranking.page;
    std::ranges::sort(page, is_relevance ? is_better : options.sort == Sort::oldest ? is_older : is_newer);
    if (snapshot_.parts().size() > 1) leave_out_repeated(page);
    if (is_relevance) order_best(page);
    if (page.size() > depth) page.resize(depth);
    return ranking;
}

void Ranker::propose(std::size_t number, const Wanted& wanted, Ranking& ranking) {
    const index::Segment& segment = *snapshot_.segments()[number];
    SegmentMatcher& matcher = *matchers_[number];
    index::with_xapian(segment.path(), [&] {
        Lowered lowered = lower(bound_.root, matcher, statistics_);
        Xapian::Enquire enquire(segment.postings());
        enquire.set_query(lowered.query);
        if (wanted.is_scored)
            enquire.set_weighting_scheme(
                StemWeight(channels_.bm25, statistics_.average_length(), &work_.cancellation()));
        else
            enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_docid_order(Xapian::Enquire::ASCENDING);
        Decider decider(matcher, lowered.is_exact);
        Teller teller(number, told_, work_.cancellation());
        if (told_ || work_.is_long()) enquire.add_matchspy(&teller);
        bool needs_evaluation = !lowered.is_exact || segment.removed().count() > 0;
        std::uint64_t still_counted = counted_matches + 1 - std::min(ranking.total, counted_matches);
        auto counted = static_cast<Xapian::doccount>(wanted.is_total_exact ? segment.size() : still_counted);
        auto articles =
            static_cast<Xapian::doccount>(std::min<std::uint64_t>(wanted.articles, segment.size()));
        Xapian::MSet found =
            enquire.get_mset(0, articles, counted, nullptr, needs_evaluation ? &decider : nullptr);
        for (auto match = found.begin(); match != found.end(); ++match)
            ranking.page.push_back(candidate(number, *match - 1, rounded(match.get_weight(), weight_bits)));
        ranking.total += found.get_matches_lower_bound();
        ranking.is_exact =
            ranking.is_exact && found.get_matches_lower_bound() == found.get_matches_upper_bound();
    });
}

Candidate Ranker::candidate(std::size_t segment, std::uint32_t number, double score) const {
    const index::Columns& columns = snapshot_.segments()[segment]->columns();
    return {score, {segment, number}, columns.row(number).sort_key, columns.id(number)};
}

/// The same first articles are scored in full whatever page is asked for, so that pages follow each other;
/// behind them come the others in the order of their stems, with no score above theirs.
void Ranker::order_best(std::span<Candidate> candidates) {
    std::span first(candidates.data(), std::min(candidates.size(), channels_.rescored));
    rescore(first);
    std::ranges::sort(first, is_better);
    for (Candidate& other : candidates.subspan(first.size()))
        other.score = std::min(other.score, first.back().score);
}

void Ranker::rescore(std::span<Candidate> candidates) {
    for (Candidate& candidate : candidates) {
        SegmentMatcher& matcher = *matchers_[candidate.where.segment];
        double length = matcher.segment().columns().row(candidate.where.number).weighted_length();
        if (channels_.has_backoff()) matcher.look_for_backoff();
        const query::Evidence& evidence = matcher.evidence(candidate.where.number);
        candidate.score = statistics_.score(bound_.root, {evidence, matcher.backoff(), length});
    }
}

std::string Ranker::plan(std::size_t number) const {
    Lowered lowered = lower(bound_.root, *matchers_[number], statistics_);
    return lowered.query.get_description() +
           (lowered.is_exact ? "" : "  (each article then checked on its words)");
}

}  // namespace newsgrep::search
