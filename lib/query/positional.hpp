/// Which operators speak of the places of words?
#pragma once

#include "query/syntax.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::query {

/// NEAR/5, PRE/5, /5, /s, /p between two operands; ATLEAST/3, FIRST/50 before one.
struct Positional {
    Kind kind = Kind::near;
    std::uint32_t count = 0;  ///< of words; 0 for /s and /p
};

/// Nothing where `word` is no such operator by itself. Digits may be Arabic ones; capitals are needed only
/// where no slash tells an operator from a word. A number too long to count is max_counted.
std::optional<Positional> read_positional(std::string_view word);

/// The operator as it is written in a query.
std::string name_of(const Positional& positional);

/// NEAR, PRE, /s, /p.
constexpr bool is_beside(Kind kind) {
    return kind == Kind::near || kind == Kind::before || kind == Kind::same_sentence ||
           kind == Kind::same_paragraph;
}

/// ATLEAST, FIRST.
constexpr bool is_counted(Kind kind) {
    return kind == Kind::at_least || kind == Kind::among_first;
}

}  // namespace newsgrep::query
