/// Are words, tickers and tidy lines told apart as printed?
#include "ingest/words.hpp"

#include "ingest/charset.hpp"
#include "ingest/ticker.hpp"
#include "ingest/tidy.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

TEST_CASE("words are folded, numbers have a value, dashes are one") {
    auto words = words_of("À 17h٤٥ – l’Été");
    REQUIRE(words.size() == 8);
    CHECK(words[0].text == "a");
    CHECK(words[1].value == 17);
    CHECK(words[2].text == "h");
    CHECK(words[3].value == 45);
    CHECK(words[4].is_mark('-'));
    CHECK(words[7].text == "ete");
    CHECK(words[7].begin == words[6].end);
    CHECK(words_of("\u200F \u00A0\u200E").empty());
}

TEST_CASE("a line resembles a phrase when a word in five differs, not more") {
    auto phrase = spoken("Cliquez ici pour lire l'article depuis sa source.");
    CHECK(resembles(spoken("CLIQUEZ ICI pour lire l’article sur sa source"), phrase));
    CHECK_FALSE(resembles(spoken("Cliquez ici pour voir la photo"), phrase));
    CHECK_FALSE(resembles(spoken("Merci d'avoir participé"), spoken("Merci d'avoir signalé!")));
    CHECK_FALSE(resembles({}, phrase));
}

TEST_CASE("four blanks separate headlines, three do not") {
    CHECK(split_ticker("a   b    c").size() == 2);
    CHECK(split_ticker("a\u00A0\u00A0 \u00A0b        c\u00A0\u00A0\u00A0\u00A0") ==
          std::vector<std::string>{"a", "b", "c"});
    CHECK(is_ticker("a\u00A0\u00A0\u00A0\u00A0"));
    CHECK_FALSE(is_ticker("    a    "));
    CHECK_FALSE(is_ticker("\u00A0\u00A0\u00A0\u00A0a"));
}

TEST_CASE("lines end with any line break, and are tidied of what nobody sees") {
    CHECK(lines_of("a\r\nb\rc\u2028d\n\ne").size() == 6);
    CHECK(tidy(" \u200F\u00A0a b\u200E\uFEFF\t") == "a b");
    CHECK(tidy("\u00A0\u200F").empty());
    CHECK(ends_sentence("«Fin.»"));
    CHECK(ends_sentence("ماذا؟ "));
    CHECK_FALSE(ends_sentence("Un titre"));
}

TEST_CASE("a name is one however its blanks are made") {
    CHECK(plain_name(" \u200FLe\u00A0\u00A0Fanal\t du\u2009Détroit\u200E ") == "Le Fanal du Détroit");
    CHECK(plain_name("می\u200Cخواهد") == "می\u200Cخواهد");
    CHECK(plain_name("\u00A0\u200F").empty());
}

TEST_CASE("a damaged UTF-8 text is not another encoding") {
    Decoded damaged = decode_text("منارة رأس البير تستعيد عدستها \xD9");
    CHECK(damaged.charset == "utf-8 repaired");
    CHECK(damaged.text.ends_with("\uFFFD"));
    CHECK(decode_text("caf\xE9").text == "café");
    CHECK(decode_text("ma\xF1"
                      "ana, se\xF1or, tambi\xE9n, \xBFqu\xE9?")
              .charset == "detected windows-1252");
}
