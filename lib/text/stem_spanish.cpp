/// How do Spanish words inflect, and which pronouns hang on them?
#include "base/utf8.hpp"
#include "text/irregular.hpp"
#include "text/stemmers.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::text {
namespace {

// clang-format off
/// All regular endings of -ar, -er, -ir verbs, and those of nouns and adjectives.
constexpr EndingTable endings({
    {U"amientos", U"", 3}, {U"imientos", U"", 3}, {U"ariamos"}, {U"ieramos"}, {U"aciones", U"", 3},
    {U"iciones", U"ic", 3}, {U"amiento", U"", 3}, {U"imiento", U"", 3}, {U"abamos"}, {U"aramos"},
    {U"aremos"}, {U"eremos"}, {U"iremos"}, {U"ciones", U"c", 3}, {U"siones", U"s", 3},
    {U"amente", U"", 3}, {U"adores", U"", 3}, {U"adoras", U"", 3}, {U"idades", U"idad", 3}, {U"arian"},
    {U"arias"}, {U"erian"}, {U"erias"}, {U"irian"}, {U"irias"}, {U"iamos"}, {U"ieron"}, {U"ieran"},
    {U"iendo"}, {U"yendo"}, {U"yeron"}, {U"iesen"}, {U"acion", U"", 3}, {U"mente", U"", 3},
    {U"adora", U"", 3}, {U"istas", U"", 3}, {U"aban"}, {U"abas"}, {U"adas"}, {U"ados"}, {U"ando"},
    {U"aran"}, {U"aras"}, {U"aria"}, {U"asen"}, {U"aron"}, {U"aste"}, {U"amos"}, {U"ares"}, {U"eria"},
    {U"eran"}, {U"eras"}, {U"iria"}, {U"iran"}, {U"iras"}, {U"iera"}, {U"idas"}, {U"idos"}, {U"imos"},
    {U"emos"}, {U"iese"}, {U"cion", U"c", 3}, {U"sion", U"s", 3}, {U"ador", U"", 3}, {U"idad", U"idad", 3},
    {U"ivos", U"iv", 3}, {U"ivas", U"iv", 3}, {U"ista", U"", 3}, {U"ismo", U"", 3}, {U"anza", U"", 3},
    {U"aba"}, {U"ada"}, {U"ado"}, {U"ara"}, {U"are"}, {U"ase"}, {U"era"}, {U"ere"}, {U"ira"}, {U"ire"},
    {U"ian"}, {U"ias"}, {U"ida"}, {U"ido"}, {U"ivo", U"iv", 3}, {U"iva", U"iv", 3}, {U"ces", U"c"},
    {U"ar", U"", 3}, {U"er", U"", 3}, {U"ir", U"", 3}, {U"yo", U"", 3}, {U"io", U"", 3}, {U"an", U"", 3},
    {U"en", U"", 3}, {U"as", U"", 3}, {U"es", U"", 3}, {U"os", U"", 3}, {U"a", U"", 3}, {U"e", U"", 3},
    {U"o", U"", 3}, {U"s", U"", 3},
});
// clang-format on

// clang-format off
constexpr auto double_clitics = std::to_array<std::u32string_view>({
    U"noslos", U"noslas", U"noslo", U"nosla", U"melos", U"melas", U"telos", U"telas", U"selos", U"selas", U"melo",
    U"mela", U"telo", U"tela", U"selo", U"sela", U"oslo", U"osla",
});
// clang-format on
// clang-format off
constexpr auto single_clitics = std::to_array<std::u32string_view>({
    U"nos", U"los", U"las", U"les", U"lo", U"la", U"le", U"se", U"me", U"te",
});
// clang-format on
constexpr auto infinitives = std::to_array<std::u32string_view>({U"ar", U"er", U"ir"});
constexpr auto gerunds = std::to_array<std::u32string_view>({U"ando", U"iendo", U"yendo"});

/// The only infinitives of three letters; other words of three letters before a clitic are none (perla,
/// merlo).
constexpr auto short_infinitives = std::to_array<std::u32string_view>({U"dar", U"ver", U"ser", U"oir"});

// clang-format off
/// Imperatives carry clitics too, but without their accent most look like nouns (caramelo, clientela): only these.
constexpr auto imperatives = std::to_array<std::u32string_view>({
    U"da", U"di", U"haz", U"pon", U"trae", U"deja", U"dejen", U"diga", U"digan", U"cuenta", U"cuenten", U"mira", U"oiga",
});
// clang-format on

// clang-format off
/// Words that only look as if a pronoun hung on an infinitive or gerund.
constexpr auto not_enclitic = std::to_array<std::u32string_view>({
    U"charla", U"charlas", U"charles", U"converse", U"disperse", U"esquirla", U"esquirlas", U"giancarlo",
    U"mirandola", U"montecarlo", U"txarlas", U"universe",
});
// clang-format on

template <typename Table>
bool holds(const Table& table, std::u32string_view word) {
    return std::ranges::find(table, word) != table.end();
}

template <typename Table>
bool ends_in(const Table& table, std::u32string_view word) {
    return std::ranges::any_of(table, [word](std::u32string_view ending) { return word.ends_with(ending); });
}

bool is_gerund(std::u32string_view word) {
    return word.size() >= 5 && ends_in(gerunds, word);
}

bool is_infinitive(std::u32string_view word) {
    return word.size() >= 4 ? ends_in(infinitives, word) : holds(short_infinitives, word);
}

/// After an infinitive, -me -te -nos are left alone: informe, convierte, gobiernos end so without being one.
bool takes_single(std::u32string_view verb, std::u32string_view clitic) {
    if (is_gerund(verb) || (verb.size() >= 4 && holds(imperatives, verb))) return true;
    return is_infinitive(verb) && clitic != U"me" && clitic != U"te" && clitic != U"nos";
}

bool takes_double(std::u32string_view verb) {
    return is_infinitive(verb) || is_gerund(verb) || holds(imperatives, verb);
}

/// entregarselo → entregar, diciendole → diciendo, damelo → da.
void drop_enclitics(std::u32string& word) {
    if (holds(not_enclitic, word)) return;
    auto verb_before = [&word](std::u32string_view clitic) {
        return std::u32string_view(word).substr(0, word.size() - clitic.size());
    };
    for (std::u32string_view clitic : double_clitics) {
        if (word.ends_with(clitic) && takes_double(verb_before(clitic)))
            return word.resize(word.size() - clitic.size());
    }
    for (std::u32string_view clitic : single_clitics) {
        if (word.ends_with(clitic) && takes_single(verb_before(clitic), clitic)) {
            return word.resize(word.size() - clitic.size());
        }
    }
}

/// A last vowel, the u of llegué, the z of paz beside paces.
void drop_final_letters(std::u32string& word) {
    auto is_last = [&word](std::u32string_view letters) {
        return word.size() > 3 && letters.find(word.back()) != letters.npos;
    };
    if (is_last(U"aeoi")) word.pop_back();
    if (word.size() > 3 && word.ends_with(U"gu")) word.pop_back();
    if (is_last(U"z")) word.back() = U'c';
}

using Table = std::string_view (*)(std::string_view);

/// Whether `table` has a stem for `word`, which then takes its place.
bool look_up(Table table, std::u32string& word) {
    std::string_view stem = table(base::encode(word));
    if (!stem.empty()) word = base::code_points(stem);
    return !stem.empty();
}

}  // namespace

std::u32string stem_spanish(std::u32string word) {
    std::size_t length = word.size();
    drop_enclitics(word);
    bool is_shorter = word.size() < length;  // diciéndole is diciendo, which the table knows
    if (is_shorter && look_up(irregular_spanish, word)) return word;
    if (word.size() <= 3) return word;
    endings.replace(word);
    drop_final_letters(word);
    look_up(changed_spanish, word);
    return word;
}

}  // namespace newsgrep::text
