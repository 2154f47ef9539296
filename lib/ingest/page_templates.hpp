/// What do the lines look like that aggregator pages print around an article?
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// A phrase as spoken() gives it.
using Phrase = std::vector<std::string>;

/// The furniture of the page family in one language, ready to compare.
struct SiteTemplate {
    std::vector<Phrase> notices;       ///< lines above the title
    std::vector<Phrase> verbs;         ///< what a dateline begins with
    std::vector<Phrase> prepositions;  ///< between the verb and the source
    std::vector<Phrase> links;         ///< between the source and the date
    std::vector<Phrase> closings;      ///< the line that ends the page
    std::vector<Phrase> source_rules;  ///< "source of this story", then a colon and the outlet; ends the body
    std::vector<Phrase> source_ends;   ///< what may stand behind the outlet on the same line
    std::vector<Phrase> bylines;       ///< what an author line may begin with
};

/// One row per language.
std::span<const SiteTemplate> site_templates();

}  // namespace newsgrep::ingest
