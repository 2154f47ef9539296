#include "text/article_words.hpp"

#include <doctest/doctest.h>

#include <set>

using newsgrep::Article;
using newsgrep::text::ArticleWords;
using newsgrep::text::Passage;

namespace {

/// The languages that the Latin words of each passage were stemmed in, in the order of the passages.
std::vector<std::string> languages(const Article& article) {
    std::vector<std::string> spoken;
    ArticleWords words({"fr", "ar", "es", "en"});
    words.each(article, [&](const Passage& passage) {
        std::set<std::string> of_passage;
        for (const auto& token : passage.tokens)
            if (token.language != "und") of_passage.emplace(token.language);
        std::string all;
        for (const std::string& language : of_passage) all += (all.empty() ? "" : " ") + language;
        spoken.push_back(all);
    });
    return spoken;
}

using Languages = std::vector<std::string>;

}  // namespace

TEST_CASE("a paragraph quoted in another language is read in its own") {
    Article article;
    article.language = "fr";
    article.title = "Le sélectionneur s'explique devant la presse";
    article.body =
        "L'entraîneur a répondu hier soir aux questions des journalistes venus de toute la région.\n\n"
        "« Los jugadores han trabajado mucho esta semana y no tengo nada que reprocharles », dijo en "
        "español.\n\n"
        "“We knew that it would be a hard game, and the players gave everything they had,” he added.\n\n"
        "Le prochain match aura lieu samedi.";
    CHECK(languages(article) == Languages{"fr", "fr", "es", "en", "fr"});
}

TEST_CASE("a short or doubtful paragraph keeps the article's language") {
    Article article;
    article.language = "fr";
    article.title = "Mercato";
    article.body = "Real Madrid, Atlético de Madrid, Manchester United\n\nNo comment\n\nKarim Benzema";
    CHECK(languages(article) == Languages{"fr", "fr", "fr", "fr"});
    article.language = "es";
    CHECK(languages(article) == Languages{"es", "es", "es", "es"});
}

TEST_CASE("a language that the index does not have is read as the article's") {
    Article article;
    article.language = "fr";
    article.body = "Il presidente ha dichiarato che la squadra non ha paura di nessuno.";
    CHECK(languages(article) == Languages{"fr"});
}

TEST_CASE(
    "a Spanish paragraph of an Arabic article is Spanish, and an undeclared article is what its text says") {
    Article article;
    article.language = "ar";
    article.title = "المدرب يتحدث إلى الصحافة";
    article.body = "قال المدرب إن فريقه جاهز للمباراة.\n\nEl equipo está listo para el partido del sábado.";
    CHECK(languages(article) == Languages{"ar", "ar", "es"});
    article = {};
    article.body = "Los vecinos piden más agua para el barrio.\n\nEl alcalde no responde.";
    CHECK(languages(article) == Languages{"es", "es"});
}

TEST_CASE("each headline of a ticker is in a language of its own") {
    Article article;
    article.language = "fr";
    article.ticker = {"Los agricultores piden ayuda tras las heladas", "الملك يستقبل وزير الخارجية",
                      "Grève des enseignants à Rabat", "Mohamed Salah"};
    CHECK(languages(article) == Languages{"es", "ar", "fr", "fr"});
}
