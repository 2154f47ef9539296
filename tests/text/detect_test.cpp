#include "newsgrep/analyzer.hpp"

#include "base/json.hpp"
#include "text/reference.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using newsgrep::detect_language;

namespace {

const std::vector<std::string> all = {"fr", "ar", "es", "en"};

/// Per cent of texts of four words and more that are called right; all headlines, the first bodies.
double accuracy(const std::string& file, std::string_view language, std::string_view field) {
    std::size_t right = 0;
    std::size_t asked = 0;
    for (const std::string& line : newsgrep::tests::lines(file, field == "title" ? 20000 : 2000)) {
        std::string why;
        auto article = newsgrep::base::parse_json(line, why);
        REQUIRE_MESSAGE(article, why);
        std::string_view text = article->text(field);
        if (std::ranges::count(text, ' ') < 3) continue;
        ++asked;
        right += detect_language(text, all) == language ? 1U : 0U;
    }
    return 100.0 * static_cast<double>(right) / static_cast<double>(asked);
}

}  // namespace

TEST_CASE("sentences and headlines are told apart") {
    CHECK(detect_language("Le Maroc renforce sa coopération avec l'Espagne", all) == "fr");
    CHECK(detect_language("El gobierno anuncia nuevas medidas contra la sequía", all) == "es");
    CHECK(detect_language("Government announces new measures for the coast", all) == "en");
    CHECK(detect_language("الملك يستقبل وزير الخارجية", all) == "ar");
    CHECK(detect_language("استقبل Renault وفدا من الوزارة", all) == "ar");
    CHECK(detect_language("NUEVA ESCUELA PARA LOS NIÑOS DE LA CIUDAD", all) == "es");
}

TEST_CASE("too little to tell is no language") {
    for (const char* text :
         {"", "12 345 - 2020", "BMW X5", "…", "Karim Benzema", "Россия и Украина", "\xFF\xFE"}) {
        CHECK_MESSAGE(detect_language(text, all).empty(), text);
    }
}

TEST_CASE("only candidates are answers") {
    CHECK(detect_language("الملك يستقبل وزير الخارجية", {"fr", "es"}).empty());
    CHECK(detect_language("Le Maroc renforce sa coopération", {"fr", "ar"}) == "fr");
    CHECK(detect_language("Le Maroc renforce sa coopération", {}).empty());
    CHECK(detect_language("Le Maroc renforce sa coopération", {"de"}).empty());
}

TEST_CASE("real headlines and bodies are called right") {
    std::string folder = newsgrep::tests::data_folder();
    if (folder.empty()) return;
    std::string dev = folder + "/splits/dev/";
    CHECK(accuracy(dev + "fr_orangesum.jsonl", "fr", "title") > 97);
    CHECK(accuracy(dev + "es_jornada_zacatecas.jsonl", "es", "title") > 97);
    CHECK(accuracy(folder + "/fr/maroc_resumes.jsonl", "fr", "title") > 97);
    CHECK(accuracy(dev + "fr_orangesum.jsonl", "fr", "body") > 99.5);
    CHECK(accuracy(dev + "es_jornada_zacatecas.jsonl", "es", "body") > 99.5);
    CHECK(accuracy(folder + "/ar/antcorpus.jsonl", "ar", "body") > 99.5);
}
