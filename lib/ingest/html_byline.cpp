#include "ingest/html_byline.hpp"

#include "ingest/html_date.hpp"
#include "ingest/people.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <optional>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_author = 200;  // bytes: several names
constexpr std::size_t lines_before_title = 4;
constexpr std::size_t lines_behind_title = 15;

/// What systems put where no author is known.
constexpr std::string_view no_authors[] = {"admin",     "administrator", "administrador",
                                           "redaction", "webmaster",     "anonymous",
                                           "anonyme",   "unknown",       "editor"};

bool is_address(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with("www.") ||
           text.find('@') != std::string_view::npos;
}

/// The name without `Par` and its kin; nothing where it is no name.
std::optional<std::string> cleaned(std::string_view text, std::string_view outlet) {
    if (text.size() > longest_author || is_address(text)) return {};
    std::string name = named_author(text).value_or(plain_name(text));
    std::vector<std::string> words = spoken(name);
    bool is_known = !words.empty() && std::ranges::find(no_authors, words[0]) == std::end(no_authors);
    if (!is_known || words == spoken(outlet) || ends_sentence(name)) return {};
    return name;
}

std::optional<std::string> line_near_title(std::span<const Block> blocks, std::size_t title) {
    std::size_t begin = title - std::min(title, lines_before_title);
    std::size_t end = std::min(blocks.size(), title + lines_behind_title);
    for (std::size_t i = begin; i < end; ++i) {
        if (i == title || blocks[i].is_prose) continue;
        if (auto name = named_author(before_date(blocks[i].text))) return name;
    }
    return {};
}

/// An element whose class says author, and whose text reads like a name.
std::optional<std::string> named_element(const HtmlTree& tree, NodeIndex title) {
    for (NodeIndex i = title; i < tree.size(); ++i) {
        std::string_view name = tree.attribute(tree[i], Key::class_name);
        bool is_author =
            name.find("author") != std::string_view::npos || name.find("autor") != std::string_view::npos ||
            name.find("auteur") != std::string_view::npos || name.find("byline") != std::string_view::npos;
        if (!is_author || tree[i].end - i > 60) continue;
        std::string text = tree.shown_text(i);
        if (text.size() <= longest_author) {
            if (auto author = author_in(text)) return author;
        }
    }
    return {};
}

}  // namespace

Byline byline_of(const HtmlTree& tree, std::span<const Block> blocks, std::size_t title,
                 const std::vector<Claim>& claims, std::string_view outlet) {
    for (const Claim* claim : claims_for(claims, Fact::author)) {
        if (auto name = cleaned(claim->value, outlet)) return {*name, std::string(claim->from)};
    }
    if (auto name = line_near_title(blocks, title)) return {*name, "byline"};
    NodeIndex from = title < blocks.size() ? blocks[title].node : 0;
    if (auto name = named_element(tree, from)) return {*name, "byline"};
    return {};
}

}  // namespace newsgrep::ingest
