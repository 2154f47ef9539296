#include "search/context.hpp"

#include "index/schema.hpp"
#include "index/xapian.hpp"
#include "search/bm25.hpp"
#include "search/lower.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace newsgrep::search {
namespace {

constexpr std::size_t most_articles = 30;
/// So many articles as rare or frequent in a word as any are seen beside those of the context, so that a few
/// do not prove much (Dirichlet smoothing; Zhai & Lafferty 2004).
constexpr double prior_articles = 10;

using Atoms = std::vector<std::uint32_t>;

void add_atoms(const query::Clause& clause, std::set<std::uint32_t>& atoms) {
    using Kind = query::Clause::Kind;
    if (clause.kind == Kind::none_of) return;
    if (clause.kind == Kind::atom) atoms.insert(clause.number);
    for (const query::Clause::Part& part : clause.parts) atoms.insert(part.atom);
    for (const query::Clause& child : clause.children) add_atoms(child, atoms);
}

/// What the query asks for beside one word, rarest first.
Atoms other_atoms(const query::Bound& bound, const Statistics& statistics, std::uint32_t without_atom) {
    std::set<std::uint32_t> asked;
    add_atoms(bound.root, asked);
    auto documents = [&](std::uint32_t number) { return statistics.atom(number).stem_documents; };
    Atoms others;
    for (std::uint32_t number : asked) {
        const query::Atom& atom = bound.atoms[number];
        bool is_told =
            number != without_atom && !atom.is_stop && !atom.is_solid && !query::is_expanded(atom.match);
        if (is_told && documents(number) > 0) others.push_back(number);
    }
    std::ranges::stable_sort(others, {}, documents);
    return others;
}

std::vector<Xapian::Query> queries_for(const Atoms& atoms, const SegmentMatcher& matcher,
                                       const Statistics& statistics) {
    std::vector<Xapian::Query> words;
    for (std::uint32_t number : atoms) {
        query::Clause clause;
        clause.kind = query::Clause::Kind::atom;
        clause.number = number;
        words.push_back(lower(clause, matcher, statistics).query);
    }
    return words;
}

/// The rarest word proposes, the others rank: what holds all of them is there, at the cost of the rarest.
Xapian::Query any_of(const std::vector<Xapian::Query>& words) {
    if (words.size() == 1) return words.front();
    Xapian::Query rest(Xapian::Query::OP_OR, words.begin() + 1, words.end());
    return {Xapian::Query::OP_AND_MAYBE, words.front(), rest};
}

/// Of the best score, in steps that add up to the same sum in any order.
double rounded_share(double score, double best) {
    constexpr double steps = 1024;
    return best > 0 ? std::round(score / best * steps) / steps : 1;
}

class IsLiving : public Xapian::MatchDecider {
  public:
    explicit IsLiving(const index::Removed& removed) : removed_(removed) {}
    bool operator()(const Xapian::Document& document) const override {
        return !removed_.contains(document.get_docid() - 1);
    }

  private:
    const index::Removed& removed_;
};

Xapian::MSet best_of(const index::Segment& segment, const Xapian::Query& query, const Xapian::Weight& weight,
                     std::size_t most) {
    Xapian::Enquire enquire(segment.postings());
    enquire.set_query(query);
    enquire.set_weighting_scheme(weight);
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    IsLiving is_living(segment.removed());
    return enquire.get_mset(0, static_cast<Xapian::doccount>(most), 0, nullptr,
                            segment.removed().count() > 0 ? &is_living : nullptr);
}

}  // namespace

Context::Context(const index::Snapshot& snapshot, const query::Bound& bound, const Ranker& ranker,
                 std::uint32_t without_atom)
    : snapshot_(snapshot), articles_(snapshot.segments().size()) {
    const Statistics& statistics = ranker.statistics();
    Atoms atoms = other_atoms(bound, statistics, without_atom);
    if (atoms.empty()) return;
    std::vector<Candidate> best;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        const index::Segment& segment = *snapshot.segments()[i];
        index::with_xapian(segment.path(), [&] {
            std::vector<Xapian::Query> words = queries_for(atoms, *ranker.matchers()[i], statistics);
            all_others_.emplace_back(Xapian::Query::OP_AND, words.begin(), words.end());
            Xapian::MSet found = best_of(segment, any_of(words),
                                         StemWeight(Bm25(), statistics.average_length()), most_articles);
            for (auto match = found.begin(); match != found.end(); ++match)
                best.push_back(ranker.candidate(i, *match - 1, rounded(match.get_weight(), weight_bits)));
        });
    }
    take(std::move(best));
}

void Context::take(std::vector<Candidate> best) {
    std::ranges::sort(best, is_better);
    if (best.size() > most_articles) best.resize(most_articles);
    for (const Candidate& article : best) {
        double weight = rounded_share(article.score, best.front().score);
        articles_[article.where.segment].push_back({article.where.number, weight});
        weight_ += weight;
    }
    for (auto& articles : articles_) std::ranges::sort(articles, {}, &Weighted::number);
}

Context::Fit Context::fit(const std::vector<query::StemIn>& stems) const {
    if (is_empty()) return {};
    double documents = 0.5;  // a word that no article holds would be infinitely unlikely
    for (const auto& segment : snapshot_.segments())
        for (const query::StemIn& stem : stems)
            documents += segment->stem_documents(stem.language, stem.stem);
    double share = documents / (static_cast<double>(snapshot_.living()) + 1);
    double weight = weight_with(stems);
    double lift = std::log((weight / share + prior_articles) / (weight_ + prior_articles));
    return {lift, weight > 0, is_in_all(stems)};
}

bool Context::is_in_all(const std::vector<query::StemIn>& stems) const {
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        const index::Segment& segment = *snapshot_.segments()[i];
        bool is_found = index::with_xapian(segment.path(), [&] {
            std::vector<Xapian::Query> forms;
            for (const query::StemIn& stem : stems)
                forms.emplace_back(index::schema::stem_term(stem.language, stem.stem));
            Xapian::Query word(Xapian::Query::OP_OR, forms.begin(), forms.end());
            Xapian::Query all(Xapian::Query::OP_AND, all_others_[i], word);
            return !best_of(segment, all, Xapian::BoolWeight(), 1).empty();
        });
        if (is_found) return true;
    }
    return false;
}

double Context::weight_with(const std::vector<query::StemIn>& stems) const {
    double sum = 0;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
        const index::Segment& segment = *snapshot_.segments()[i];
        std::set<std::uint32_t> counted;  // one article may hold the stems of several languages
        index::with_xapian(segment.path(), [&] {
            for (const query::StemIn& stem : stems) {
                std::string term = index::schema::stem_term(stem.language, stem.stem);
                Xapian::PostingIterator holder = segment.postings().postlist_begin(term);
                for (const Weighted& article : articles_[i]) {
                    if (holder == Xapian::PostingIterator()) break;
                    holder.skip_to(article.number + 1);
                    bool holds = holder != Xapian::PostingIterator() && *holder == article.number + 1;
                    if (holds && counted.insert(article.number).second) sum += article.weight;
                }
            }
        });
    }
    return sum;
}

}  // namespace newsgrep::search
