/// What stands before and behind an Arabic word?
#include "text/stemmers.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace newsgrep::text {
namespace {

// clang-format off
/// Conjunction, preposition and article, written as one word with the noun. Longest first.
constexpr auto articles = std::to_array<std::u32string_view>({
    U"وبال", U"فبال", U"وكال", U"ولل", U"فلل", U"وال", U"بال", U"كال", U"فال", U"ال", U"لل",
});
// clang-format on

/// لله is ل before الله, whose alif it swallows: its stem is that of الله.
constexpr auto to_god = std::to_array<std::u32string_view>({U"لله", U"ولله", U"فلله"});

// clang-format off
/// Endings of person, number and gender. Those of one letter fall only from longer words, but for ه.
constexpr auto suffixes = std::to_array<Ending>({
    {U"اتها"}, {U"اتهم"}, {U"تها"}, {U"تهم"}, {U"ها"}, {U"هم"}, {U"هن"}, {U"كم"}, {U"نا"}, {U"ات"}, {U"ان"}, {U"ون"},
    {U"ين"}, {U"وا"}, {U"يه"}, {U"ته"}, {U"ه"}, {U"ي", U"", 3}, {U"ا", U"", 3},
});
// clang-format on
static_assert(is_longest_first(suffixes));

/// و may be "and" or the first letter of the word; it falls where three letters stay.
void drop_conjunction(std::u32string& word) {
    if (word.starts_with(U'و') && word.size() >= 4) word.erase(0, 1);
}

/// The و of وزير falls when the word stands alone, so it has to fall after an article too.
void drop_prefix(std::u32string& word) {
    if (std::ranges::find(to_god, word) != to_god.end()) return void(word.erase(0, word.size() - 2));
    auto article = std::ranges::find_if(articles, [&word](std::u32string_view prefix) {
        return word.starts_with(prefix) && word.size() >= prefix.size() + 2;
    });
    if (article != articles.end()) word.erase(0, article->size());
    drop_conjunction(word);
}

void drop_preposition(std::u32string& word) {
    constexpr std::u32string_view prepositions = U"بلكف";
    if (word.size() >= 5 && prepositions.find(word.front()) != std::u32string_view::npos) word.erase(0, 1);
}

/// Two suffixes at most, the second one never longer than the first: مدينه loses its ه and keeps its ين.
void drop_suffixes(std::u32string& word) {
    std::size_t removed = 0;
    for (std::size_t row = 0; row < suffixes.size() && removed < 2; ++row) {
        if (replace_ending(word, std::span(suffixes).subspan(row, 1))) ++removed;
    }
}

bool is_arabic_block(char32_t c) {
    return c >= 0x0600 && c <= 0x06FF;
}

}  // namespace

std::u32string stem_arabic(std::u32string word) {
    if (word.empty() || !is_arabic_block(word.front())) return word;
    drop_prefix(word);
    drop_preposition(word);
    drop_suffixes(word);
    return word;
}

}  // namespace newsgrep::text
