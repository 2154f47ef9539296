#include "search/statistics.hpp"

#include "newsgrep/error.hpp"

#include "search/bm25.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace newsgrep::search {
namespace {

/// Throws where the whole index has too many words that begin so: whoever searches must not be answered in
/// part, and an answer must not depend on how articles fell into segments.
void check_expansions(const query::Atom& atom, const Matchers& matchers, std::size_t number) {
    std::set<std::pair<std::string, std::string>> words;
    for (const auto& matcher : matchers) {
        const auto& expansions = matcher->words(number).expansions;
        words.insert(expansions.begin(), expansions.end());
    }
    if (words.size() > most_expansions)
        throw Error(Errc::limit,
                    fmt::format("{}* stands for more than {} words of this index; write more of its letters.",
                                atom.form, most_expansions));
}

AtomStatistics count(const Matchers& matchers, std::size_t number) {
    AtomStatistics statistics;
    for (const auto& matcher : matchers) {
        statistics.stem_documents += matcher->words(number).stem_documents;
        statistics.exact_documents += matcher->words(number).exact_documents;
    }
    return statistics;
}

}  // namespace

Statistics::Statistics(const index::Snapshot& snapshot, const query::Bound& bound, const Matchers& matchers)
    : articles_(snapshot.living()), average_length_(snapshot.average_length()) {
    for (std::size_t number = 0; number < bound.atoms.size(); ++number) {
        check_expansions(bound.atoms[number], matchers, number);
        AtomStatistics& statistics = atoms_.emplace_back(count(matchers, number));
        statistics.stem_idf = Bm25::idf(statistics.stem_documents, articles_);
        statistics.exact_idf = Bm25::idf(statistics.exact_documents, articles_);
    }
}

double Statistics::atom_score(std::size_t number, const query::Evidence& evidence, double length) const {
    double stems = 0;
    double exact = 0;
    for (const query::Occurrence& word : evidence.atoms[number]) {
        double weight = word.zone == base::Zone::title ? Bm25::title : 1.0;
        stems += weight;
        if (word.is_same_form) exact += weight;
    }
    double score = 0;
    if (stems > 0) score += atoms_[number].stem_idf * Bm25::saturation(stems, length, average_length_);
    if (exact > 0)
        score +=
            Bm25::exact_share * atoms_[number].exact_idf * Bm25::saturation(exact, length, average_length_);
    return score;
}

double Statistics::score(const query::Clause& clause, const query::Evidence& evidence, double length) const {
    using Kind = query::Clause::Kind;
    if (clause.kind == Kind::atom) return atom_score(clause.number, evidence, length);
    double sum = 0;
    if (clause.kind == Kind::phrase && query::holds(clause, evidence))
        for (const query::Clause::Part& part : clause.parts) sum += atom_score(part.atom, evidence, length);
    if (clause.kind == Kind::all_of || clause.kind == Kind::any_of)
        for (const query::Clause& child : clause.children)
            if (query::holds(child, evidence)) sum += score(child, evidence, length);
    return sum;
}

}  // namespace newsgrep::search
