#include "newsgrep/extract.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgrep;

namespace {

const std::string page =
    "<html><head><title>Les pêcheurs reprennent la mer</title></head><body><h1>Les pêcheurs reprennent la "
    "mer</h1><p>Après trois semaines de tempête, les sardiniers ont quitté le port dimanche à l'aube, ont "
    "annoncé les coopératives.</p><p>Les prises restent modestes, mais les mareyeurs espèrent un retour à la "
    "normale avant la fin du mois. (AFP)</p></body></html>";

}  // namespace

TEST_CASE("a page in memory becomes its article, with language, agency and URL") {
    Record record = extract(page, {.url = "https://www.phare.example/mer"});
    REQUIRE(record.outcome == Record::Outcome::article);
    CHECK(record.article.title == "Les pêcheurs reprennent la mer");
    CHECK(record.article.language == "fr");
    CHECK(record.article.agency == "AFP");
    CHECK(record.article.url == "https://www.phare.example/mer");
    CHECK(extract(page, {.language = "es"}).article.language == "es");
}

TEST_CASE("a page without an article says so") {
    Record record = extract("<html><body><script>go()</script></body></html>");
    CHECK(record.outcome == Record::Outcome::skipped);
    CHECK(record.reason.ends_with('.'));
    CHECK(extract("").outcome == Record::Outcome::skipped);
}
