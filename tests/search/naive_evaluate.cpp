#include "search/naive_evaluate.hpp"

#include "base/calendar.hpp"

#include <algorithm>
#include <set>
#include <tuple>

using namespace newsgrep;

namespace naive {
namespace {

auto key(const Spot& spot) {
    return std::tuple(spot.zone, spot.head.first, spot.head.last, spot.tail.first, spot.tail.last);
}

bool are_near(const Spot& a, const Spot& b, long window) {
    for (Ends x : {a.head, a.tail})
        for (Ends y : {b.head, b.tail})
            for (long distance : {y.first - x.last, x.first - y.last})
                if (a.zone == b.zone && distance > 0 && distance <= window) return true;
    return false;
}

/// How far `b` is behind `a`; 0 where it is not within the window.
long distance_behind(const Spot& a, const Spot& b, long window) {
    long distance = b.head.first - a.tail.last;
    return a.zone == b.zone && distance > 0 && distance <= window ? distance : 0;
}

/// `read` with some of its words only.
template <typename Test>
Read part_of(const Read& read, Test test) {
    Read part = read;
    std::erase_if(part.words, [&](const Word& word) { return !test(word); });
    return part;
}

Spots near(const Spots& left, const Spots& right, long window) {
    Spots near;
    for (auto [those, others] : {std::pair(&left, &right), std::pair(&right, &left)})
        for (const Spot& a : *those)
            if (std::any_of(others->begin(), others->end(),
                            [&](const Spot& b) { return are_near(a, b, window); }))
                near.push_back(a);
    return near;
}

/// Pairs of which one is the other's next.
Spots before(const Spots& left, const Spots& right, long window) {
    Spots pairs;
    for (const Spot& a : left) {
        for (const Spot& b : right) {
            long distance = distance_behind(a, b, window);
            auto is_nearer = [&](long other) { return other > 0 && other < distance; };
            bool is_next = std::none_of(right.begin(), right.end(), [&](const Spot& other) {
                return is_nearer(distance_behind(a, other, window));
            });
            bool is_last = std::none_of(left.begin(), left.end(), [&](const Spot& other) {
                return is_nearer(distance_behind(other, b, window));
            });
            if (distance > 0 && (is_next || is_last)) pairs.push_back({a.zone, a.head, b.tail});
        }
    }
    return pairs;
}

/// The child under NOT, whose zones then count; null where there is none.
const Node* denied(const Node& node, query::Zones& zones) {
    if (node.kind == query::Kind::within) zones = node.zones;
    const Node& inner = node.kind == query::Kind::within ? *node.children[0] : node;
    return inner.kind == query::Kind::none_of ? inner.children[0].get() : nullptr;
}

/// 5 of 5 400, which no phrase goes over.
bool is_inner_group(const Read& read, const Word& word) {
    const Word* next = &word + 1;
    return next < read.words.data() + read.words.size() && word.token.kind == TokenKind::group &&
           next->token.kind == TokenKind::group && next->position == word.position;
}

template <typename Test>
Spots apart(const std::vector<Spots>& lists, Test test) {
    Spots all;
    for (const Spots& spots : lists) {
        Spots kept;
        std::copy_if(spots.begin(), spots.end(), std::back_inserter(kept), test);
        if (kept.empty()) return {};
        all.insert(all.end(), kept.begin(), kept.end());
    }
    return all;
}

Read first_words(const Node& node, const Read& read) {
    return part_of(read, [&](const Word& word) { return word.position < static_cast<long>(node.count); });
}

bool filter_holds(const Node& node, const Read& read) {
    const Article& article = *read.article;
    base::DayNumber day = article.published ? base::day_number(*article.published) : base::no_day;
    switch (node.field) {
        case query::Field::language:
            return article.language == node.text;
        case query::Field::id:
            return article.id == node.text;
        case query::Field::source:
            return (" " + fold(article.source) + " ").find(" " + fold(node.text) + " ") != std::string::npos;
        case query::Field::date:
            return day != base::no_day && (!node.days.first || day >= *node.days.first) &&
                   (!node.days.last || day <= *node.days.last);
        case query::Field::length:
            return (!node.length.least || read.plain_length >= *node.length.least) &&
                   (!node.length.most || read.plain_length <= *node.length.most);
        default:
            return false;
    }
}

}  // namespace

Spots Evaluator::side_by_side(const Node& node, const Read& read, query::Zones zones) const {
    auto wanted = parts(node);
    Spots spots;
    for (const Word& first : read.words) {
        if (!wanted.front().first.matches(first)) continue;  // porte-drapeau and porte stand at one position
        bool is_whole = std::all_of(wanted.begin(), wanted.end(), [&](const auto& part) {
            return std::any_of(read.words.begin(), read.words.end(), [&](const Word& word) {
                bool is_neighbour = wanted.size() == 1 || !is_inner_group(read, word);
                return is_in(word, zones) && word.paragraph == first.paragraph && part.first.matches(word) &&
                       is_neighbour && word.position == first.position + part.second;
            });
        });
        bool is_pair =
            wanted.size() == 1 && first.token.form.find('-') != std::string::npos;  // porte-drapeau
        Ends at{first.position, first.position + (is_pair ? 1 : wanted.back().second)};
        if (is_whole) spots.push_back({first.zone, at, at});
    }
    return spots;
}

Spots Evaluator::words_at(const Node& node, const Read& read, query::Zones zones) const {
    Spots spots = side_by_side(node, read, zones);
    auto wanted = solid(node);
    for (const Word& word : read.words)
        if (wanted && is_in(word, zones) && wanted->matches(word))
            spots.push_back({word.zone, {word.position, word.position}, {word.position, word.position}});
    return spots;
}

std::vector<Read> Evaluator::units(const Node& node, const Read& read, query::Zones zones) const {
    bool is_sentence = node.kind == query::Kind::same_sentence;
    std::set<std::pair<std::size_t, std::size_t>> places;
    for (const Word& word : read.words)
        if (is_named(node, word, read, zones))
            places.insert({word.paragraph, is_sentence ? word.sentence : 0});
    std::vector<Read> found;
    for (auto [paragraph, sentence] : places) {
        Read part = part_of(read, [&, p = paragraph, s = sentence](const Word& word) {
            return word.paragraph == p && (!is_sentence || word.sentence == s);
        });
        if (holds(*node.children[0], part, zones) && holds(*node.children[1], part, zones))
            found.push_back(std::move(part));
    }
    return found;
}

bool Evaluator::is_named(const Node& node, const Word& word, const Read& read, query::Zones zones) const {
    if (node.kind == query::Kind::within) zones = node.zones;
    bool is_leaf = node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
                   node.kind == query::Kind::fuzzy || node.kind == query::Kind::phrase;
    if (is_leaf)
        for (const auto& part : parts(node))
            if (is_in(word, zones) && part.first.matches(word)) return true;
    auto whole = is_leaf ? solid(node) : std::nullopt;
    if (whole && is_in(word, zones) && whole->matches(word)) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const auto& child) { return is_named(*child, word, read, zones); });
}

std::vector<Spots> Evaluator::operand(const Node& node, const Read& read, query::Zones zones) const {
    if (!holds(node, read, zones)) return {};
    if (node.kind == query::Kind::within) return operand(*node.children[0], read, node.zones);
    std::vector<Spots> lists;
    if (node.kind == query::Kind::all_of)
        for (const auto& child : node.children)
            for (Spots& spots : operand(*child, read, zones)) lists.push_back(std::move(spots));
    else if (Spots spots = spots_of(node, read, zones); !spots.empty())
        lists.push_back(std::move(spots));
    return lists;
}

Spots Evaluator::beside(const Node& node, const Read& read, query::Zones zones) const {
    bool is_ordered = node.kind == query::Kind::before;
    long window = static_cast<long>(node.count);
    query::Zones left_zones = zones, right_zones = zones;
    const Node* not_left = denied(*node.children[0], left_zones);
    const Node* not_right = denied(*node.children[1], right_zones);
    if (not_right != nullptr) {
        Spots others = spots_of(*not_right, read, right_zones);
        return apart(operand(*node.children[0], read, zones), [&](const Spot& spot) {
            return std::none_of(others.begin(), others.end(), [&](const Spot& other) {
                return is_ordered ? distance_behind(spot, other, window) > 0 : are_near(spot, other, window);
            });
        });
    }
    if (not_left != nullptr) {
        Spots others = spots_of(*not_left, read, left_zones);
        return apart(operand(*node.children[1], read, zones), [&](const Spot& spot) {
            return std::none_of(others.begin(), others.end(), [&](const Spot& other) {
                return is_ordered ? distance_behind(other, spot, window) > 0 : are_near(spot, other, window);
            });
        });
    }
    Spots all;
    for (const Spots& left : operand(*node.children[0], read, zones)) {
        auto rights = operand(*node.children[1], read, zones);
        for (const Spots& right : rights) {
            Spots some = is_ordered ? before(left, right, window) : near(left, right, window);
            if (some.empty()) return {};
            all.insert(all.end(), some.begin(), some.end());
        }
    }
    return all;
}

Spots Evaluator::at_least(const Node& node, const Read& read, query::Zones zones) const {
    Spots all;
    for (const Spots& spots : operand(*node.children[0], read, zones)) {
        std::set<decltype(key(spots[0]))> distinct;
        for (const Spot& spot : spots) distinct.insert(key(spot));
        if (distinct.size() < node.count) return {};
        all.insert(all.end(), spots.begin(), spots.end());
    }
    return all;
}

Spots Evaluator::spots_of(const Node& node, const Read& read, query::Zones zones) const {
    if (!holds(node, read, zones)) return {};
    Spots all;
    auto add = [&](const Node& child, const Read& part, query::Zones in) {
        Spots spots = spots_of(child, part, in);
        all.insert(all.end(), spots.begin(), spots.end());
    };
    switch (node.kind) {
        case query::Kind::word:
        case query::Kind::prefix:
        case query::Kind::fuzzy:
        case query::Kind::phrase:
            return words_at(node, read, zones);
        case query::Kind::all_of:
        case query::Kind::any_of:
            for (const auto& child : node.children) add(*child, read, zones);
            return all;
        case query::Kind::within:
            return spots_of(*node.children[0], read, node.zones);
        case query::Kind::near:
        case query::Kind::before:
            return beside(node, read, zones);
        case query::Kind::same_sentence:
        case query::Kind::same_paragraph:
            for (const Read& part : units(node, read, zones))
                for (const auto& child : node.children) add(*child, part, zones);
            return all;
        case query::Kind::at_least:
            return at_least(node, read, zones);
        case query::Kind::among_first:
            return spots_of(*node.children[0], first_words(node, read), zones);
        default:
            return {};
    }
}

bool Evaluator::holds(const Node& node, const Read& read, query::Zones zones) const {
    auto child_holds = [&](const query::NodePtr& child) { return holds(*child, read, zones); };
    switch (node.kind) {
        case query::Kind::nothing:
            return false;
        case query::Kind::all:
            return true;
        case query::Kind::word:
        case query::Kind::prefix:
        case query::Kind::fuzzy:
        case query::Kind::phrase:
            return !words_at(node, read, zones).empty();
        case query::Kind::all_of:
            return std::all_of(node.children.begin(), node.children.end(), child_holds);
        case query::Kind::any_of:
            return std::any_of(node.children.begin(), node.children.end(), child_holds);
        case query::Kind::none_of:
            return !child_holds(node.children[0]);
        case query::Kind::within:
            return holds(*node.children[0], read, node.zones);
        case query::Kind::filter:
            return filter_holds(node, read);
        case query::Kind::near:
        case query::Kind::before:
            return !beside(node, read, zones).empty();
        case query::Kind::same_sentence:
        case query::Kind::same_paragraph:
            return !units(node, read, zones).empty();
        case query::Kind::at_least:
            return !at_least(node, read, zones).empty();
        case query::Kind::among_first:
            return holds(*node.children[0], first_words(node, read), zones);
    }
    return false;
}

}  // namespace naive
