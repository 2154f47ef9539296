#include "text/inversion.hpp"

#include "text/fold.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace newsgrep::text {
namespace {

struct Row {
    std::string_view pronoun;
    std::string_view behind;  ///< last letters, folded, of what it can stand behind; empty: any
};

// clang-format off
/// A verb before il, elle, on ends in t or d, or a t is put between; imperatives end in a vowel, s or z.
constexpr auto pronouns = std::to_array<Row>({
    {"ce", "dst"}, {"ci", ""}, {"elle", "dt"}, {"elles", "dt"}, {"en", "aesz"}, {"il", "dt"}, {"ils", "dt"}, {"je", "eisx"},
    {"la", ""}, {"le", "aesz"}, {"les", "aesz"}, {"leur", "aesz"}, {"lui", "aesz"}, {"moi", "aesz"}, {"nous", "aesz"},
    {"on", "dt"}, {"toi", "aesz"}, {"tu", "sx"}, {"vous", "sz"}, {"y", "asz"},
});
// clang-format on
static_assert(std::ranges::is_sorted(pronouns, {}, &Row::pronoun));

/// Words with such an end.
constexpr auto whole = std::to_array<std::string_view>({"add-on", "rendez-vous", "shangri-la", "stand-on"});

constexpr std::size_t longest_pronoun = 5;
constexpr std::size_t longest_whole = 11;

}  // namespace

bool is_inverted(std::u16string_view word, std::u16string_view pronoun) {
    if (word.empty() || pronoun.size() > longest_pronoun) return false;
    std::string folded = fold_units(pronoun);
    const auto* row = std::ranges::find(pronouns, folded, &Row::pronoun);
    if (row == pronouns.end()) return false;
    std::string before = fold_units(word);
    if (before.empty()) return false;
    bool fits = row->behind.empty() || row->behind.find(before.back()) != std::string_view::npos;
    return fits &&
           (before.size() > longest_whole || std::ranges::find(whole, before + '-' + folded) == whole.end());
}

bool is_linking_t(std::u16string_view word) {
    return word == u"t" || word == u"T";
}

}  // namespace newsgrep::text
