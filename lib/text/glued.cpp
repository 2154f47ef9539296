#include "text/glued.hpp"

#include "text/fold.hpp"
#include "text/letters.hpp"

#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <string>

namespace newsgrep::text {
namespace {

// clang-format off
/// Conjunction, preposition and article in the orders that occur. Folded, sorted.
constexpr auto proclitics = std::to_array<std::string_view>({
    "ال", "ب", "بال", "ف", "فال", "فب", "فبال", "فل", "فلل", "ك", "كال", "ل", "لل", "و", "وال", "وب", "وبال", "وك",
    "وكال", "ول", "ولل",
});
// clang-format on
static_assert(std::ranges::is_sorted(proclitics));

constexpr std::size_t longest_proclitic = 16;  ///< UTF-16 units, with room for harakat

enum class Kind { arabic, other, none };

/// Letters beyond the first plane come in two surrogates and are not Arabic.
Kind kind_of(char16_t c) {
    if (is_arabic_letter(c)) return Kind::arabic;
    return is_letter(c) || is_digit(c) || U16_IS_SURROGATE(c) ? Kind::other : Kind::none;
}

}  // namespace

std::size_t run_length(std::u16string_view word) {
    Kind run = Kind::none;
    for (std::size_t at = 0; at < word.size(); ++at) {
        Kind kind = kind_of(word[at]);
        if (run != Kind::none && kind != Kind::none && kind != run) return at;
        if (run == Kind::none) run = kind;
    }
    return word.size();
}

bool is_proclitic(std::u16string_view run) {
    return run.size() <= longest_proclitic && std::ranges::binary_search(proclitics, fold_units(run));
}

}  // namespace newsgrep::text
