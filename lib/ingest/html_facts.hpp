/// What does a page say of its article in so many words: JSON-LD, OpenGraph, microdata, Dublin Core?
#pragma once

#include "ingest/html_tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

enum class Fact : std::uint8_t { title, date, author, source, section, language, url, body, type };

/// One statement of the page about its article.
struct Claim {
    Fact fact;
    std::string value;      ///< on one line (a body excepted), entities resolved
    std::string_view from;  ///< for Provenance: "json-ld", "opengraph", "meta", "microdata", …
};

/// From JSON-LD that describes the page and not its article: its date may be the site's.
inline constexpr std::string_view web_page = "json-ld page";

/// All statements, the most trustworthy kind first.
std::vector<Claim> claims_of(const HtmlTree& tree);

/// The values claimed for one fact, in order.
std::vector<const Claim*> claims_for(const std::vector<Claim>& claims, Fact fact);

}  // namespace newsgrep::ingest
