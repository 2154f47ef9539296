#include "text/elision.hpp"

#include "text/fold.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgrep::text {
namespace {

// clang-format off
constexpr auto particles = std::to_array<std::string_view>({
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "presqu", "puisqu", "qu", "quelqu", "quoiqu", "s", "t",
});
// clang-format on
static_assert(std::ranges::is_sorted(particles));

// clang-format off
constexpr auto kept_whole = std::to_array<std::string_view>({
    "aujourd'hui",  "entr'acte",     "entr'actes",    "entr'aide",   "prud'homal",   "prud'homale",
    "prud'homales", "prud'homaux",   "prud'homie",    "prud'homme",  "prud'hommes",  "presqu'ile",
    "presqu'iles",
});
// clang-format on

// clang-format off
/// Names, most of them Maghrebi and African, that are often written with a small letter behind the apostrophe, or without it.
constexpr auto names = std::to_array<std::string_view>({
    "l'oreal", "m'barek", "m'barka", "m'bark", "m'bolhi", "m'diq", "m'hamed", "m'hamid", "m'hammed", "m'rabet", "m'rirt", "m'saken",
    "m'sila", "m'zab", "n'diaye", "n'djamena", "n'dour", "n'golo", "n'guessan", "n'zema", "t'hami",
});
// clang-format on

constexpr std::size_t longest_particle = 6;
constexpr std::size_t longest_kept_whole = 16;  ///< UTF-16 units, with room for decomposed accents

std::size_t letters_before_apostrophe(std::u16string_view word) {
    std::size_t at = word.substr(0, longest_particle + 1).find(u'\'');
    return at == std::u16string_view::npos ? 0 : at;
}

}  // namespace

bool is_particle(std::string_view word) {
    return std::ranges::binary_search(particles, word);
}

bool is_particle(std::u16string_view word) {
    return word.size() <= longest_particle && is_particle(std::string_view(fold_units(word)));
}

std::size_t particle_length(std::u16string_view word) {
    std::size_t letters = letters_before_apostrophe(word);
    if (letters == 0 || letters + 1 == word.size() || !is_particle(word.substr(0, letters))) return 0;
    return is_kept_whole(word) ? 0 : letters + 1;
}

bool is_kept_whole(std::u16string_view word) {
    return word.size() <= longest_kept_whole && word.find(u'\'') != std::u16string_view::npos &&
           std::ranges::find(kept_whole, fold_units(word)) != kept_whole.end();
}

bool is_elided_name(std::u16string_view word, std::size_t particle) {
    bool has_capitals = particle >= 2 && is_upper(word[particle - 2]) && is_upper(word[particle]);
    return has_capitals || is_known_name(word);
}

bool is_known_name(std::u16string_view word) {
    return std::ranges::find(names, fold_units(word)) != names.end();
}

}  // namespace newsgrep::text
