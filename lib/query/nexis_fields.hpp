/// Which field does a segment of Nexis or a label of Factiva name?
#pragma once

#include "query/fields.hpp"

#include <string_view>

namespace newsgrep::query {

/// What becomes of hlead( … ) or hd= and what it holds.
enum class NexisField : std::uint8_t {
    known,    ///< a field of ours
    plain,    ///< tells apart what is one here (capitals, plurals): its words are looked for as they are
    missing,  ///< articles here have no such field: its words are looked for everywhere
    code,     ///< holds codes of Factiva's, which no article here has
};

struct NexisFieldRow {
    std::string_view name;
    NexisField kind;
    std::string_view field{};  ///< of ours
};

/// `name` in small letters.
const NexisFieldRow* find_nexis_field(std::string_view name) noexcept;

/// "fr" of "french"; any other text as it is.
std::string_view nexis_language(std::string_view name) noexcept;

}  // namespace newsgrep::query
