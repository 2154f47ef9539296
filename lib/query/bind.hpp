/// Which words of the index does a query ask for?
///
/// Binding takes the syntax tree through the analyser: what comes out names stems, exact forms and forms, as
/// they stand in the index, and is what lowering, evaluation, scoring and highlighting share.
#pragma once

#include "query/syntax.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::query {

/// How much of a word has to agree.
enum class Match : std::uint8_t {
    stem,    ///< any form of the word
    exact,   ///< the folded form, as inside quotes
    form,    ///< accents and letters as typed
    prefix,  ///< the folded form begins so
    fuzzy,   ///< the folded form lies within Atom::edits
};

/// Whether an atom may stand for many words of the index that share no stem.
inline bool is_expanded(Match match) {
    return match == Match::prefix || match == Match::fuzzy;
}

/// A stem, and the language whose words have it.
struct StemIn {
    std::string language;
    std::string stem;
    friend bool operator==(const StemIn&, const StemIn&) = default;
};

/// One word to look for. Its number is its place in Bound::atoms.
struct Atom {
    Match match = Match::stem;
    Zones zones = default_zones;
    std::string form;
    std::string exact;                     ///< with Match::prefix, how it begins
    unsigned edits = 0;                    ///< with Match::fuzzy
    std::vector<StemIn> stems;             ///< where is_expanded(match), only the languages
    std::vector<std::uint32_t> backoff{};  ///< places in Bound::backoff; for Match::stem only
    bool is_stop = false;                  ///< too common in every language it may be in
    /// Words typed with a hyphen or a blank, as one word without it; the query asks for them beside this.
    bool is_solid = false;
    std::vector<std::uint32_t> halves{};  ///< the atoms of those that were typed with a blank
    std::size_t begin = 0;                ///< byte range in the query text, where it stands first
    std::size_t end = 0;
};

/// Whether a word that is spelt `form` may be the one asked for, as far as hyphens and apostrophes tell.
bool allows_joiners(const Atom& atom, std::string_view form);
/// Whether it has them where the word that was typed has them: porte-drapeau is not what portedrapeau says.
bool has_typed_joiners(const Atom& atom, std::string_view form);

/// A condition on fields. Its number is its place in Bound::filters.
struct Filter {
    Field field = Field::source;
    bool is_exact = false;
    std::string text;                ///< id, language, host as they are compared
    std::vector<std::string> words;  ///< folded words of a name
    DayRange days;
    LengthRange length;
    std::string written;  ///< as in a query, for people
};

struct Clause {
    enum class Kind : std::uint8_t {
        nothing,
        all,
        atom,
        phrase,
        all_of,
        any_of,
        none_of,
        filter,
        near,
        before,
        same_sentence,
        same_paragraph,
        at_least,
        among_first
    };
    Kind kind = Kind::nothing;
    std::uint32_t number = 0;  ///< of the atom or filter; how many words a positional clause counts
    struct Part {
        std::uint32_t atom = 0;
        std::uint32_t offset = 0;  ///< positions behind the first part
    };
    std::vector<Part> parts;  ///< phrase
    std::vector<Clause> children;
    std::uint32_t times = 1;  ///< how often the query names the atom side by side; each counts in a score
};

struct Bound {
    std::vector<Atom> atoms;               ///< those that the clauses name, no others
    std::vector<std::string> passed_over;  ///< exact forms of stop words that were dropped
    std::vector<std::string> backoff;      ///< distinct backoff terms; they score, but match nothing
    std::vector<Filter> filters;
    Clause root;
};

struct BindOptions {
    std::vector<std::string> languages{};  ///< of the index: in these a word is looked for
    /// In which the query may be written; a stop word is one in all of them. Empty: any of `languages`.
    std::vector<std::string> written_in{};
    bool is_bag_of_words =
        false;  ///< a question of words joined by OR: porte-drapeau is two words, stop words go
};

Bound bind(const Node& root, const BindOptions& options);

/// The folded words of a name or title, in order.
std::vector<std::string> folded_words(std::string_view text);

/// Whether a filter on source, author, section or agency holds for this name: all words in order, or with
/// is_exact the whole; of several authors or agencies, the whole of one.
bool matches_name(const Filter& filter, std::string_view name);

}  // namespace newsgrep::query
