#include "text/glued.hpp"

#include "text/tokens.hpp"

#include <doctest/doctest.h>

namespace text = newsgrep::text;
using newsgrep::TokenKind;
using newsgrep::tests::cuts;
using newsgrep::tests::outline;
using Pieces = std::vector<std::string>;

TEST_CASE("a run ends where Arabic letters meet digits or Latin letters") {
    CHECK(text::run_length(u"ب180") == 1);
    CHECK(text::run_length(u"2020م") == 4);
    CHECK(text::run_length(u"الBBC") == 2);
    CHECK(text::run_length(u"5G") == 2);
    CHECK(text::run_length(u"بِ180") == 2);
    CHECK(text::run_length(u"المغرب") == 6);
}

TEST_CASE("proclitics are conjunctions, prepositions and the article, in this order") {
    for (const char16_t* run : {u"ال", u"ب", u"و", u"وبال", u"ولل", u"بِ"}) CHECK(text::is_proclitic(run));
    for (const char16_t* run : {u"م", u"ألف", u"الب", u"كوفيد", u""}) CHECK_FALSE(text::is_proclitic(run));
}

TEST_CASE("proclitics glued to a number are particles, and the number is a number") {
    CHECK(outline("ب180 درهما", "ar") == "0:ب 1:180 2:درهما");
    CHECK(outline("و١٥ في ال2020", "ar") == "0:و 1:15 2:في 3:ال 4:2020");
    CHECK(outline("ب20٪ وب٢٫٥٪", "ar") == "0:ب 1:20 2:وب 3:2.5");
    CHECK(cuts("ب180 درهما", "ar") == Pieces{"ب", "180", "درهما"});
    auto tokens = newsgrep::Analyzer("ar").analyze("بال٢٠");
    CHECK(tokens[0].kind == TokenKind::particle);
    CHECK(tokens[0].is_stop);
    CHECK(tokens[1].kind == TokenKind::number);
}

TEST_CASE("proclitics glued to a Latin word leave it whole") {
    CHECK(outline("بـFacebook", "ar") == "0:ب 1:facebook");
    CHECK(outline("الـBBC والـ5G", "ar") == "0:ال 1:bbc 2:وال 3:5g");
    CHECK(outline("لِLe Monde", "ar") == "0:ل 1:le 2:monde");
    CHECK(outline("ال-BBC", "ar") == "0:ال-bbc* 0:ال 1:bbc");
}

TEST_CASE("other words that are glued are found whole and in parts") {
    CHECK(outline("كوفيد19", "ar") == "0:كوفيد19* 0:كوفيد 1:19");
    CHECK(outline("كوفيد-19", "ar") == "0:كوفيد-19* 0:كوفيد 1:19");
    CHECK(outline("2020م", "ar") == "0:2020م* 0:2020 1:م");
    CHECK(outline("قناةTV5", "ar") == "0:قناهtv5* 0:قناه 1:tv5");
    CHECK(outline("G20 4K 8es") == "0:g20 1:4k 2:8es");
}

TEST_CASE("a joiner between the runs belongs to neither") {
    CHECK(outline("ب'Orange", "ar") == "0:ب 1:orange");
    CHECK(outline("م.Orange", "ar") == "0:م.orange* 0:م 1:orange");
}
