/// Does a web page become its article?
#include "ingest/html.hpp"

#include "ingest/reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

constexpr std::string_view page =
    "<!DOCTYPE html><html><head><title>Les pêcheurs d'Essaouira</title></head><body><h1>Les pêcheurs "
    "d'Essaouira reprennent la mer</h1><p>Après trois semaines de tempête, les sardiniers ont quitté le port "
    "dimanche à l'aube, ont annoncé les coopératives.</p><p>Les prises restent modestes, mais les mareyeurs "
    "espèrent un retour à la normale avant la fin du mois.</p></body></html>";

}  // namespace

TEST_CASE("a page is known by how it begins") {
    CHECK(looks_like_html(page));
    CHECK(looks_like_html("\n<!-- saved --> <HTML lang=fr>"));
    CHECK(looks_like_html("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">"));
    CHECK_FALSE(looks_like_html("<?xml version=\"1.0\"?><rss version=\"2.0\">"));
    CHECK_FALSE(looks_like_html("Le mot <html> dans une phrase"));
    CHECK_FALSE(looks_like_html(""));
}

TEST_CASE("a file of HTML is one article, whatever its name") {
    Article article = read_article(page, {}, "dump.bin");
    CHECK(article.title == "Les pêcheurs d'Essaouira reprennent la mer");
    CHECK(article.body.starts_with("Après trois semaines"));
    CHECK(article.body.find("\n\nLes prises restent") != std::string::npos);
    CHECK(article.language == "fr");
    CHECK(parse_format("html") == Format::html);
}

TEST_CASE("a page without text is skipped with a sentence") {
    for (std::string_view empty :
         {"<html></html>", "<!doctype html><script>document.write('<p>x</p>')</script>"}) {
        Record record = read_html(empty, {}, {});
        CHECK(record.outcome == Record::Outcome::skipped);
        CHECK(record.reason.ends_with('.'));
    }
}
