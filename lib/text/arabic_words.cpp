#include "text/arabic_words.hpp"

#include "text/arabic_families.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>

namespace newsgrep::text {
namespace {

using View = std::u32string_view;
using Families = std::unordered_map<std::u32string, std::u32string>;

constexpr std::size_t shortest = 3;  ///< letters; of shorter words too much else may be the rest

// clang-format off
constexpr auto proclitics = std::to_array<View>({
    U"", U"و", U"ف", U"ب", U"ل", U"ك", U"ال", U"لل", U"وب", U"ول", U"وك", U"فب", U"فل", U"وال", U"بال", U"كال",
    U"فال", U"ولل", U"فلل", U"وبال", U"فبال", U"وكال", U"فكال",
});

constexpr auto endings = std::to_array<View>({
    U"", U"ه", U"ي", U"ا", U"ها", U"هم", U"هن", U"كم", U"نا", U"ات", U"ان", U"ون", U"ين", U"و", U"يه", U"هما",
    U"يون", U"يين", U"يات", U"اته", U"اتي", U"اتها", U"اتهم", U"اتنا", U"اتهما",
});

/// Endings before which ة is written ت.
constexpr auto endings_of_feminines = std::to_array<View>({
    U"ته", U"تي", U"تا", U"تها", U"تهم", U"تهن", U"تنا", U"تكم", U"تان", U"تين", U"تهما",
});
// clang-format on

/// The table is written as words are printed, and looked up in by folded ones.
char32_t fold_letter(char32_t c) {
    constexpr View printed = U"أإآىةؤئ";
    constexpr View folded = U"ااايهوي";
    static_assert(printed.size() == folded.size());
    std::size_t at = printed.find(c);
    return at == View::npos ? c : folded[at];
}

std::u32string key_of(View word) {
    std::u32string key(word);
    std::ranges::transform(key, key.begin(), fold_letter);
    unify_hamza(key);
    return key;
}

void add_family(View row, Families& families) {
    std::u32string first = key_of(row.substr(0, row.find(U' ')));
    for (std::size_t at = 0; at < row.size();) {
        std::size_t end = std::min(row.find(U' ', at), row.size());
        families.emplace(key_of(row.substr(at, end - at)), first);
        at = end + 1;
    }
}

const Families& all_families() {
    static const Families families = [] {
        Families read;
        for (View row : arabic_families()) add_family(row, read);
        return read;
    }();
    return families;
}

View find(View word) {
    auto found = all_families().find(key_of(word));
    return found == all_families().end() ? View{} : View(found->second);
}

View without(View word, View ending) {
    return word.substr(0, word.size() - ending.size());
}

/// A family, how many letters of the word it explains, and how many are taken for an ending.
struct Found {
    View family;
    std::size_t letters = 0;
    std::size_t ending = 0;
};

/// The more letters are the family's own, the less is guessed: لبنان is no بنان behind ل. Among equals an
/// article is likelier than a pronoun: والمهن are the professions, not their pain.
void keep_better(Found& best, const Found& found) {
    if (found.family.empty() || found.letters < best.letters) return;
    if (found.letters > best.letters || found.ending < best.ending) best = found;
}

View find_feminine(View stump) {
    View family = find(std::u32string(stump) + U'ه');
    return family.empty() ? find(std::u32string(stump) + U'ت') : family;
}

void look_up(View word, Found& best) {
    for (View ending : endings) {
        if (!word.ends_with(ending) || word.size() < ending.size() + shortest) continue;
        keep_better(best, {find(without(word, ending)), word.size() - ending.size(), ending.size()});
    }
    for (View ending : endings_of_feminines) {
        if (!word.ends_with(ending) || word.size() + 1 < ending.size() + shortest) continue;
        keep_better(best,
                    {find_feminine(without(word, ending)), word.size() + 1 - ending.size(), ending.size()});
    }
}

}  // namespace

std::u32string_view arabic_family(std::u32string_view word) {
    Found best;
    for (View proclitic : proclitics) {
        if (word.starts_with(proclitic)) look_up(word.substr(proclitic.size()), best);
    }
    return best.family;
}

void unify_hamza(std::u32string& word) {
    std::ranges::replace(word, U'ء', U'ي');
    if (word.size() > 2 && word.ends_with(U"او")) word.back() = U'ي';
}

}  // namespace newsgrep::text
