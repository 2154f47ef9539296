/// Which fields can a query name?
#pragma once

#include "query/syntax.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace newsgrep::query {

/// What follows the colon.
enum class Role : std::uint8_t {
    zone,    ///< a word, a phrase or a group, searched in one part of the article
    text,    ///< a value compared with a field
    date,    ///< days
    since,   ///< the first day
    until,   ///< the last day
    length,  ///< a number of words
    scope,   ///< the parts of the article the whole query is searched in
};

struct FieldRow {
    std::string_view name;
    Role role;
    Zones zones = 0;              ///< of Role::zone
    Field field = Field::source;  ///< of all others but Role::scope
};

/// The row of `name`, ASCII capitals allowed; null where there is none.
const FieldRow* find_field(std::string_view name) noexcept;

/// The name a filter on `field` is written with.
std::string_view name_of(Field field) noexcept;
/// The field that searches just these zones; empty where none does.
std::string_view name_of(Zones zones) noexcept;

/// The zones of one value of in: ("all", "title", …); 0 where there are none.
Zones zones_named(std::string_view name) noexcept;

/// The value of in: for `zones`: "all", "title", "title,lead".
std::string names_of(Zones zones);

}  // namespace newsgrep::query
