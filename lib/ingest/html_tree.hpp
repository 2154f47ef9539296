/// Which elements, attributes and texts does an HTML page hold?
#pragma once

#include "ingest/html_names.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

using NodeIndex = std::uint32_t;

/// One element or run of text. A node's subtree is the range [its index, end): whoever wants to know
/// something of a page sweeps over the nodes, and no depth of nesting can overflow a stack.
struct Node {
    const TagRow* row = nullptr;
    NodeIndex parent = 0;  ///< the root is its own
    NodeIndex end = 0;     ///< index behind its last descendant
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;  ///< bytes; of runs of text and of scripts
    std::uint32_t first_attribute = 0;
    std::uint32_t attributes = 0;

    [[nodiscard]] Tag tag() const { return row->tag; }
    [[nodiscard]] Flow flow() const { return row->flow; }
    [[nodiscard]] bool is_text() const { return row->tag == Tag::text; }
};

/// A page in the order of its source. Node 0 is a root above everything. Immutable once parsed.
class HtmlTree {
  public:
    [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }
    [[nodiscard]] NodeIndex size() const { return static_cast<NodeIndex>(nodes_.size()); }
    [[nodiscard]] const Node& operator[](NodeIndex index) const { return nodes_[index]; }

    /// The characters of a run of text, as they stand in the page; of a script, its source.
    [[nodiscard]] std::string_view text(const Node& node) const;
    /// The attribute's value; empty where there is none.
    [[nodiscard]] std::string_view attribute(const Node& node, Key key) const;
    [[nodiscard]] bool has_attribute(const Node& node, Key key) const;
    /// All text inside a node that is shown, white space made single blanks.
    [[nodiscard]] std::string shown_text(NodeIndex index) const;

  private:
    friend class HtmlTreeBuilder;

    struct Attribute {
        Key key = Key::unknown;
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    [[nodiscard]] const Attribute* find(const Node& node, Key key) const;

    std::vector<Node> nodes_;
    std::vector<Attribute> attributes_;
    std::string text_;
};

/// Parses well-formed UTF-8; never fails. What lies behind a place that no reader of articles would write
/// (over 512 elements open, 512 attributes in a tag, two million nodes) is kept as plain text.
HtmlTree parse_html(std::string_view text);

}  // namespace newsgrep::ingest
