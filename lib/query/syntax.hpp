/// What did the user ask, as a tree?
#pragma once

#include "base/calendar.hpp"
#include "base/zones.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace newsgrep::query {

using base::all_zones;
using base::bit;
using base::default_zones;
using base::Zone;
using base::Zones;

/// What a filter looks at; never scores.
enum class Field : std::uint8_t { source, author, language, id, site, section, agency, date, length };

enum class Kind : std::uint8_t {
    nothing,         ///< an empty query or group: matches no article
    all,             ///< `*` alone: matches every article
    word,            ///< text: one word as typed; any form of it, or with is_exact that form
    prefix,          ///< text: what the word begins with, without the star
    fuzzy,           ///< text: a word as typed, without its tilde; words within `edits` of it
    phrase,          ///< text: words as typed between the quotes; adjacent, in this order
    all_of,          ///< AND of children; a NOT child takes away
    any_of,          ///< OR of children
    none_of,         ///< NOT: one child
    within,          ///< one child, searched in `zones` only: title: lead: body: ticker: in:
    filter,          ///< field with value or range
    near,            ///< two children, at most `count` positions apart, in any order
    before,          ///< … in this order
    same_sentence,   ///< two children that hold in one sentence
    same_paragraph,  ///< … in one paragraph
    at_least,        ///< one child, found at `count` places or more
    among_first,     ///< one child that holds among the first `count` words
};

/// Inclusive; an absent end is open.
struct DayRange {
    std::optional<base::DayNumber> first;
    std::optional<base::DayNumber> last;
    friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Words of title, lead and body; inclusive; an absent end is open.
struct LengthRange {
    std::optional<std::uint32_t> least;
    std::optional<std::uint32_t> most;
    friend bool operator==(const LengthRange&, const LengthRange&) = default;
};

/// A node of the syntax tree: immutable once parsed, shared between threads.
struct Node {
    Kind kind = Kind::nothing;
    std::string text;  ///< word, prefix, phrase; the value of a text filter, as typed, without quotes
    bool is_exact =
        false;  ///< `=`: that form, accents and letters as typed (word, phrase); the whole name (filter)
    /// word: the one that the two words of the all_of before it make; no text is parsed so.
    bool is_joined = false;
    unsigned edits = 0;           ///< fuzzy: 1 or 2
    std::uint32_t count = 0;      ///< near, before, at_least, among_first
    Zones zones = 0;              ///< within
    Field field = Field::source;  ///< filter
    DayRange days;                ///< filter on date
    LengthRange length;           ///< filter on length
    std::vector<std::shared_ptr<const Node>> children;
    std::size_t begin = 0;  ///< byte range in the query text
    std::size_t end = 0;
};

using NodePtr = std::shared_ptr<const Node>;

/// Equal but for where they stood in the text.
bool same_tree(const Node& a, const Node& b);

}  // namespace newsgrep::query
