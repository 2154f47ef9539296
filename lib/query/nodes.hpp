/// How are the nodes of a syntax tree put together?
#pragma once

#include "query/syntax.hpp"

#include <memory>
#include <vector>

namespace newsgrep::query {

using Nodes = std::vector<NodePtr>;

std::shared_ptr<Node> make_node(Kind kind, std::size_t begin, std::size_t end);

/// `children` under one node of `kind`; a single one needs none, and none at all give null.
NodePtr join(Kind kind, Nodes children);

/// One child under a node of `kind` that begins at `begin`.
std::shared_ptr<Node> wrap(Kind kind, NodePtr child, std::size_t begin);

/// Appends what is there.
void keep(Nodes& nodes, NodePtr node);

/// Whether words of an article may be what makes the node hold.
bool finds_words(const Node& node);

/// Whether it asks for words, be it under NOT.
bool names_words(const Node& node);

/// Whether a positional operator can act on these; what has no places is but a condition.
bool can_be_beside(Kind kind, const Node& left, const Node& right);

}  // namespace newsgrep::query
