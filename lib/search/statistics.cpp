#include "search/statistics.hpp"

#include "newsgrep/error.hpp"

#include "text/letters.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace newsgrep::search {
namespace {

/// Throws where the whole index has too many words that begin so, or are so near: whoever searches must not
/// be answered in part, and an answer must not depend on how articles fell into segments.
void check_expansions(const query::Atom& atom, const Matchers& matchers, std::size_t number) {
    std::set<std::pair<std::string, std::string>> words;
    for (const auto& matcher : matchers) {
        const auto& expansions = matcher->words(number).expansions;
        words.insert(expansions.begin(), expansions.end());
    }
    if (words.size() <= most_expansions) return;
    bool is_fuzzy = atom.match == query::Match::fuzzy;
    throw Error(Errc::limit, fmt::format("{}{} stands for more than {} words of this index; {}.", atom.form,
                                         is_fuzzy ? "~" : "*", most_expansions,
                                         is_fuzzy ? "allow one edit, or search for a longer word"
                                                  : "write more of its letters"));
}

AtomStatistics count(const Matchers& matchers, std::size_t number) {
    AtomStatistics statistics;
    for (const auto& matcher : matchers) {
        statistics.stem_documents += matcher->words(number).stem_documents;
        statistics.exact_documents += matcher->words(number).exact_documents;
    }
    return statistics;
}

/// A word's weight for the sum of its occurrences.
double weight_of(base::Zone zone, const Channels& channels) {
    return zone == base::Zone::title ? channels.title : 1.0;
}

}  // namespace

Statistics::Statistics(const index::Snapshot& snapshot, const query::Bound& bound, const Matchers& matchers,
                       const Channels& channels)
    : bound_(bound),
      channels_(channels),
      articles_(snapshot.living()),
      average_length_(snapshot.average_length()) {
    for (std::size_t number = 0; number < bound.atoms.size(); ++number) {
        check_expansions(bound.atoms[number], matchers, number);
        AtomStatistics& statistics = atoms_.emplace_back(count(matchers, number));
        statistics.stem_idf = Bm25::idf(statistics.stem_documents, articles_);
        statistics.exact_idf = Bm25::idf(statistics.exact_documents, articles_);
        add_backoff(statistics, bound.atoms[number], matchers);
    }
}

void Statistics::add_backoff(AtomStatistics& statistics, const query::Atom& atom,
                             const Matchers& matchers) const {
    bool is_arabic = text::script_of(atom.exact) == text::Script::arabic;
    for (std::uint32_t term : atom.backoff) {
        std::uint64_t documents = 0;
        for (const auto& matcher : matchers)
            documents += matcher->segment().backoff_documents(bound_.backoff[term]);
        statistics.backoff.push_back(Bm25::idf(documents, articles_) *
                                     (is_arabic ? channels_.run : channels_.beginning));
    }
}

double Statistics::atom_score(std::size_t number, const ArticleFacts& article) const {
    double stems = 0;
    double exact = 0;
    for (const query::Occurrence& word : article.evidence.atoms[number]) {
        double weight = weight_of(word.zone, channels_);
        stems += weight;
        if (word.is_same_form) exact += weight;
    }
    auto reached = [&](double frequency) {
        return channels_.bm25.saturation(frequency, article.length, average_length_);
    };
    double score = backoff_score(number, article);
    if (stems > 0) score += atoms_[number].stem_idf * reached(stems);
    if (exact > 0) score += channels_.exact * atoms_[number].exact_idf * reached(exact);
    return score;
}

double Statistics::backoff_score(std::size_t number, const ArticleFacts& article) const {
    if (article.backoff.empty()) return 0;
    const query::Atom& atom = bound_.atoms[number];
    double score = 0;
    for (std::size_t i = 0; i < atom.backoff.size(); ++i) {
        const BackoffCount& counts = article.backoff[atom.backoff[i]];
        double frequency = 0;
        for (std::uint8_t zone = 0; zone < base::zone_count; ++zone)
            if (base::contains(atom.zones, base::Zone{zone}))
                frequency += counts[zone] * weight_of(base::Zone{zone}, channels_);
        if (frequency > 0)
            score += atoms_[number].backoff[i] *
                     channels_.bm25.saturation(frequency, article.length, average_length_);
    }
    return score;
}

double Statistics::score(const query::Clause& clause, const ArticleFacts& article) const {
    using Kind = query::Clause::Kind;
    if (clause.kind == Kind::atom) return clause.times * atom_score(clause.number, article);
    double sum = 0;
    if (clause.kind == Kind::phrase && query::holds(clause, article.evidence))
        for (const query::Clause::Part& part : clause.parts) sum += atom_score(part.atom, article);
    bool is_positional = clause.kind >= Kind::near;
    if (clause.kind == Kind::all_of || clause.kind == Kind::any_of ||
        (is_positional && query::holds(clause, article.evidence)))
        for (const query::Clause& child : clause.children)
            if (child.kind == Kind::atom || query::holds(child, article.evidence))
                sum += score(child, article);
    return sum;
}

}  // namespace newsgrep::search
