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

struct Imperative {
    std::u32string_view form;
    std::u32string_view infinitive;
};

// clang-format off
/// Imperatives carry clitics too, but without their accent most look like nouns (caramelo, clientela): only these.
/// Vos says decime, haceme, poneme where tú says dime, hazme, ponme.
/// Of vamos only vamo is left before nos.
constexpr auto imperatives = std::to_array<Imperative>({
    {U"acompana", U"acompanar"}, {U"ayuda", U"ayudar"}, {U"ayuden", U"ayudar"}, {U"calla", U"callar"}, {U"cuenta", U"contar"},
    {U"cuenten", U"contar"}, {U"da", U"dar"}, {U"deci", U"decir"}, {U"deja", U"dejar"}, {U"dejen", U"dejar"}, {U"di", U"decir"},
    {U"diga", U"decir"}, {U"digan", U"decir"}, {U"escucha", U"escuchar"}, {U"espera", U"esperar"}, {U"explica", U"explicar"},
    {U"fija", U"fijar"}, {U"hace", U"hacer"}, {U"haz", U"hacer"}, {U"imagina", U"imaginar"}, {U"levanta", U"levantar"},
    {U"llama", U"llamar"}, {U"manda", U"mandar"}, {U"mira", U"mirar"}, {U"oiga", U"oir"}, {U"perdona", U"perdonar"},
    {U"perdone", U"perdonar"}, {U"permita", U"permitir"}, {U"permitan", U"permitir"}, {U"pon", U"poner"}, {U"pone", U"poner"},
    {U"queda", U"quedar"}, {U"sienta", U"sentar"}, {U"sigue", U"seguir"}, {U"trae", U"traer"}, {U"vamo", U"ir"},
});
// clang-format on

// clang-format off
/// Words that only look as if a pronoun hung on an infinitive or gerund.
constexpr auto not_enclitic = std::to_array<std::u32string_view>({
    U"acierte", U"advierte", U"advirte", U"afirme", U"aguafuerte", U"alarme", U"alarte", U"alerte", U"alternos", U"aparte",
    U"avernos", U"baluarte", U"bazarte", U"bonaparte", U"charla", U"charlas", U"charles", U"charme", U"coarte", U"comparte",
    U"conarte", U"concierte", U"confirme", U"contrafuerte", U"contraparte", U"converse", U"convierte", U"cuadernos", U"cuernos",
    U"decile", U"deciles", U"departe", U"desarme", U"descarte", U"deserte", U"desperte", U"despierte", U"disperse", U"divierte",
    U"duarte", U"duerme", U"duterte", U"encarte", U"enferme", U"ensarte", U"esquirla", U"esquirlas", U"estandarte", U"estiarte",
    U"eternos", U"externos", U"fraternos", U"fuerte", U"gendarme", U"giancarlo", U"gobiernos", U"huarte", U"imparte", U"inerme",
    U"inerte", U"infiernos", U"injerte", U"inserte", U"internos", U"inviernos", U"invierte", U"iriarte", U"ituarte", U"lazarte",
    U"mallarme", U"mandala", U"mandalas", U"maternos", U"mirandola", U"modernos", U"montecarlo", U"muerte", U"oferte",
    U"olarte", U"paternos", U"pervierte", U"plancarte", U"portaestandarte", U"posmodernos", U"quirarte", U"reafirme", U"rearme",
    U"reparte", U"reverte", U"revierte", U"ricarte", U"rocafuerte", U"rodarte", U"sempiternos", U"subalternos", U"subvierte",
    U"suerte", U"tiernos", U"txarlas", U"ugarte", U"universe", U"uriarte", U"valuarte", U"vidarte", U"vierte", U"villafuerte",
});
// clang-format on
static_assert(std::ranges::is_sorted(not_enclitic));

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

std::u32string_view infinitive_of(std::u32string_view imperative) {
    const auto* row = std::ranges::find(imperatives, imperative, &Imperative::form);
    return row == imperatives.end() ? std::u32string_view{} : row->infinitive;
}

/// An imperative of two or three letters with one pronoun looks like too many words: danos, date, pone.
constexpr std::size_t shortest_with_one = 4;

/// What stands before the pronouns that `word` ends in; the infinitive of an imperative. Empty for none.
template <typename Clitics>
std::u32string_view verb_before(std::u32string_view word, const Clitics& clitics,
                                std::size_t shortest_imperative) {
    for (std::u32string_view clitic : clitics) {
        if (!word.ends_with(clitic)) continue;
        std::u32string_view verb = word.substr(0, word.size() - clitic.size());
        if (is_infinitive(verb) || is_gerund(verb)) return verb;
        std::u32string_view infinitive = infinitive_of(verb);
        if (!infinitive.empty() && verb.size() >= shortest_imperative) return infinitive;
    }
    return {};
}

/// entregarselo → entregar, diciendole → diciendo, dimelo → decir.
void drop_enclitics(std::u32string& word) {
    if (std::ranges::binary_search(not_enclitic, std::u32string_view(word))) return;
    std::u32string_view verb = verb_before(word, double_clitics, 0);
    if (verb.empty()) verb = verb_before(word, single_clitics, shortest_with_one);
    if (!verb.empty()) word = std::u32string(verb);
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
    std::u32string typed = word;
    drop_enclitics(word);
    // diciéndole is diciendo, which the table knows
    if (word != typed && look_up(irregular_spanish, word)) return word;
    if (word.size() <= 3) return word;
    endings.replace(word);
    drop_final_letters(word);
    look_up(changed_spanish, word);
    return word;
}

}  // namespace newsgrep::text
