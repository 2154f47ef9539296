#include "search/statistics.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "newsgrep/error.hpp"
#include "search/bm25.hpp"

namespace newsgrep::search {
namespace {

/// Throws where the whole index has too many words that begin so: whoever searches must not be answered in part, and
/// an answer must not depend on how articles fell into segments.
std::uint64_t prefix_documents(const index::Snapshot& snapshot, const query::Atom& atom) {
    std::uint64_t documents = 0;
    std::set<std::pair<std::string, std::string>> words;
    for (const auto& segment : snapshot.segments()) {
        for (const query::StemIn& stem : atom.stems) {
            std::string before;
            for (const auto& entry : segment->dictionary().with_prefix(stem.language, atom.exact, most_expansions + 1)) {
                if (entry.word.exact != before) documents += segment->exact_documents(entry);
                before = entry.word.exact;
                words.emplace(stem.language, entry.word.exact);
            }
        }
    }
    if (words.size() > most_expansions)
        throw Error(Errc::limit, fmt::format("{}* stands for more than {} words of this index; write more of its letters.",
                                             atom.form, most_expansions));
    return documents;
}

AtomStatistics count(const index::Snapshot& snapshot, const query::Atom& atom) {
    AtomStatistics statistics;
    if (atom.match == query::Match::prefix) {
        statistics.stem_documents = prefix_documents(snapshot, atom);
        return statistics;
    }
    for (const query::StemIn& stem : atom.stems) {
        statistics.stem_documents += snapshot.stem_documents(stem.language, stem.stem);
        statistics.exact_documents += snapshot.exact_documents(stem.language, stem.stem, atom.exact);
    }
    return statistics;
}

}  // namespace

Statistics::Statistics(const index::Snapshot& snapshot, const query::Bound& bound)
    : articles_(snapshot.living()), average_length_(snapshot.average_length()) {
    for (const query::Atom& atom : bound.atoms) {
        AtomStatistics& statistics = atoms_.emplace_back(count(snapshot, atom));
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
        score += Bm25::exact_share * atoms_[number].exact_idf * Bm25::saturation(exact, length, average_length_);
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
