#include "search/why.hpp"

#include "index/document.hpp"
#include "query/describe.hpp"
#include "query/places.hpp"
#include "results/quotes.hpp"
#include "search/ranking.hpp"

#include <algorithm>
#include <tuple>

namespace newsgrep::search {
namespace {

using ClauseKind = query::Clause::Kind;

constexpr std::size_t most_places = 20;  // shown of one clause

/// Whose places are more than those of what stands below it.
bool has_own_places(ClauseKind kind) {
    return kind == ClauseKind::atom || kind == ClauseKind::phrase || kind >= ClauseKind::near;
}

std::string day_of(const std::optional<Date>& published) {
    return published ? to_string(*published) : std::string();
}

/// What of an article its clauses are judged by.
struct Judged {
    const query::Bound& bound;
    const query::Evidence& evidence;
    const Article& article;
    const index::Row& row;
    const results::Quotes& quotes;
};

std::string value_of(query::Field field, const Judged& judged) {
    switch (field) {
        case query::Field::source:
            return judged.article.source;
        case query::Field::author:
            return judged.article.author;
        case query::Field::language:
            return judged.article.language;
        case query::Field::id:
            return judged.article.id;
        case query::Field::site:
            return index::host_of(judged.article.url);
        case query::Field::section:
            return judged.article.section;
        case query::Field::agency:
            return judged.article.agency;
        case query::Field::date:
            return day_of(judged.article.published);
        case query::Field::length:
            return std::to_string(judged.row.words);
    }
    return {};
}

/// From the first word of a place to the last one in the same paragraph.
WhyPlace quoted(const query::Place& place, const results::Quotes& quotes) {
    auto less = [](const query::Mark& a, const query::Mark& b) { return a.position < b.position; };
    const query::Mark& first = *std::ranges::min_element(place.words, less);
    std::uint32_t last = first.position;
    for (const query::Mark& mark : place.words)
        if (mark.paragraph == first.paragraph) last = std::max(last, mark.position);
    return quotes.at(first.paragraph, first.position, last);
}

/// Each once, in the order of the article.
query::Places in_order(query::Places places) {
    auto key = [](const query::Place& place) { return std::tuple(place.zone, place.head, place.tail); };
    std::ranges::sort(places, {}, key);
    auto again = std::ranges::unique(places, {}, key);
    places.erase(again.begin(), again.end());
    return places;
}

void add_places(WhyClause& why, const query::Clause& clause, const Judged& judged) {
    query::PlaceFinder finder(judged.evidence, true);
    query::Places places = in_order(finder.find(clause).places);
    std::erase_if(places, [](const query::Place& place) { return place.words.empty(); });
    why.place_count = places.size();
    if (places.size() > most_places) places.resize(most_places);
    for (const query::Place& place : places) why.places.push_back(quoted(place, judged.quotes));
}

WhyClause judge(const query::Clause& clause, const Judged& judged) {
    WhyClause why;
    why.text = query::describe(clause, judged.bound);
    why.holds = query::holds(clause, judged.evidence);
    if (clause.kind == ClauseKind::filter)
        why.value = value_of(judged.bound.filters[clause.number].field, judged);
    if (has_own_places(clause.kind)) add_places(why, clause, judged);
    for (const query::Clause& child : clause.children) why.clauses.push_back(judge(child, judged));
    return why;
}

std::string name_of(Channel channel) {
    return channel == Channel::stem ? "stem" : channel == Channel::exact ? "exact" : "part";
}

WhyPart part_of(const ScoreShare& share, const query::Bound& bound) {
    WhyPart part;
    part.word = query::describe(bound.atoms[share.atom]);
    part.channel = name_of(share.channel);
    if (share.channel == Channel::backoff) part.part = bound.backoff[share.term];
    part.weight = share.weight;
    part.frequency = share.frequency;
    part.value = share.value;
    return part;
}

void add_score(Why& why, const query::Bound& bound, const Statistics& statistics, const ArticleFacts& facts) {
    why.length = facts.length;
    why.average_length = statistics.average_length();
    why.k1 = statistics.channels().bm25.k1;
    why.b = statistics.channels().bm25.b;
    if (!why.matches) return;
    why.score = statistics.score(bound.root, facts);
    for (const ScoreShare& share : statistics.shares(bound.root, facts))
        why.parts.push_back(part_of(share, bound));
}

base::Zones searched_zones(const query::Bound& bound) {
    base::Zones zones = 0;
    for (const query::Atom& atom : bound.atoms) zones = static_cast<base::Zones>(zones | atom.zones);
    return zones;
}

}  // namespace

std::optional<Why> why(const Request& request, std::string_view id, const index::Snapshot& snapshot,
                       text::ArticleWords& words) {
    auto where = snapshot.find(index::given_id(id));
    if (!where) return {};
    const query::Bound& bound = request.bound;
    Ranker ranker(snapshot, bound);
    SegmentMatcher& matcher = *ranker.matchers()[where->segment];
    const index::Segment& segment = matcher.segment();
    Article article = segment.texts().article(where->number);
    index::Row row = segment.columns().row(where->number);
    Why why;
    why.query = request.query.text();
    why.id = article.id;
    why.title = article.title;
    why.passed_over = bound.passed_over;
    why.matches = matcher.matches(where->number);
    matcher.look_for_backoff();
    const query::Evidence& evidence = matcher.evidence(where->number);
    add_score(why, bound, ranker.statistics(),
              {evidence, matcher.backoff(), static_cast<double>(row.weighted_length())});
    results::Quotes quotes(article, words, searched_zones(bound));
    why.clause = judge(bound.root, {bound, evidence, article, row, quotes});
    return why;
}

}  // namespace newsgrep::search
