/// What stands before and behind an Arabic word?
#include "text/arabic_words.hpp"
#include "text/stemmers.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace newsgrep::text {
namespace {

// clang-format off
/// Conjunction, preposition and article, written as one word with the noun. Longest first.
constexpr auto articles = std::to_array<std::u32string_view>({
    U"وبال", U"فبال", U"وكال", U"فكال", U"ولل", U"فلل", U"وال", U"بال", U"كال", U"فال", U"ال", U"لل",
});
// clang-format on

// clang-format off
/// Endings of person, number and gender. Longest first; at most two fall.
constexpr auto suffixes = std::to_array<std::u32string_view>({
    U"اتهما", U"اتها", U"اتهم", U"اتنا", U"تهما", U"اته", U"تان", U"تين", U"تنا", U"تها", U"تهم", U"هما", U"ات",
    U"ان", U"ته", U"ها", U"هم", U"هن", U"كم", U"نا", U"وا", U"ون", U"يه", U"ين", U"ا", U"ت", U"ه", U"ي",
});
// clang-format on
static_assert(std::ranges::is_sorted(suffixes, std::ranges::greater{}, &std::u32string_view::size));

/// ة, folded to ه, falls from words of three letters too: ثقة, لغة.
constexpr std::size_t letters_kept(std::u32string_view suffix) {
    return suffix == U"ه" ? 2 : 3;
}

bool drop_article(std::u32string& word) {
    auto article = std::ranges::find_if(articles, [&word](std::u32string_view prefix) {
        return word.starts_with(prefix) && word.size() >= prefix.size() + 2;
    });
    if (article == articles.end()) return false;
    word.erase(0, article->size());
    return true;
}

/// و may be "and" or the first letter of the word; it falls where three letters stay, behind an article as
/// well, because the و of وزير falls when the word stands alone.
void drop_conjunction(std::u32string& word) {
    if (word.starts_with(U'و') && word.size() >= 4) word.erase(0, 1);
}

/// سيفوز is يفوز. Not سياسة, whose ا no verb has there.
void drop_future(std::u32string& word) {
    bool is_future = word.starts_with(U"سي") || word.starts_with(U"ست");
    if (is_future && word.size() >= 5 && word[2] != U'ا') word.erase(0, 1);
}

void drop_preposition(std::u32string& word) {
    constexpr std::u32string_view prepositions = U"بلكف";
    if (word.size() >= 5 && prepositions.find(word.front()) != std::u32string_view::npos) word.erase(0, 1);
}

/// The ي of نهاية and نهائي stands for a hamza or belongs to the word: behind an alif it stays.
bool applies(std::u32string_view suffix, std::u32string_view word) {
    if (!word.ends_with(suffix) || word.size() < suffix.size() + letters_kept(suffix)) return false;
    return suffix.front() != U'ي' || suffix == U"ين" || word[word.size() - suffix.size() - 1] != U'ا';
}

void drop_suffix(std::u32string& word) {
    auto suffix = std::ranges::find_if(suffixes, [&word](auto one) { return applies(one, word); });
    if (suffix != suffixes.end()) word.erase(word.size() - suffix->size());
}

/// يعلن and يعلنون are علن; behind an article it is no verb.
void drop_person(std::u32string& word) {
    if (word.starts_with(U'ي') && word.size() >= 4) word.erase(0, 1);
}

bool is_arabic_block(char32_t c) {
    return c >= 0x0600 && c <= 0x06FF;
}

}  // namespace

std::u32string stem_arabic(std::u32string word) {
    if (word.empty() || !is_arabic_block(word.front())) return word;
    if (auto family = arabic_family(word); !family.empty()) return std::u32string(family);
    bool is_definite = drop_article(word);
    drop_conjunction(word);
    if (!is_definite) drop_future(word);
    drop_preposition(word);
    drop_suffix(word);
    drop_suffix(word);
    if (!is_definite) drop_person(word);
    unify_hamza(word);
    return word;
}

}  // namespace newsgrep::text
