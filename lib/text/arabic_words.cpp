#include "text/arabic_words.hpp"

#include "base/names.hpp"
#include "text/arabic_families.hpp"
#include "text/word_map.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>

namespace newsgrep::text {
namespace {

using View = std::u32string_view;

constexpr std::size_t shortest = 3;  ///< letters; of shorter words too much else may be the rest

constexpr char32_t hamza = U'ء';
constexpr char32_t any_hamza = U'ي';

/// وزراؤ of وزراؤه: what is left of a hamza at the end, once folded and without its ending.
bool is_seated(View word) {
    return word.size() > 2 && word.ends_with(U"او");
}

// clang-format off
constexpr auto proclitics = std::to_array<View>({
    U"", U"و", U"ف", U"ب", U"ل", U"ك", U"ال", U"لل", U"وب", U"ول", U"وك", U"فب", U"فل", U"وال", U"بال", U"كال",
    U"فال", U"ولل", U"فلل", U"وبال", U"فبال", U"وكال", U"فكال",
});

struct Ending {
    View text;
    std::size_t own = 0;  ///< how many of its letters are the word's own: the ت that ة is before an ending
};

constexpr auto endings = std::to_array<Ending>({
    {U""}, {U"ه"}, {U"ي"}, {U"ا"}, {U"ها"}, {U"هم"}, {U"هن"}, {U"كم"}, {U"نا"}, {U"ات"}, {U"ان"}, {U"ون"}, {U"ين"}, {U"و"},
    {U"يه"}, {U"هما"}, {U"يون"}, {U"يين"}, {U"يات"}, {U"اته"}, {U"اتي"}, {U"اتها"}, {U"اتهم"}, {U"اتنا"}, {U"اتهما"},
    {U"ته", 1}, {U"تي", 1}, {U"تا", 1}, {U"تها", 1}, {U"تهم", 1}, {U"تهن", 1}, {U"تنا", 1}, {U"تكم", 1}, {U"تان", 1},
    {U"تين", 1}, {U"تهما", 1},
});
// clang-format on

constexpr std::size_t longest_ending =
    std::ranges::max(endings, {}, [](const Ending& ending) { return ending.text.size(); }).text.size();

/// The table is written as words are printed, and looked up in by folded ones.
char32_t fold_letter(char32_t c) {
    switch (c) {
        case U'أ':
        case U'إ':
        case U'آ':
            return U'ا';
        case U'ؤ':
            return U'و';
        case U'ى':
        case U'ئ':
        case hamza:
            return any_hamza;
        case U'ة':
            return U'ه';
        default:
            return c;
    }
}

template <typename Count>
std::size_t sum(Count count) {
    std::size_t sum = 0;
    for (View row : arabic_families()) sum += count(row);
    return sum;
}

class Families {
  public:
    Families() : families_(sum(base::count_names<char32_t>)) {
        keys_.reserve(sum([](View row) { return row.size(); }));  // views into it stay valid
        for (View row : arabic_families()) add(row);
    }

    /// The family of a word whose hamzas are unified, except at its end; empty where the table has none.
    [[nodiscard]] View find(View word) const {
        return is_seated(word) ? find_with_last(word, any_hamza) : families_.find(word);
    }

    /// The family of `word` once it has another last letter.
    [[nodiscard]] View find_with_last(View word, char32_t last) const {
        std::u32string changed(word);
        changed.back() = last;
        return families_.find(changed);
    }

  private:
    void add(View row) {
        View first;
        base::for_each_name(row, [&](View word) {
            View key = keep_folded(word);
            if (first.empty()) first = key;
            families_.add(key, first);
        });
    }

    View keep_folded(View word) {
        std::size_t begin = keys_.size();
        for (char32_t c : word) keys_ += fold_letter(c);
        View key = View(keys_).substr(begin);
        if (is_seated(key)) keys_.back() = any_hamza;
        return key;
    }

    std::u32string keys_;
    WordMap<char32_t> families_;
};

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

/// ة before an ending looks like any ت.
View find_stump(const Families& families, View stump, const Ending& ending) {
    View family = ending.own > 0 ? families.find_with_last(stump, U'ه') : View{};
    return family.empty() ? families.find(stump) : family;
}

/// The family of a word that stands behind its proclitic and before `ending`.
Found look_up(const Families& families, View word, const Ending& ending) {
    std::size_t letters = word.size() + ending.own;
    if (letters < ending.text.size() + shortest) return {};
    letters -= ending.text.size();
    return {find_stump(families, word.substr(0, letters), ending), letters, ending.text.size()};
}

/// At most one of each length.
std::span<const Ending> endings_of(View word, std::array<Ending, longest_ending + 1>& room) {
    std::size_t count = 0;
    for (const Ending& ending : endings) {
        bool ends_so =
            ending.text.empty() || (ending.text.back() == word.back() && word.ends_with(ending.text));
        if (ends_so) room[count++] = ending;
    }
    return std::span(room).first(count);
}

}  // namespace

std::u32string_view arabic_family(std::u32string_view word) {
    static const Families families;
    std::u32string unified(word);
    std::ranges::replace(unified, hamza, any_hamza);
    std::array<Ending, longest_ending + 1> room;
    auto own_endings = endings_of(word, room);
    Found best;
    for (View proclitic : proclitics) {
        if (!word.starts_with(proclitic)) continue;
        View behind = View(unified).substr(proclitic.size());
        for (const Ending& ending : own_endings) keep_better(best, look_up(families, behind, ending));
    }
    return best.family;
}

void unify_hamza(std::u32string& word) {
    std::ranges::replace(word, hamza, any_hamza);
    if (is_seated(word)) word.back() = any_hamza;
}

}  // namespace newsgrep::text
