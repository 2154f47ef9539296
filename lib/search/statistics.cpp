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
        for (const auto& [word, documents] : matcher->words(number).expansions) words.insert(word);
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

constexpr int kept_bits = 40;  // of a share, behind the point

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

ScoreShare Statistics::valued(ScoreShare share, const ArticleFacts& article) const {
    double reached = channels_.bm25.saturation(share.frequency, article.length, average_length_);
    share.value = rounded(share.weight * reached, kept_bits);
    return share;
}

template <typename Take>
void Statistics::word_shares(std::uint32_t number, std::uint32_t times, const ArticleFacts& article,
                             const Take& take) const {
    const AtomStatistics& atom = atoms_[number];
    ScoreShare stem{number, Channel::stem, 0, atom.stem_idf * times};
    ScoreShare exact{number, Channel::exact, 0, channels_.exact * atom.exact_idf * times};
    for (const query::Occurrence& word : article.evidence.atoms[number]) {
        double weight = weight_of(word.zone, channels_);
        stem.frequency += weight;
        if (word.is_same_form) exact.frequency += weight;
    }
    for (const query::Occurrence& word : article.evidence.joined[number])
        if (word.is_same_form) exact.frequency += weight_of(word.zone, channels_);
    for (const ScoreShare& share : {stem, exact})
        if (share.frequency > 0) take(valued(share, article));
    backoff_shares(number, times, article, take);
}

template <typename Take>
void Statistics::backoff_shares(std::uint32_t number, std::uint32_t times, const ArticleFacts& article,
                                const Take& take) const {
    if (article.backoff.empty()) return;
    const query::Atom& atom = bound_.atoms[number];
    for (std::size_t i = 0; i < atom.backoff.size(); ++i) {
        ScoreShare share{number, Channel::backoff, atom.backoff[i], atoms_[number].backoff[i] * times};
        share.frequency = backoff_frequency(article.backoff[share.term], atom.zones);
        if (share.frequency > 0) take(valued(share, article));
    }
}

double Statistics::backoff_frequency(const BackoffCount& counts, base::Zones zones) const {
    double frequency = 0;
    for (std::uint8_t zone = 0; zone < base::zone_count; ++zone)
        if (base::contains(zones, base::Zone{zone}))
            frequency += counts[zone] * weight_of(base::Zone{zone}, channels_);
    return frequency;
}

template <typename Take>
void Statistics::each_share(const query::Clause& clause, const ArticleFacts& article,
                            const Take& take) const {
    using Kind = query::Clause::Kind;
    if (clause.kind == Kind::atom) return word_shares(clause.number, clause.times, article, take);
    bool is_joined = clause.kind == Kind::all_of || clause.kind == Kind::any_of;
    bool is_whole = clause.kind == Kind::phrase || clause.kind >= Kind::near;  // scores only where it holds
    if (!is_joined && !(is_whole && query::holds(clause, article.evidence))) return;
    for (const query::Clause::Part& part : clause.parts) word_shares(part.atom, 1, article, take);
    for (const query::Clause& child : clause.children)
        if (child.kind == Kind::atom || query::holds(child, article.evidence))
            each_share(child, article, take);
}

double Statistics::score(const query::Clause& clause, const ArticleFacts& article) const {
    double sum = 0;
    each_share(clause, article, [&](const ScoreShare& share) { sum += share.value; });
    return sum;
}

std::vector<ScoreShare> Statistics::shares(const query::Clause& clause, const ArticleFacts& article) const {
    std::vector<ScoreShare> all;
    each_share(clause, article, [&](const ScoreShare& share) { all.push_back(share); });
    return all;
}

}  // namespace newsgrep::search
