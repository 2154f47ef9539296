/// Does a plain text give its article?
#include "ingest/plain.hpp"

#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

TEST_CASE("the first line is the title, the rest the body") {
    Article article = read_article("Le phare rallumé\n\nUn paragraphe.\nUn autre.\n");
    CHECK(article.title == "Le phare rallumé");
    CHECK(article.body == "Un paragraphe.\n\nUn autre.");
    CHECK(article.kind == Kind::article);
}

TEST_CASE("lines of one width are joined to paragraphs") {
    std::string wide =
        "Le phare rallumé\n\nLe phare de Ras Bir a retrouvé sa lentille d'origine, lundi,\n"
        "après onze mois de travaux menés par deux artisans venus du\nport voisin, qui ont poli chaque "
        "prisme à la main "
        "avant de\nle remettre en place.\n\nLa lumière porte de nouveau à trente milles, ont constaté\n"
        "les pêcheurs du large, et le quai a retrouvé ses veilleurs\nde nuit.\n";
    Article article = read_article(wide);
    CHECK(article.body.find("lundi, après onze") != std::string::npos);
    CHECK(article.body.find("en place.\n\nLa lumière") != std::string::npos);
}

TEST_CASE("a dateline below the title tells the day and leaves the text") {
    Article article =
        read_article("Le phare rallumé\nPublié dans Le Fanal le 12 - 02 - 2020\n\nUn paragraphe.\n",
                     {.format = Format::text});
    CHECK(iso(article) == "2020-02-12");
    CHECK(article.source == "Le Fanal");
    CHECK(article.body == "Un paragraphe.");
    Article bare = read_article("El faro\n\nMié, 13/08/2025 - 18:05\n\nUn párrafo.\n");
    CHECK(iso(bare) == "2025-08-13T18:05");
    CHECK(bare.body == "Un párrafo.");
}

TEST_CASE("place and date that open the body tell the day and stay") {
    Article article = read_article("El faro\n\nRabat, 04 noviembre 2025 – El faro vuelve a alumbrar.\n");
    CHECK(iso(article) == "2025-11-04");
    CHECK(article.body.starts_with("Rabat, 04 noviembre"));
    CHECK_FALSE(
        read_article("El faro\n\nEl faro se apagó el 4 de noviembre de 2015 y volvió a alumbrar ayer.\n")
            .published);
}

TEST_CASE("a header block names the fields") {
    Article article = read_article(
        "Titre : Le phare\nDate: 12 février 2020\nSource: Le Fanal\nAuteur: M. Ourdane\n"
        "Langue: français\n\nUn paragraphe.\n");
    CHECK(article.title == "Le phare");
    CHECK(iso(article) == "2020-02-12");
    CHECK(article.source == "Le Fanal");
    CHECK(article.author == "M. Ourdane");
    CHECK(article.language == "fr");
    CHECK(article.body == "Un paragraphe.");
    CHECK(article.provenance.date == "header");
    CHECK(read_article("Journal : la fin d'une époque\n\nUn paragraphe.\n").title ==
          "Journal : la fin d'une époque");
}

TEST_CASE("a paragraph alone has no title") {
    std::string paragraph =
        "Le phare de Ras Bir a retrouvé sa lentille d'origine, lundi, après onze mois de travaux.";
    Article article = read_article(paragraph + " " + paragraph + " " + paragraph);
    CHECK(article.title.empty());
    CHECK(article.kind == Kind::fragment);
}
