#include "search/lower.hpp"

#include "index/schema.hpp"
#include "search/docid_range.hpp"

#include <algorithm>
#include <map>

namespace newsgrep::search {
namespace {

namespace schema = index::schema;
using Kind = query::Clause::Kind;
using Xapian::Query;

/// For conditions, which never score.
Query unweighted(const Query& query) {
    return {Query::OP_SCALE_WEIGHT, query, 0.0};
}

Query all_articles() {
    return unweighted(Query::MatchAll);
}

Query join(Query::op op, const std::vector<Query>& queries) {
    return {op, queries.begin(), queries.end()};
}

class Lowering {
  public:
    /// `is_scoped`: inside an operator that speaks of a part of the article. What is missing there may stand
    /// elsewhere, so NOT takes nothing away.
    Lowering(const SegmentMatcher& matcher, const Statistics& statistics, bool is_scoped = false)
        : matcher_(matcher), statistics_(statistics), is_scoped_(is_scoped) {}

    Lowered lower(const query::Clause& clause) const {
        switch (clause.kind) {
            case Kind::nothing:
                return {Query::MatchNothing, true};
            case Kind::all:
                return {all_articles(), true};
            case Kind::atom:
                return atom(clause.number, clause.times);
            case Kind::phrase:
                return phrase(clause);
            case Kind::all_of:
                return all_of(clause);
            case Kind::any_of:
                return any_of(clause);
            case Kind::none_of:
                if (is_scoped_) return {all_articles(), false};
                return without(all_articles(), lower(clause.children.front()));
            case Kind::filter:
                return filter(matcher_.bound().filters[clause.number]);
            case Kind::near:
            case Kind::before:
            case Kind::same_sentence:
            case Kind::same_paragraph:
            case Kind::at_least:
            case Kind::among_first:
                return positional(clause);
        }
        return {all_articles(), false};
    }

  private:
    /// `positive` less what `negative` matches, as far as that is certain.
    static Lowered without(const Query& positive, const Lowered& negative) {
        if (!negative.is_exact) return {positive, false};
        if (negative.query.empty()) return {positive, true};
        return {Query(Query::OP_AND_NOT, positive, negative.query), true};
    }

    /// An article that has a solid word with a hyphen holds what the query asks for beside it.
    Lowered atom(std::uint32_t number, std::uint32_t times = 1) const {
        const query::Atom& atom = matcher_.bound().atoms[number];
        std::vector<Query> leaves;
        for (const query::StemIn& stem : matcher_.words(number).stems) add_leaves(leaves, atom.zones, stem);
        Query any = join(Query::OP_OR, leaves);
        if (leaves.empty()) return {Query::MatchNothing, true};
        return {Query(Query::OP_SCALE_WEIGHT, any, statistics_.atom(number).stem_idf * times),
                atom.match == query::Match::stem && is_exact(atom.zones)};
    }

    static void add_leaves(std::vector<Query>& leaves, query::Zones zones, const query::StemIn& stem) {
        if ((zones & query::default_zones) == query::bit(query::Zone::title))
            leaves.emplace_back(schema::title_term(stem.language, stem.stem));
        else if ((zones & query::default_zones) != 0)
            leaves.emplace_back(schema::stem_term(stem.language, stem.stem));
        if ((zones & query::bit(query::Zone::ticker)) != 0)
            leaves.emplace_back(schema::ticker_term(stem.language, stem.stem));
    }

    /// Whether terms tell these zones from the others: lead and body share theirs.
    static bool is_exact(query::Zones zones) {
        auto searched = static_cast<query::Zones>(zones & query::default_zones);
        return searched == 0 || searched == query::default_zones ||
               searched == query::bit(query::Zone::title);
    }

    /// All its words; common ones narrow little and cost much, unless there are no others.
    Lowered phrase(const query::Clause& clause) const {
        auto is_stop = [&](const query::Clause::Part& part) {
            return matcher_.bound().atoms[part.atom].is_stop;
        };
        bool keeps_all = std::all_of(clause.parts.begin(), clause.parts.end(), is_stop);
        std::map<std::uint32_t, std::uint32_t> times;  // by atom
        for (const query::Clause::Part& part : clause.parts)
            if (keeps_all || !is_stop(part)) ++times[part.atom];
        std::vector<Query> words;
        for (auto [number, count] : times) words.push_back(atom(number, count).query);
        return {join(Query::OP_AND, words), false};
    }

    /// All that its operands ask for, wherever; common words among them narrow little.
    Lowered positional(const query::Clause& clause) const {
        Lowering inner(matcher_, statistics_, true);
        std::vector<Query> operands;
        std::vector<Query> common;
        for (const query::Clause& child : clause.children) {
            bool is_stop = child.kind == Kind::atom && matcher_.bound().atoms[child.number].is_stop;
            if (child.kind != Kind::none_of)
                (is_stop ? common : operands).push_back(inner.lower(child).query);
        }
        if (operands.empty()) operands = std::move(common);
        return {operands.empty() ? all_articles() : join(Query::OP_AND, operands), false};
    }

    Lowered all_of(const query::Clause& clause) const {
        Lowered result{Query(), true};
        std::vector<Query> positive;
        for (const query::Clause& child : clause.children) {
            if (child.kind == Kind::none_of) continue;
            Lowered lowered = lower(child);
            positive.push_back(lowered.query);
            result.is_exact = result.is_exact && lowered.is_exact;
        }
        result.query = positive.empty() ? all_articles() : join(Query::OP_AND, positive);
        for (const query::Clause& child : clause.children) {
            if (child.kind != Kind::none_of) continue;
            if (is_scoped_) {
                result.is_exact = false;
                continue;
            }
            Lowered less = without(result.query, lower(child.children.front()));
            result = {less.query, result.is_exact && less.is_exact};
        }
        return result;
    }

    Lowered any_of(const query::Clause& clause) const {
        Lowered result{Query(), true};
        std::vector<Query> choices;
        for (const query::Clause& child : clause.children) {
            Lowered lowered = lower(child);
            choices.push_back(lowered.query);
            result.is_exact = result.is_exact && lowered.is_exact;
        }
        result.query = join(Query::OP_OR, choices);
        return result;
    }

    Lowered filter(const query::Filter& filter) const {
        switch (filter.field) {
            case query::Field::source:
                return name(filter, schema::source_term);
            case query::Field::author:
                return name(filter, schema::author_term);
            case query::Field::agency:
                return name(filter, schema::agency_term);
            case query::Field::language:
                return {unweighted(Query(schema::language_term(filter.text))), true};
            case query::Field::id:
                return {unweighted(Query(schema::id_term(filter.text))), true};
            case query::Field::date:
                return days(filter.days);
            case query::Field::section:
            case query::Field::site:
            case query::Field::length:
                break;
        }
        return {all_articles(), false};
    }

    static Lowered name(const query::Filter& filter, std::string (*term)(std::string_view)) {
        if (filter.words.empty()) return {Query::MatchNothing, !filter.is_exact};
        std::vector<Query> words;
        for (const std::string& word : filter.words) words.emplace_back(term(word));
        return {unweighted(join(Query::OP_AND, words)), words.size() == 1 && !filter.is_exact};
    }

    Lowered days(const query::DayRange& days) const {
        DocidRange range = docids_of(matcher_.segment().columns(), days);
        if (range.is_empty()) return {Query::MatchNothing, true};
        DocidRangeSource source(range);
        return {unweighted(Query(&source)), true};
    }

    const SegmentMatcher& matcher_;
    const Statistics& statistics_;
    bool is_scoped_;
};

}  // namespace

Lowered lower(const query::Clause& clause, const SegmentMatcher& matcher, const Statistics& statistics) {
    return Lowering(matcher, statistics).lower(clause);
}

}  // namespace newsgrep::search
