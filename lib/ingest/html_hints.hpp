/// What do the class, id and role of an element say of its text?
#pragma once

#include "ingest/html_tree.hpp"

#include <cstdint>

namespace newsgrep::ingest {

enum class Hint : std::uint8_t {
    none,
    body,       ///< names itself the text of an article
    content,    ///< names itself an article, or the main part of the page
    lead,       ///< standfirst
    furniture,  ///< navigation, sharing, related articles, captions, notices, bylines, advertising
    comments,   ///< what readers wrote: may be longer than the article
    hidden,     ///< not shown
};

/// By words inside names, so that `post-sidebar` and `barra_lateral` say what they are, and `header` holds no
/// ad.
Hint hint_of(const HtmlTree& tree, const Node& node);

}  // namespace newsgrep::ingest
