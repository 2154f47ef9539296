#include "search/segment_matcher.hpp"

#include "newsgrep/analyzer.hpp"

#include "text/compounds.hpp"
#include "text/stop_words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace newsgrep::search {
namespace {

bool means(const query::Atom& atom, const index::Word& word) {
    switch (atom.match) {
        case query::Match::exact:
            return word.exact == atom.exact;
        case query::Match::form:
            return word.exact == atom.exact && word.form == atom.form;
        case query::Match::stem:
        case query::Match::prefix:
        case query::Match::fuzzy:
            return true;
    }
    return true;
}

/// Whether a word of the index is the one asked for, and not merely another form of its stem.
bool is_same(const query::Atom& atom, const index::Word& word) {
    return word.exact == atom.exact && (!text::is_told_by_form(word.exact) || word.form == atom.form);
}

bool contains(const query::DayRange& range, std::int64_t sort_key) {
    if (sort_key == base::undated) return false;
    base::DayNumber day = base::day_of(sort_key);
    return (!range.first || day >= *range.first) && (!range.last || day <= *range.last);
}

bool contains(const query::LengthRange& range, std::uint32_t words) {
    return (!range.least || words >= *range.least) && (!range.most || words <= *range.most);
}

/// `host` itself or below it: ar.barlamane.com is of the site barlamane.com.
bool is_of_site(std::string_view host, std::string_view site) {
    return host == site ||
           (host.ends_with(site) && host.size() > site.size() && host[host.size() - site.size() - 1] == '.');
}

}  // namespace

SegmentMatcher::SegmentMatcher(const index::Segment& segment, const query::Bound& bound, query::Work& work)
    : segment_(segment),
      bound_(bound),
      is_asked_(segment.dictionary().size()),
      sense_of_(segment.dictionary().size()),
      known_names_(bound.filters.size()),
      work_(work) {
    evidence_.work = &work;
    evidence_.atoms.resize(bound.atoms.size());
    evidence_.joined.resize(bound.atoms.size());
    evidence_.filters.resize(bound.filters.size());
    words_.resize(bound.atoms.size());
    for (std::uint32_t number = 0; number < bound.atoms.size(); ++number) {
        const query::Atom& atom = bound.atoms[number];
        work.cancellation().check();
        for (const query::StemIn& stem : atom.stems) {
            if (query::is_expanded(atom.match))
                add_expansions(number, stem.language);
            else
                add_words(number, stem);
        }
    }
}

void SegmentMatcher::add_words(std::uint32_t number, const query::StemIn& stem) {
    AtomWords& words = words_[number];
    words.stems.push_back(stem);
    words.stem_documents += segment_.stem_documents(stem.language, stem.stem);
    bool is_counted = false;  // all forms of an exact form say the same
    for (const index::DictionaryEntry& entry : segment_.dictionary().with_stem(stem.language, stem.stem)) {
        bool is_exact = is_same(bound_.atoms[number], entry.word);
        if (is_exact && !is_counted) words.exact_documents += segment_.exact_documents(entry);
        is_counted = is_counted || is_exact;
        add_word(number, entry);
    }
}

void SegmentMatcher::add_expansions(std::uint32_t number, const std::string& language) {
    const query::Atom& atom = bound_.atoms[number];
    AtomWords& words = words_[number];
    std::set<std::string> stems;
    for (const index::DictionaryEntry& entry : expansions(atom, language)) {
        auto [known, is_new] = words.expansions.try_emplace({language, entry.word.exact});
        std::uint32_t documents = is_new ? segment_.exact_documents(entry) : 0;
        if (is_new) known->second = documents;
        words.stem_documents += documents;
        if (entry.word.exact == atom.exact) words.exact_documents += documents;
        if (stems.insert(entry.word.stem).second) words.stems.push_back({language, entry.word.stem});
        add_word(number, entry);
    }
}

/// One word more than the limit is enough to know that there are too many.
std::vector<index::DictionaryEntry> SegmentMatcher::expansions(const query::Atom& atom,
                                                               const std::string& language) const {
    const index::Dictionary& dictionary = segment_.dictionary();
    return atom.match == query::Match::fuzzy
               ? dictionary.near(language, atom.exact, atom.edits)
               : dictionary.with_prefix(language, atom.exact, most_expansions + 1);
}

void SegmentMatcher::add_word(std::uint32_t number, const index::DictionaryEntry& entry) {
    const query::Atom& atom = bound_.atoms[number];
    if (!means(atom, entry.word) || entry.rank >= sense_of_.size()) return;
    is_asked_[entry.rank] = true;
    std::uint32_t& sense = sense_of_[entry.rank];
    if (sense == 0) {
        sense = static_cast<std::uint32_t>(senses_.size());
        senses_.emplace_back();
    }
    const std::string& form = entry.word.form;
    bool is_as_typed = is_same(atom, entry.word) && query::has_typed_joiners(atom, form);
    senses_[sense].meanings.push_back(
        {number, is_as_typed, !query::allows_joiners(atom, form), text::reach_of(form)});
}

void SegmentMatcher::look_for_backoff() {
    if (looks_for_backoff_) return;
    looks_for_backoff_ = true;
    backoff_.resize(bound_.backoff.size());
    for (std::uint32_t term = 0; term < bound_.backoff.size(); ++term) add_backoff_term(term);
}

/// Words that the query sees the same in share their sense, so that a term of thousands of words adds few.
void SegmentMatcher::add_backoff_term(std::uint32_t term) {
    std::vector<std::uint32_t> with_term(senses_.size());
    for (std::uint32_t rank : segment_.dictionary().backoff().find(bound_.backoff[term]).ranks) {
        if (rank >= sense_of_.size()) segment_.dictionary().file().throw_corrupt("a rank is out of bounds");
        std::uint32_t& sense = with_term[sense_of_[rank]];
        if (sense == 0) {
            sense = static_cast<std::uint32_t>(senses_.size());
            senses_.push_back(Sense(senses_[sense_of_[rank]]));
            senses_.back().backoff.push_back(term);
        }
        sense_of_[rank] = sense;
        is_asked_[rank] = true;
    }
}

bool SegmentMatcher::matches(std::uint32_t number) {
    if (segment_.removed().contains(number)) return false;
    look_at_filters(number);
    query::Truth truth = query::judge(bound_.root, evidence_.filters);
    if (truth != query::Truth::unknown) return truth == query::Truth::yes;
    work_.read_article();
    return query::holds(bound_.root, evidence(number));
}

const query::Evidence& SegmentMatcher::evidence(std::uint32_t number) {
    work_.cancellation().step();
    look_at_filters(number);
    for (auto& occurrences : evidence_.atoms) occurrences.clear();
    for (auto& occurrences : evidence_.joined) occurrences.clear();
    std::ranges::fill(backoff_, BackoffCount{});
    segment_.forward().each(number, [&](std::uint32_t rank, const index::Place& place) {
        if (rank >= is_asked_.size() || !is_asked_[rank]) return;
        const Sense& sense = senses_[sense_of_[rank]];
        for (const Meaning& meaning : sense.meanings)
            if (base::contains(bound_.atoms[meaning.atom].zones, place.zone))
                (meaning.is_joined ? evidence_.joined : evidence_.atoms)[meaning.atom].push_back(
                    {place.zone, place.position, place.paragraph, place.sentence, meaning.is_same_form,
                     meaning.reach, place.is_group, place.at});
        for (std::uint32_t term : sense.backoff) ++backoff_[term][static_cast<std::size_t>(place.zone)];
    });
    look_at_halves();
    return evidence_;
}

/// What was typed with a blank is not the same form where a hyphen stands for it.
void SegmentMatcher::look_at_halves() {
    for (std::size_t number = 0; number < bound_.atoms.size(); ++number) {
        const std::vector<std::uint32_t>& halves = bound_.atoms[number].halves;
        if (halves.empty()) continue;
        for (const query::Occurrence& joined : std::exchange(evidence_.joined[number], {}))
            for (std::uint32_t side = 0; side < halves.size(); ++side)
                for (query::Occurrence& half : evidence_.atoms[halves[side]])
                    if (half.zone == joined.zone && half.position == joined.position + side)
                        half.is_same_form = false;
    }
}

void SegmentMatcher::look_at_filters(std::uint32_t number) {
    if (bound_.filters.empty()) return;
    index::Row row = segment_.columns().row(number);
    for (std::size_t filter = 0; filter < bound_.filters.size(); ++filter)
        evidence_.filters[filter] = filter_holds(filter, number, row);
}

bool SegmentMatcher::filter_holds(std::size_t filter, std::uint32_t number, const index::Row& row) {
    const query::Filter& asked = bound_.filters[filter];
    auto name = [&](index::Named field) { return row.names[static_cast<std::size_t>(field)]; };
    switch (asked.field) {
        case query::Field::source:
            return name_matches(filter, name(index::Named::source));
        case query::Field::author:
            return name_matches(filter, name(index::Named::author));
        case query::Field::section:
            return name_matches(filter, name(index::Named::section));
        case query::Field::agency:
            return name_matches(filter, name(index::Named::agency));
        case query::Field::language:
            return fold(segment_.columns().name(name(index::Named::language))) == asked.text;
        case query::Field::site:
            return is_of_site(segment_.columns().name(name(index::Named::host)), asked.text);
        case query::Field::id:
            return segment_.columns().id(number) == asked.text;
        case query::Field::date:
            return contains(asked.days, row.sort_key);
        case query::Field::length:
            return contains(asked.length, row.words);
    }
    return false;
}

/// Folding a name costs more than looking it up, and outlets and authors recur.
bool SegmentMatcher::name_matches(std::size_t filter, std::uint32_t name) {
    auto [known, is_new] = known_names_[filter].try_emplace(name, false);
    if (is_new) known->second = query::matches_name(bound_.filters[filter], segment_.columns().name(name));
    return known->second;
}

}  // namespace newsgrep::search
