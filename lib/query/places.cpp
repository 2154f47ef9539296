#include "query/places.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::query {
namespace {

using ClauseKind = Clause::Kind;

void append(Places& places, Places more) {
    std::move(more.begin(), more.end(), std::back_inserter(places));
}

Found found(Places places) {
    bool holds = !places.empty();
    return {holds, std::move(places)};
}

Mark mark_of(const Occurrence& word, std::uint32_t atom, std::uint32_t position) {
    return {word.zone, word.paragraph, word.sentence, position, atom, word.at};
}

/// One for each position that the word takes up.
void add_marks_of(const Occurrence& word, std::uint32_t atom, std::vector<Mark>& marks) {
    for (std::uint32_t position = word.position; position <= word.position + word.reach; ++position)
        marks.push_back(mark_of(word, atom, position));
}

Places near_places(const Places& left, const Places& right, std::uint32_t window) {
    Places places = near(left, right, window);
    append(places, near(right, left, window));
    return places;
}

Places away_from(const Places& places, const Places& others, std::uint32_t window) {
    return near(places, others, window, false);
}

template <typename Visit>
void each_atom(const Clause& clause, const Visit& visit) {
    if (clause.kind == ClauseKind::atom) visit(clause.number);
    for (const Clause::Part& part : clause.parts) visit(part.atom);
    for (const Clause& child : clause.children) each_atom(child, visit);
}

}  // namespace

bool PlaceFinder::holds(const Clause& clause) {
    auto child_holds = [this](const Clause& child) { return holds(child); };
    if (clause.kind == ClauseKind::all_of) return std::ranges::all_of(clause.children, child_holds);
    if (clause.kind == ClauseKind::any_of) return std::ranges::any_of(clause.children, child_holds);
    if (clause.kind == ClauseKind::atom)
        return std::ranges::any_of(occurrences(clause.number),
                                   [this](const auto& o) { return is_in_scope(o); });
    return find(clause).holds;
}

Found PlaceFinder::find(const Clause& clause) {
    switch (clause.kind) {
        case ClauseKind::nothing:
            return {};
        case ClauseKind::all:
            return {true};
        case ClauseKind::filter:
            return {evidence_.filters[clause.number]};
        case ClauseKind::none_of:
            return {!holds(clause.children.front())};
        case ClauseKind::atom:
            return found(atom(clause));
        case ClauseKind::phrase:
            return found(phrase(clause));
        case ClauseKind::all_of:
            return all_of(clause);
        case ClauseKind::any_of:
            return any_of(clause);
        case ClauseKind::near:
        case ClauseKind::before:
            return found(distinct(beside(clause)));
        case ClauseKind::same_sentence:
        case ClauseKind::same_paragraph:
            return in_one_unit(clause);
        case ClauseKind::at_least:
            return found(at_least(clause));
        case ClauseKind::among_first:
            return among_first(clause);
    }
    return {};
}

std::vector<Mark> PlaceFinder::marks(const Clause& clause) {
    std::vector<Mark> marks;
    if (holds(clause)) add_marks(clause, marks);
    return marks;
}

/// Of a clause that holds. Words by themselves make most queries, and their places need not be put together.
void PlaceFinder::add_marks(const Clause& clause, std::vector<Mark>& marks) {
    bool is_choice = clause.kind == ClauseKind::any_of;
    if (is_choice || clause.kind == ClauseKind::all_of) {
        for (const Clause& child : clause.children)
            if (!is_choice || holds(child)) add_marks(child, marks);
    } else if (clause.kind == ClauseKind::atom) {
        for (const Occurrence& word : occurrences(clause.number))
            if (is_in_scope(word)) add_marks_of(word, clause.number, marks);
    } else {
        for (const Place& place : find(clause).places)
            marks.insert(marks.end(), place.words.begin(), place.words.end());
    }
}

/// Those in the sentences and paragraphs of the scope: occurrences ascend by both.
std::span<const Occurrence> PlaceFinder::occurrences(std::uint32_t atom) const {
    const auto& all = evidence_.atoms[atom];
    auto begin = std::ranges::partition_point(all, [this](const Occurrence& word) {
        return word.paragraph < scope_.paragraph || word.sentence < scope_.sentence;
    });
    auto end = std::partition_point(begin, all.end(), [this](const Occurrence& word) {
        return word.paragraph < scope_.paragraph_end && word.sentence < scope_.sentence_end;
    });
    return {begin, end};
}

Places PlaceFinder::atom(const Clause& clause) {
    Places places;
    for (const Occurrence& word : occurrences(clause.number)) {
        if (!is_in_scope(word)) continue;
        Stretch at{word.position, word.position + word.reach};
        Place& place = places.emplace_back(Place{word.zone, at, at});
        if (wants_words_) add_marks_of(word, clause.number, place.words);
    }
    return places;
}

/// The word of a part of a phrase where it should stand behind the first one; null where it does not.
const Occurrence* PlaceFinder::follower(const Clause::Part& part, const Occurrence& first) const {
    auto words = occurrences(part.atom);
    auto word = std::ranges::partition_point(words, [&](const Occurrence& other) {
        return other.paragraph != first.paragraph ? other.paragraph < first.paragraph
                                                  : other.position < first.position + part.offset;
    });
    bool follows = word != words.end() && word->paragraph == first.paragraph && word->zone == first.zone &&
                   word->position == first.position + part.offset && !word->is_group && is_in_scope(*word);
    return follows ? &*word : nullptr;
}

Places PlaceFinder::phrase(const Clause& clause) {
    Places places;
    for (const Occurrence& first : occurrences(clause.parts.front().atom)) {
        bool is_whole = is_in_scope(first) && !first.is_group &&
                        std::ranges::all_of(clause.parts,
                                            [&](const Clause::Part& part) { return follower(part, first); });
        if (!is_whole) continue;
        Stretch at{first.position, first.position + clause.parts.back().offset};
        Place& place = places.emplace_back(Place{first.zone, at, at});
        for (const Clause::Part& part : clause.parts) {
            if (!wants_words_) break;
            const Occurrence& word = *follower(part, first);
            place.words.push_back(mark_of(word, part.atom, word.position));
        }
    }
    return places;
}

Found PlaceFinder::all_of(const Clause& clause) {
    Found all{true};
    for (const Clause& child : clause.children) {
        Found one = find(child);
        if (!one.holds) return {};
        append(all.places, std::move(one.places));
    }
    return all;
}

Found PlaceFinder::any_of(const Clause& clause) {
    Found any;
    for (const Clause& child : clause.children) {
        Found one = find(child);
        any.holds = any.holds || one.holds;
        append(any.places, std::move(one.places));
    }
    return any;
}

Places PlaceFinder::beside(const Clause& clause) {
    const Clause& left = clause.children.front();
    const Clause& right = clause.children.back();
    bool is_ordered = clause.kind == ClauseKind::before;
    if (right.kind == ClauseKind::none_of)
        return related(left, right.children.front(), clause.number, is_ordered ? not_before : away_from);
    if (left.kind == ClauseKind::none_of)
        return related(right, left.children.front(), clause.number, is_ordered ? not_behind : away_from);
    return related(left, right, clause.number, is_ordered ? before : near_places);
}

/// Of what AND joins, each has to be related to the other operand; of what is not to be near, all are one.
Places PlaceFinder::related(const Clause& left, const Clause& right, std::uint32_t window,
                            Relation relation) {
    bool is_absence = relation != near_places && relation != before;
    Places places;
    Operand rights = is_absence ? Operand{find(right).places} : operand(right);
    if (rights.empty()) return {};
    for (const Places& from : operand(left)) {
        for (const Places& to : rights) {
            look_at(from.size() + to.size());
            Places those = relation(from, to, window);
            if (those.empty()) return {};
            append(places, std::move(those));
        }
    }
    return places;
}

PlaceFinder::Operand PlaceFinder::operand(const Clause& clause) {
    Operand lists;
    return add_lists(clause, lists) ? lists : Operand{};
}

bool PlaceFinder::add_lists(const Clause& clause, Operand& lists) {
    if (clause.kind == ClauseKind::all_of)
        return std::ranges::all_of(clause.children,
                                   [&](const Clause& child) { return add_lists(child, lists); });
    Found one = find(clause);
    if (!one.places.empty()) lists.push_back(std::move(one.places));
    return one.holds;
}

template <typename Look>
auto PlaceFinder::within(const Scope& scope, Look look) {
    Scope outer = std::exchange(scope_, scope);
    auto result = look();
    scope_ = outer;
    return result;
}

/// Only sentences and paragraphs with a word that the operands name are looked at.
Found PlaceFinder::in_one_unit(const Clause& clause) {
    bool is_sentence = clause.kind == ClauseKind::same_sentence;
    std::vector<std::uint32_t> units;
    each_atom(clause, [&](std::uint32_t atom) {
        for (const Occurrence& word : occurrences(atom))
            if (is_in_scope(word)) units.push_back(is_sentence ? word.sentence : word.paragraph);
    });
    look_at(units.size());
    std::ranges::sort(units);
    units.erase(std::ranges::unique(units).begin(), units.end());
    Found any;
    for (std::uint32_t unit : units) {
        Scope scope = scope_;
        (is_sentence ? scope.sentence : scope.paragraph) = unit;
        (is_sentence ? scope.sentence_end : scope.paragraph_end) = unit + 1;
        Found one = within(scope, [&] { return all_of(clause); });
        any.holds = any.holds || one.holds;
        append(any.places, std::move(one.places));
    }
    return any;
}

Places PlaceFinder::at_least(const Clause& clause) {
    Places places;
    for (Places& list : operand(clause.children.front())) {
        look_at(list.size());
        if (count_distinct(list) < clause.number) return {};
        append(places, std::move(list));
    }
    return places;
}

Found PlaceFinder::among_first(const Clause& clause) {
    Scope scope = scope_;
    scope.words = std::min(scope.words, clause.number);
    return within(scope, [&] { return find(clause.children.front()); });
}

}  // namespace newsgrep::query
