#include "index/figures.hpp"

#include <doctest/doctest.h>

#include <newsgrep/analyzer.hpp>

using namespace newsgrep::index;

namespace {

std::vector<Figure> figures_of(std::string_view text) {
    std::vector<BodyWord> words;
    for (const newsgrep::Token& token : newsgrep::Analyzer("und").analyze(text))
        words.push_back(body_word(token.exact));
    return figures(words);
}

FigureCounts compared(std::string_view a, std::string_view b) {
    return compare_figures(figures_of(a), figures_of(b));
}

}  // namespace

TEST_CASE("figures that stand together are one, by their place") {
    CHECK(figures_of("Réunion du lundi 12 février 2020 à Sfax, à 10h30 précises").size() == 2);
    CHECK(figures_of("١٢ فبراير ٢٠٢٠").size() == 1);
    CHECK(figures_of("Il n'y a rien ici").empty());
}

TEST_CASE("another figure in the same place differs") {
    FigureCounts counts = compared("saisie de 92 kilos à Tanger", "saisie de 17,5 kilos à Tanger");
    CHECK(counts.same == 0);
    CHECK(counts.different == 1);
    CHECK(compared("prévisions du lundi 3 juin établies", "prévisions du mardi 4 juin établies").different ==
          1);
    CHECK(compared("الدولار عند 9.61 درهم", "الدولار عند 9.74 درهم").different == 1);
}

TEST_CASE("the same figure agrees however it is written, and with one that says more") {
    CHECK(compared("un prêt de 5,400 euros", "un prêt de 5.400 euros").same == 1);
    CHECK(compared("منح ٤٠٠ درهم", "منح 400 درهم").same == 1);
    CHECK(compared("arrivé samedi à Oran", "arrivé samedi 22 décembre à Oran").same == 1);
}

TEST_CASE("figures that were left out or stand elsewhere are no difference") {
    FigureCounts counts =
        compared("12 élus de Sousse", "lundi, les élus de Sousse votent à 18 voix contre 3");
    CHECK(counts.same == 0);
    CHECK(counts.different == 0);
    CHECK(compared("12 élus", "").different == 0);
}

TEST_CASE("several figures may stand in places alike: each must find one that agrees") {
    FigureCounts counts =
        compared("vent de 20 km/h sur la côte, de 10 km/h au sud", "au sud, vent de 10 km/h");
    CHECK(counts.same == 1);
    CHECK(counts.different == 0);
    counts = compared("vent de 20 km/h sur la côte, de 10 km/h au sud",
                      "vent de 25 km/h sur la côte, de 10 km/h au sud");
    CHECK(counts.same == 1);
    CHECK(counts.different == 1);
}
