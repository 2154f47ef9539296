#include "search/naive_score.hpp"

#include <algorithm>
#include <cmath>
#include <set>

using namespace newsgrep;

namespace naive {
namespace {

std::string counted_as(const Word& word, Per per) {
    if (per == Per::article) return {};
    return word.token.language + (per == Per::form ? " " + word.token.exact : "");
}

}  // namespace

Scorer::Scorer(const std::vector<Read>& articles, const Evaluator& evaluator)
    : articles_(articles), evaluator_(evaluator) {
    for (const Read& read : articles) total_length_ += read.length;
}

double Scorer::held_by(const std::function<bool(const Word&)>& test, Per per) const {
    double held = 0;
    for (const Read& read : articles_) {
        std::set<std::string> forms;
        for (const Word& word : read.words)
            if (is_in(word, query::default_zones) && test(word)) forms.insert(counted_as(word, per));
        held += static_cast<double>(forms.size());
    }
    return std::min(held, static_cast<double>(articles_.size()));
}

double Scorer::idf(const std::function<bool(const Word&)>& test, Per per) const {
    double held = held_by(test, per);
    double odds = (static_cast<double>(articles_.size()) - held + 0.5) / (held + 0.5);
    return std::log(odds < 2 ? odds / 2 + 1 : odds);
}

double Scorer::saturation(double tf, const Read& read) const {
    double average = std::max(1.0, total_length_ / static_cast<double>(articles_.size()));
    return tf * 1.8 / (tf + 0.8 * (0.3 + 0.7 * std::max(read.length / average, 0.1)));
}

double Scorer::word_score(const Wanted& wanted, const Read& read, query::Zones zones) const {
    double tf = 0, exact = 0;
    for (const Word& word : read.words) {
        if (!is_in(word, zones)) continue;
        double weight = word.zone == query::Zone::title ? 2 : 1;
        bool is_matched = wanted.matches(word);
        if (is_matched) tf += weight;
        if ((is_matched || wanted.is_solid) && wanted.is_as_typed(word)) exact += weight;
    }
    double sum =
        tf > 0 ? idf(wanted.has_stem, wanted.is_expanded ? Per::form : Per::language) * saturation(tf, read)
               : 0;
    sum += exact > 0 ? 0.3 * idf(wanted.has_exact, Per::language) * saturation(exact, read) : 0;
    for (const auto& is_relative : wanted.relatives)
        sum += wanted.relative_share * relative_score(is_relative, read, zones);
    return sum;
}

double Scorer::relative_score(const std::function<bool(const Word&)>& test, const Read& read,
                              query::Zones zones) const {
    double tf = 0;
    for (const Word& word : read.words)
        if (is_in(word, zones) && test(word)) tf += word.zone == query::Zone::title ? 2 : 1;
    return tf > 0 ? idf(test, Per::article) * saturation(tf, read) : 0;
}

double Scorer::words_score(const Node& node, const Read& read, query::Zones zones) const {
    double sum = 0;
    auto whole = evaluator_.solid(node);
    if (!whole || !evaluator_.side_by_side(node, read, zones).empty())
        for (const auto& part : evaluator_.parts(node)) sum += word_score(part.first, read, zones);
    return whole ? sum + word_score(*whole, read, zones) : sum;
}

bool Scorer::is_single_word(const Node& node) const {
    if (node.kind == query::Kind::within) return is_single_word(*node.children[0]);
    return (node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
            node.kind == query::Kind::fuzzy) &&
           evaluator_.parts(node).size() == 1;
}

double Scorer::score(const Node& node, const Read& read, query::Zones zones) const {
    double sum = 0;
    if (node.kind == query::Kind::word || node.kind == query::Kind::prefix ||
        node.kind == query::Kind::fuzzy || node.kind == query::Kind::phrase)
        sum += words_score(node, read, zones);
    bool is_positional = node.kind >= query::Kind::near;
    if (node.kind == query::Kind::all_of || node.kind == query::Kind::any_of ||
        node.kind == query::Kind::within || (is_positional && evaluator_.holds(node, read, zones))) {
        query::Zones inner = node.kind == query::Kind::within ? node.zones : zones;
        for (const query::NodePtr& child : node.children)
            if (is_single_word(*child) || evaluator_.holds(*child, read, inner))
                sum += score(*child, read, inner);
    }
    return sum;
}

}  // namespace naive
