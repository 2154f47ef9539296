#include "query/evaluate.hpp"

#include <algorithm>
#include <functional>

namespace newsgrep::query {
namespace {

using ClauseKind = Clause::Kind;

bool is_behind(const Occurrence& first, const Occurrence& other, std::uint32_t offset) {
    return other.paragraph == first.paragraph && other.zone == first.zone &&
           other.position == first.position + offset;
}

/// Whether an atom stands `offset` positions behind `first`. Occurrences ascend by paragraph, then position.
bool follows(const std::vector<Occurrence>& occurrences, const Occurrence& first, std::uint32_t offset) {
    auto found = std::lower_bound(
        occurrences.begin(), occurrences.end(), first, [&](const Occurrence& a, const Occurrence& b) {
            return a.paragraph != b.paragraph ? a.paragraph < b.paragraph : a.position < b.position + offset;
        });
    return found != occurrences.end() && is_behind(first, *found, offset);
}

/// Calls visit(first) for each place where the phrase begins, until it says to stop.
void each_phrase(const Clause& clause, const Evidence& evidence,
                 const std::function<bool(const Occurrence&)>& visit) {
    for (const Occurrence& first : evidence.atoms[clause.parts.front().atom]) {
        bool is_whole = std::all_of(
            clause.parts.begin() + 1, clause.parts.end(),
            [&](const Clause::Part& part) { return follows(evidence.atoms[part.atom], first, part.offset); });
        if (is_whole && !visit(first)) return;
    }
}

bool has_phrase(const Clause& clause, const Evidence& evidence) {
    bool found = false;
    each_phrase(clause, evidence, [&](const Occurrence&) {
        found = true;
        return false;
    });
    return found;
}

void collect(const Clause& clause, const Evidence& evidence, std::vector<Mark>& marks) {
    if (clause.kind == ClauseKind::none_of || !holds(clause, evidence)) return;
    if (clause.kind == ClauseKind::atom) {
        for (const Occurrence& word : evidence.atoms[clause.number])
            marks.push_back({word.zone, word.paragraph, word.position, clause.number});
    }
    if (clause.kind == ClauseKind::phrase) {
        each_phrase(clause, evidence, [&](const Occurrence& first) {
            for (const Clause::Part& part : clause.parts)
                marks.push_back({first.zone, first.paragraph, first.position + part.offset, part.atom});
            return true;
        });
    }
    for (const Clause& child : clause.children) collect(child, evidence, marks);
}

Truth opposite(Truth truth) {
    return truth == Truth::yes ? Truth::no : truth == Truth::no ? Truth::yes : Truth::unknown;
}

}  // namespace

bool holds(const Clause& clause, const Evidence& evidence) {
    auto child_holds = [&](const Clause& child) { return holds(child, evidence); };
    switch (clause.kind) {
        case ClauseKind::nothing:
            return false;
        case ClauseKind::all:
            return true;
        case ClauseKind::atom:
            return !evidence.atoms[clause.number].empty();
        case ClauseKind::phrase:
            return has_phrase(clause, evidence);
        case ClauseKind::all_of:
            return std::all_of(clause.children.begin(), clause.children.end(), child_holds);
        case ClauseKind::any_of:
            return std::any_of(clause.children.begin(), clause.children.end(), child_holds);
        case ClauseKind::none_of:
            return !holds(clause.children.front(), evidence);
        case ClauseKind::filter:
            return evidence.filters[clause.number];
    }
    return false;
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
    std::vector<Mark> found;
    collect(clause, evidence, found);
    return found;
}

}  // namespace newsgrep::query
