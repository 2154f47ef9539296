#include "query/syntax.hpp"

#include <algorithm>

namespace newsgrep::query {

bool same_tree(const Node& a, const Node& b) {
    return a.kind == b.kind && a.text == b.text && a.is_exact == b.is_exact && a.edits == b.edits &&
           a.count == b.count && a.zones == b.zones && a.field == b.field && a.days == b.days &&
           a.length == b.length &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      [](const NodePtr& left, const NodePtr& right) { return same_tree(*left, *right); });
}

}  // namespace newsgrep::query
