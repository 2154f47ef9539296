/// What do aft, geq or > before a value mean in other query languages?
#pragma once

#include "query/fields.hpp"

#include <string>
#include <string_view>

namespace newsgrep::query {

/// A value and the field it is compared with, as this query language writes them.
struct Comparison {
    const FieldRow* field = nullptr;  ///< since, until, date or length
    std::string value{};
    bool excludes_day = false;  ///< the day itself was not meant, but is part of since and until
};

/// `field` is date or length; `text` its value, a sign or word of comparison perhaps before it.
Comparison read_comparison(const FieldRow& field, std::string_view text);

inline constexpr std::string_view day_included = "The day itself counts here, too";

}  // namespace newsgrep::query
