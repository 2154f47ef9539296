/// What is special about the JSON that news agencies send (ninjs of the IPTC)?
#pragma once

#include "base/json.hpp"
#include "ingest/fields.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// A text out of a list of renditions, and what it is of an article.
struct Rendition {
    Field field;
    const base::Json* text;
};

/// ninjs 2 gives headlines and bodies as lists: the one with the role `main`, else the first. Nothing where
/// the member called `name` is no such list.
std::optional<Rendition> main_rendition(std::string_view name, const base::Json& member);

/// Why an item is no article though it is whole: a picture, a text that its agency took back. "" for one that
/// is, and for any other JSON.
std::string why_no_article(const base::Json& item);

}  // namespace newsgrep::ingest
