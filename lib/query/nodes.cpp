#include "query/nodes.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::query {
namespace {

bool is_word_like(const Node& node) {
    return node.kind == Kind::word || node.kind == Kind::prefix || node.kind == Kind::fuzzy ||
           node.kind == Kind::phrase;
}

/// NOT, of what would find words.
bool is_absence(const Node& node) {
    const Node& inner = node.kind == Kind::within ? *node.children.front() : node;
    return inner.kind == Kind::none_of && finds_words(*inner.children.front());
}

}  // namespace

std::shared_ptr<Node> make_node(Kind kind, std::size_t begin, std::size_t end) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    node->begin = begin;
    node->end = end;
    return node;
}

NodePtr join(Kind kind, Nodes children) {
    if (children.empty()) return nullptr;
    if (children.size() == 1) return children.front();
    auto node = make_node(kind, children.front()->begin, children.back()->end);
    node->children = std::move(children);
    return node;
}

std::shared_ptr<Node> wrap(Kind kind, NodePtr child, std::size_t begin) {
    auto node = make_node(kind, begin, child->end);
    node->children.push_back(std::move(child));
    return node;
}

void keep(Nodes& nodes, NodePtr node) {
    if (node != nullptr) nodes.push_back(std::move(node));
}

bool finds_words(const Node& node) {
    return is_word_like(node) || (node.kind != Kind::none_of &&
                                  std::any_of(node.children.begin(), node.children.end(),
                                              [](const NodePtr& child) { return finds_words(*child); }));
}

bool names_words(const Node& node) {
    return is_word_like(node) || std::any_of(node.children.begin(), node.children.end(),
                                             [](const NodePtr& child) { return names_words(*child); });
}

bool can_be_beside(Kind kind, const Node& left, const Node& right) {
    if (kind == Kind::same_sentence || kind == Kind::same_paragraph)
        return names_words(left) && names_words(right);
    return (finds_words(left) && (finds_words(right) || is_absence(right))) ||
           (is_absence(left) && finds_words(right));
}

}  // namespace newsgrep::query
