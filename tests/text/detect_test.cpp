#include "newsgrep/analyzer.hpp"

#include "base/json.hpp"
#include "text/reference.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

using newsgrep::detect_language;

namespace {

const std::vector<std::string> all = {"fr", "ar", "es", "en"};

struct Line {
    const char* text;
    const char* language;
};

constexpr Line sentences[] = {
    {"Le Maroc renforce sa coopération avec l'Espagne", "fr"},
    {"Grève des enseignants : nouvelle journée de mobilisation à Rabat", "fr"},
    {"Le prix du carburant repart à la hausse", "fr"},
    {"L’équipe nationale s’incline face au Sénégal", "fr"},
    {"GREVE DES MEDECINS DANS LES HOPITAUX PUBLICS", "fr"},
    {"El gobierno anuncia nuevas medidas contra la sequía", "es"},
    {"Los agricultores piden ayuda tras las heladas", "es"},
    {"¿Quién paga la deuda de los municipios?", "es"},
    {"NUEVA ESCUELA PARA LOS NIÑOS DE LA CIUDAD", "es"},
    {"Government announces new measures for the coast", "en"},
    {"Teachers Return to Work After Three Weeks of Strikes", "en"},
    {"Rain expected across the north this weekend", "en"},
    {"الملك يستقبل وزير الخارجية", "ar"},
    {"استقبل Renault وفدا من الوزارة", "ar"},
    {"La chanson « يا مال الشام » a fait le tour du monde arabe", "fr"},
};

/// Languages that are never an answer, however close to one.
constexpr const char* foreign[] = {
    "O governo anunciou ontem novas medidas contra a seca no interior do país",
    "Il governo ha annunciato nuove misure contro la siccità nelle regioni del sud",
    "El govern ha anunciat noves mesures contra la sequera als pobles de l'interior",
    "Die Regierung hat gestern neue Maßnahmen gegen die Dürre angekündigt",
    "De regering heeft gisteren nieuwe maatregelen tegen de droogte aangekondigd",
    "Hükümet dün kuraklığa karşı yeni önlemler aldığını açıkladı",
    "Rząd ogłosił wczoraj nowe środki przeciwko suszy w całym kraju",
    "دولت دیروز از اقدامات تازه‌ای برای مقابله با خشکسالی "
    "خبر "
    "داد",
    "حکومت نے خشک سالی سے نمٹنے کے لیے نئے اقدامات کا اعلان کیا ہے",
    "Россия и Украина",
};

/// Names and numbers are written alike in every language.
constexpr const char* names[] = {
    "Mohamed Salah",
    "Karim Benzema",
    "Cristiano Ronaldo",
    "Lionel Messi",
    "Zinedine Zidane",
    "Achraf Hakimi",
    "Kylian Mbappé",
    "Rafael Nadal",
    "Roger Federer",
    "Serena Williams",
    "LeBron James",
    "Taylor Swift",
    "Leonardo DiCaprio",
    "Emmanuel Macron",
    "Nicolas Sarkozy",
    "François Hollande",
    "Donald Trump",
    "Angela Merkel",
    "Vladimir Putin",
    "Recep Tayyip Erdogan",
    "Pedro Sánchez",
    "Juan Carlos",
    "Andrés Manuel López Obrador",
    "Hugo Chávez",
    "Evo Morales",
    "Michelle Bachelet",
    "Nasser Bourita",
    "Abdelaziz Bouteflika",
    "Abdelilah Benkirane",
    "Aziz Akhannouch",
    "Saad Lamjarred",
    "Brahim Ghali",
    "Mohammed VI",
    "Hassan II 2020",
    "Casablanca",
    "Rabat Casablanca Marrakech",
    "Oran Alger Tunis",
    "Tizi Ouzou Béjaïa",
    "Sidi Bel Abbès",
    "El Jadida",
    "Oued Noun",
    "Madrid",
    "Buenos Aires",
    "Zacatecas",
    "FC Barcelona",
    "Real Madrid Barcelona",
    "Atlético de Madrid",
    "Manchester United",
    "Paris Saint-Germain",
    "Wydad Casablanca",
    "Raja Casablanca",
    "Los Angeles Lakers",
    "New York Times",
    "Twitter Facebook",
    "Google Apple Amazon",
    "Coca-Cola Nestlé",
    "Renault Clio",
    "Tesla Model S",
    "BMW X5",
    "iPhone 12 Pro",
    "Windows 10",
    "Covid-19",
    "PJD PAM USFP",
    "ONCF RAM",
    "KARIM BENZEMA",
    "MOHAMED SALAH",
    "PARIS SAINT-GERMAIN",
    "mohamed salah",
    "karim benzema",
    "lionel messi",
    "real madrid",
    "12 345 - 2020",
    "12 - 02 - 2020",
    "…",
    "",
    "\xFF\xFE",
};

/// Without accents on Latin letters, as hurried people and old systems write.
std::string without_accents(const std::string& text) {
    static constexpr std::pair<std::string_view, char> letters[] = {
        {"à", 'a'}, {"â", 'a'}, {"ç", 'c'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"ë", 'e'},
        {"î", 'i'}, {"ï", 'i'}, {"ô", 'o'}, {"ù", 'u'}, {"û", 'u'}, {"á", 'a'}, {"í", 'i'},
        {"ó", 'o'}, {"ú", 'u'}, {"ñ", 'n'}, {"ü", 'u'}, {"É", 'E'}, {"À", 'A'}, {"Ñ", 'N'},
    };
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        auto letter = std::ranges::find_if(letters, [&](const auto& row) {
            return std::string_view(text).substr(at).starts_with(row.first);
        });
        bool is_plain = letter == std::end(letters);
        plain += is_plain ? text[at] : letter->second;
        at += is_plain ? 1 : letter->first.size();
    }
    return plain;
}

struct Accuracy {
    double as_written = 0;
    double without_accents = 0;
};

/// Per cent of texts of four words and more that are called right; the first headlines and bodies.
Accuracy accuracy(const std::string& file, std::string_view language, std::string_view field) {
    Accuracy right;
    std::size_t asked = 0;
    for (const std::string& line : newsgrep::tests::lines(file, field == "title" ? 20000 : 1000)) {
        std::string why;
        auto article = newsgrep::base::parse_json(line, why);
        REQUIRE_MESSAGE(article, why);
        std::string text(article->text(field));
        if (std::ranges::count(text, ' ') < 3) continue;
        ++asked;
        right.as_written += detect_language(text, all) == language ? 100 : 0;
        right.without_accents += detect_language(without_accents(text), all) == language ? 100 : 0;
    }
    double count = static_cast<double>(asked);
    return {right.as_written / count, right.without_accents / count};
}

}  // namespace

TEST_CASE("sentences and headlines are told apart, with and without accents") {
    for (const Line& line : sentences) {
        CHECK_MESSAGE(detect_language(line.text, all) == line.language, line.text);
        CHECK_MESSAGE(detect_language(without_accents(line.text), all) == line.language, line.text);
    }
}

TEST_CASE("another language is no language of ours") {
    for (const char* text : foreign) CHECK_MESSAGE(detect_language(text, all).empty(), text);
}

TEST_CASE("names and numbers are in no language") {
    for (const char* text : names) CHECK_MESSAGE(detect_language(text, all).empty(), text);
}

TEST_CASE(
    "beside names with capitals a word or two tell the language, where they might be names themselves") {
    CHECK(detect_language("Quand Martel taquinait Nadia Benali", all) == "fr");
    CHECK(detect_language("Audi, Seat y Renault en Barcelona", all) == "es");
    CHECK(detect_language("Nadia Benali agace Hugo Martel", all).empty());
}

TEST_CASE("short queries are in a language where that is plain to see") {
    CHECK(detect_language("grève des enseignants", all) == "fr");
    CHECK(detect_language("huelga de maestros", all) == "es");
    CHECK(detect_language("the king of Morocco", all) == "en");
    for (const char* text : {"union", "social", "police", "justice", "international", "football"})
        CHECK_MESSAGE(detect_language(text, all).empty(), text);
}

TEST_CASE("only candidates are answers") {
    CHECK(detect_language("الملك يستقبل وزير الخارجية", {"fr", "es"}).empty());
    CHECK(detect_language("Le Maroc renforce sa coopération", {"fr", "ar"}) == "fr");
    CHECK(detect_language("Le Maroc renforce sa coopération", {}).empty());
    CHECK(detect_language("Le Maroc renforce sa coopération", {"de"}).empty());
    CHECK(detect_language("Rain expected across the north this weekend", {"fr", "es"}).empty());
    CHECK(detect_language("Il governo ha annunciato nuove misure", {"fr", "it"}) == "it");
}

TEST_CASE("a long text is in the language it begins in; a run of letters does not outvote it") {
    std::string french =
        "Le conseil municipal a voté hier soir le budget de la ville pour les deux ans à venir. ";
    std::string spanish = "El ayuntamiento aprobó ayer por la noche el presupuesto de la ciudad. ";
    CHECK(detect_language(french + french + french + spanish, all) == "fr");
    CHECK(detect_language(std::string(1000, 'x') + ' ' + french, all) == "fr");
}

TEST_CASE("real headlines and bodies are called right") {
    std::string folder = newsgrep::tests::data_folder();
    if (folder.empty()) return;
    auto check = [&](const char* file, const char* language, const char* field, double least) {
        CAPTURE(file);
        CAPTURE(field);
        Accuracy right = accuracy(folder + file, language, field);
        CHECK(right.as_written >= least);
        CHECK(right.without_accents >= least - 1);
    };
    // Not among the sources of the model:
    check("/fr/maroc_resumes.jsonl", "fr", "title", 99.5);
    check("/splits/dev/es_jornada_zacatecas.jsonl", "es", "title", 98.5);
    check("/splits/dev/es_jornada_zacatecas.jsonl", "es", "body", 99.8);
    check("/splits/dev/ar_saudinewsnet.jsonl", "ar", "title", 99.9);
    // Among them, but for one article in ten:
    check("/splits/dev/fr_orangesum.jsonl", "fr", "title", 97.5);
    check("/splits/dev/fr_orangesum.jsonl", "fr", "body", 99.8);
    check("/ar/antcorpus.jsonl", "ar", "body", 99.8);
}
