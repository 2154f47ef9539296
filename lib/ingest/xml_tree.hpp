/// Which elements, attributes and texts does a piece of XML hold? The one seam to libxml2's XML parser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsgrep::ingest {

using XmlIndex = std::uint32_t;

/// One element or run of text. A node's subtree is the range [its index, end).
struct XmlNode {
    std::string name{};  ///< "title", "dc:creator"; "" of a run of text
    std::string text{};  ///< of a run of text
    std::vector<std::pair<std::string, std::string>> attributes{};
    XmlIndex parent = 0;  ///< the root is its own
    XmlIndex end = 0;     ///< index behind its last descendant
};

/// A piece of XML in the order of its source, its outermost element first. Immutable once parsed.
struct XmlTree {
    std::vector<XmlNode> nodes{};
    std::string
        fault{};  ///< why the piece was not read to its end, as the end of a sentence; "" where it was

    [[nodiscard]] XmlIndex size() const { return static_cast<XmlIndex>(nodes.size()); }
    /// The first child of `parent` called so; size() where there is none.
    [[nodiscard]] XmlIndex child(XmlIndex parent, std::string_view name) const;
    /// All children of `parent` called so.
    [[nodiscard]] std::vector<XmlIndex> children(XmlIndex parent, std::string_view name) const;
    /// The first descendant of `node` called so; size() where there is none.
    [[nodiscard]] XmlIndex descendant(XmlIndex node, std::string_view name) const;
    /// The attribute's value; empty where there is none, and for size().
    [[nodiscard]] std::string_view attribute(XmlIndex node, std::string_view name) const;
    /// All text inside a node; empty for size().
    [[nodiscard]] std::string text(XmlIndex node) const;
    /// The same as paragraphs: blank lines stand between what XHTML and NITF set apart.
    [[nodiscard]] std::string paragraphs(XmlIndex node) const;
};

/// Parses well-formed UTF-8; what is no well-formed XML is read as well as can be. Namespaces in use for news
/// get the prefix they usually have, whatever the file calls them. Nothing is fetched, no entity expanded;
/// what nests or repeats beyond all reason ends the tree with a fault.
XmlTree parse_xml(std::string_view text);

/// An address in full: `reference` as seen from `base`.
std::string absolute_url(std::string_view reference, std::string_view base);

}  // namespace newsgrep::ingest
