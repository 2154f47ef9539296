#include "query/evaluate.hpp"

#include "query/places.hpp"

#include <algorithm>

namespace newsgrep::query {
namespace {

using ClauseKind = Clause::Kind;

Truth opposite(Truth truth) {
    return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : Truth::unknown;
}

}  // namespace

bool holds(const Clause& clause, const Evidence& evidence) {
    return PlaceFinder(evidence, false).holds(clause);
}

Truth judge(const Clause& clause, const std::vector<bool>& filters) {
    if (clause.kind == ClauseKind::nothing) return Truth::no;
    if (clause.kind == ClauseKind::all) return Truth::yes;
    if (clause.kind == ClauseKind::filter) return filters[clause.number] ? Truth::yes : Truth::no;
    if (clause.kind == ClauseKind::none_of) return opposite(judge(clause.children.front(), filters));
    if (clause.kind != ClauseKind::all_of && clause.kind != ClauseKind::any_of) return Truth::unknown;
    bool is_all = clause.kind == ClauseKind::all_of;
    Truth truth = is_all ? Truth::yes : Truth::no;
    for (const Clause& child : clause.children)
        truth = is_all ? std::min(truth, judge(child, filters)) : std::max(truth, judge(child, filters));
    return truth;
}

std::vector<Mark> marks(const Clause& clause, const Evidence& evidence) {
    return PlaceFinder(evidence, true).marks(clause);
}

}  // namespace newsgrep::query
