/// How do French words inflect?
#include "text/letters.hpp"
#include "text/stemmers.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::text {
namespace {

// clang-format off
/// Verb endings fall, endings of nouns and adjectives meet in one: at least two letters before, three afterwards.
constexpr EndingTable endings({
    {U"issaient", U"", 2, 3}, {U"issement", U"", 2, 3}, {U"eusement", U"eu", 2, 3}, {U"issante", U"", 2, 3},
    {U"iraient", U"", 2, 3}, {U"eraient", U"", 2, 3}, {U"ivement", U"if", 2, 3}, {U"logique", U"log", 2, 3},
    {U"issait", U"", 2, 3}, {U"issant", U"", 2, 3}, {U"issent", U"", 2, 3}, {U"atrice", U"at", 2, 3},
    {U"amment", U"ant", 2, 3}, {U"emment", U"ent", 2, 3}, {U"issez", U"", 2, 3}, {U"isson", U"", 2, 3},
    {U"erent", U"", 2, 3}, {U"irent", U"", 2, 3}, {U"irait", U"", 2, 3}, {U"iront", U"", 2, 3},
    {U"aient", U"", 2, 3}, {U"erait", U"", 2, 3}, {U"eront", U"", 2, 3}, {U"ement", U"", 2, 3},
    {U"ation", U"at", 2, 3}, {U"ateur", U"at", 2, 3}, {U"logie", U"log", 2, 3}, {U"aise", U"ai", 3, 3},
    {U"oise", U"oi", 2, 3}, {U"isse", U"", 3, 3}, {U"iron", U"", 2, 3}, {U"irez", U"", 2, 3},
    {U"irai", U"", 2, 3}, {U"eron", U"", 2, 3}, {U"erez", U"", 2, 3}, {U"erai", U"", 2, 3},
    {U"ante", U"", 2, 3}, {U"ente", U"", 2, 3}, {U"euse", U"eu", 2, 3}, {U"rice", U"eu", 2, 3},
    {U"elle", U"el", 2, 3}, {U"enne", U"en", 2, 3}, {U"iere", U"ier", 2, 3}, {U"ique", U"iqu", 2, 3},
    {U"iste", U"ist", 2, 3}, {U"isme", U"ist", 2, 3}, {U"ira", U"", 2, 3}, {U"ait", U"", 2, 3},
    {U"era", U"", 2, 3}, {U"ant", U"", 2, 3}, {U"ent", U"", 2, 3}, {U"eur", U"eu", 2, 3},
    {U"ive", U"if", 2, 3}, {U"ere", U"er", 2, 3}, {U"er", U"", 2, 3}, {U"ez", U"", 2, 3},
    {U"ee", U"", 2, 3}, {U"ie", U"", 2, 3}, {U"ir", U"", 2, 3}, {U"it", U"", 2, 3}, {U"e", U"", 2, 3},
    {U"i", U"", 2, 3},
});
// clang-format on

/// Plural and the x of -eux, -oux: travaux → traval, heureux → heureu, but stress stays.
void singularise(std::u32string& word) {
    auto ends_with = [&word](std::u32string_view ending) { return word.ends_with(ending); };
    if (ends_with(U"eaux")) {
        word.pop_back();
    } else if (ends_with(U"aux") && word.size() > 5) {
        word.replace(word.size() - 2, 2, U"l");
    } else if ((ends_with(U"eux") || ends_with(U"oux")) && word.size() > 4) {
        word.pop_back();
    } else if (ends_with(U"s") && !ends_with(U"ss")) {
        word.pop_back();
    }
}

void drop_final_vowels(std::u32string& word) {
    while (word.size() > 3 && (word.back() == U'e' || word.back() == U'i')) word.pop_back();
}

/// appelle and appel, nationnal and national: one consonant will do.
void undouble_consonants(std::u32string& word) {
    constexpr std::u32string_view consonants = U"bcdfghjklmnpqrstvwxyz";
    if (word.size() <= 4) return;
    auto is_doubled = [&](char32_t a, char32_t b) {
        return a == b && consonants.find(a) != std::u32string_view::npos;
    };
    word.erase(std::unique(word.begin(), word.end(), is_doubled), word.end());
}

}  // namespace

std::u32string stem_french(std::u32string word) {
    singularise(word);
    endings.replace(word);
    drop_final_vowels(word);
    undouble_consonants(word);
    return word;
}

}  // namespace newsgrep::text
