/// Which blocks of a page are the text of its article?
#pragma once

#include "ingest/html_blocks.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// Indexes of the blocks of the article, in order; none where the page holds no prose. `title` as the page's
/// metadata give it: what stands above its heading is not the article.
///
/// Each block is worth its letters if it is prose, and costs something if it is a link or a label. The
/// article is the element whose blocks are worth most together; inside it, elements that are worth less than
/// nothing, or name themselves furniture, are left out.
std::vector<std::size_t> article_blocks(const HtmlTree& tree, std::span<const Block> blocks,
                                        std::string_view title);

}  // namespace newsgrep::ingest
