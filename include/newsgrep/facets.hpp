/// How do the articles that match spread over outlets, languages, authors and time?
#pragma once

#include "newsgrep/article.hpp"
#include "newsgrep/version.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// What matches can be counted by.
enum class Field : std::uint8_t {
    source,    ///< the outlet
    language,  ///< primary tag: "fr"
    month,     ///< "2020-02", of the day as printed
    author,    ///< the byline, as it stands
    section,   ///< of the outlet
    site,      ///< the host of the URL, without www.
    year,      ///< "2020"
};

/// "source", "lang", "month", "author", "section", "site", "year": as on the command line and in JSON. Any
/// thread.
NEWSGREP_API std::string_view to_string(Field field) noexcept;
/// The field of this name, if there is one. Any thread.
NEWSGREP_API std::optional<Field> field_named(std::string_view name) noexcept;

/// The articles that share one value of a field.
struct FacetValue {
    std::string value{};      ///< "Le Phare", "fr", "2020-02"; empty: articles without one
    std::uint64_t count = 0;  ///< matches
    std::optional<std::uint64_t>
        distinct{};  ///< … with copies counted once; with SearchOptions::group_copies only
    friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

/// All values of a field among the articles that match; their counts add up to Results::total. Most articles
/// first, equal counts by value, articles without a value last.
struct Facet {
    Field field = Field::source;       ///< what was counted by
    std::vector<FacetValue> values{};  ///< every value, in that order
    friend bool operator==(const Facet&, const Facet&) = default;
};

}  // namespace newsgrep
