#include "index/document.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/writer.hpp"

#include "base/calendar.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

TEST_CASE("a URL names the same page whatever its scheme, www., port, fragment and the case of its host") {
    for (const char* url : {"https://www.Maghress.example/fr/1#top", "HTTP://maghress.example:80/fr/1",
                            " http://u:p@maghress.example/fr/1 "})
        CHECK(index::canonical_url(url) == "maghress.example/fr/1");
    CHECK(index::canonical_url("http://x.example") == "x.example/");
    CHECK(index::canonical_url("http://x.example/A?b=C") == "x.example/A?b=C");
    for (const char* none : {"", "ftp://x.example/", "x.example/1", "http://", "mailto:a@x.example"})
        CHECK(index::canonical_url(none).empty());
    CHECK(index::host_of("https://WWW.x.example:8080?q") == "x.example");
}

TEST_CASE("the id is the given one, else the URL, else a fingerprint of title and body") {
    CHECK(article_id({.id = " a ", .url = "http://x.example/1"}) == "a");
    CHECK(article_id({.url = "http://x.example/1", .title = "T"}) == "x.example/1");
    std::string fingerprint = article_id({.title = "T", .body = "B"});
    CHECK(fingerprint.size() == 32);
    CHECK(article_id({.title = "T", .body = "B", .source = "S"}) == fingerprint);
    CHECK(article_id({.title = "T", .body = "C"}) != fingerprint);
}

TEST_CASE("an id of more than 200 bytes keeps its beginning, whole characters, and stays apart from others") {
    std::string eta(300, 'x');
    for (std::size_t i = 0; i + 1 < eta.size(); i += 2) eta.replace(i, 2, "é");
    std::string id = article_id({.id = eta});
    CHECK(id.size() <= 200);
    CHECK(id.starts_with("ééé"));
    CHECK(article_id({.id = eta + "1"}) != article_id({.id = eta + "2"}));
    CHECK(article_id({.id = std::string(200, 'y')}) == std::string(200, 'y'));
}

TEST_CASE("article_id() says what add() will call the article, also where its text needs repair") {
    for (const char* text : {"caf\xE9", "\uFEFFa", "a\x01", "\x01 a", "\x1F\x7F"}) {
        CAPTURE(text);
        for (const Article& article :
             {Article{.id = text, .title = "T"}, Article{.title = text, .body = text},
              Article{.url = std::string("http://x.example/") + text, .title = "T"}})
            CHECK(index::prepared(article).id == article_id(article));
    }
}

TEST_CASE("an id that was given out names itself") {
    for (std::string text : {std::string("\x01 a\x02"), std::string("a\x01"), std::string("\x01"),
                             std::string(300, 'x'), std::string(166, 'x') + " " + std::string(100, 'y')}) {
        std::string id = article_id({.id = text, .title = "T"});
        CHECK(article_id({.id = id, .title = "T"}) == id);
    }
}

TEST_CASE("a date that no calendar has is no date") {
    Article article =
        index::prepared({.title = "T", .published = Date{.year = 2020, .month = 13, .day = 45}});
    CHECK_FALSE(article.published);
    CHECK(index::prepared({.title = "T", .published = Date{.year = 2020, .month = 2, .day = 29}}).published);
    CHECK(index::prepared({.title = "T", .published = Date{.month = 2, .day = 29}}).published);
}

TEST_CASE("an article without any text is refused by name") {
    CHECK_THROWS_WITH_AS(index::prepared({.id = "vide", .title = " \n"}),
                         "The article 'vide' has neither a title nor a body; give it one.", Error);
}

TEST_CASE("a language is its primary tag, however it is written") {
    for (const char* tag : {"fr", "FR", "fr-FR", "fr_MA"})
        CHECK(index::prepared({.title = "T", .language = tag}).language == "fr");
}
