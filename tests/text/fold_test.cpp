#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/random_text.hpp"

#include <doctest/doctest.h>

using newsgrep::fold;

TEST_CASE("case, accents and Latin letters fold") {
    CHECK(fold("Événement") == "evenement");
    CHECK(fold("évènement") == "evenement");
    CHECK(fold("ŒUVRE") == "oeuvre");
    CHECK(fold("Cæsar") == "caesar");
    CHECK(fold("STRASSE") == fold("Straße"));
    CHECK(fold("Łódź Ørsted Đông ısı") == "lodz orsted dong isi");
    CHECK(fold("ﬁnance Ａ") == "finance a");
    CHECK(fold("Señor") == "senor");
}

TEST_CASE("Arabic spellings of one word fold alike") {
    CHECK(fold("أحمد") == "احمد");
    CHECK(fold("إسلام") == "اسلام");
    CHECK(fold("القرآن") == "القران");
    CHECK(fold("مسؤول") == "مسوول");
    CHECK(fold("مسئول") == "مسيول");
    CHECK(fold("هيئة") == "هييه");
    CHECK(fold("على") == "علي");
    CHECK(fold("مُحَمَّد") == "محمد");
    CHECK(fold("مــحــمــد") == "محمد");
}

TEST_CASE("Maghrebi, Persian and Urdu letters fold to the common ones") {
    CHECK(fold("أڭادير") == fold("أكادير"));
    CHECK(fold("گرسيف") == fold("كرسيف"));
    CHECK(fold("ݣلميم") == fold("كلميم"));
    CHECK(fold("ڤيروس") == fold("فيروس"));
    CHECK(fold("ڥيروس") == fold("فيروس"));
    CHECK(fold("پاريس") == fold("باريس"));
    CHECK(fold("چاد") == fold("جاد"));
    CHECK(fold("ڨفصة") == fold("قفصة"));
    CHECK(fold("ایران") == fold("ايران"));
}

TEST_CASE("digits, apostrophes and hyphens are one each") {
    CHECK(fold("٢٠٢٠") == "2020");
    CHECK(fold("۲۰۲۰") == "2020");
    for (const char* word : {"l'an", "l’an", "lʼan", "l‘an", "l′an"}) CHECK(fold(word) == "l'an");
    CHECK(fold("porte‑drapeau") == "porte-drapeau");
}

TEST_CASE("normal forms, presentation forms and format characters make no difference") {
    CHECK(fold("e\u0301te\u0301") == fold("été"));
    CHECK(fold("ا\u0654حمد") == fold("أحمد"));
    CHECK(fold("ﻣﻐﺮﺏ") == "مغرب");
    CHECK(fold("مغ\u200Dرب\u200F") == "مغرب");
    CHECK(fold("co\u00ADop\u200Bération") == "cooperation");
}

TEST_CASE("folding every single code point twice changes nothing more") {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        std::string text;
        newsgrep::base::append(text, c);
        std::string once = fold(text);
        REQUIRE_MESSAGE(fold(once) == once, "U+" << std::uint32_t{c});
    }
}

TEST_CASE("folding is idempotent on random text and bytes") {
    std::mt19937 random(7);
    for (int round = 0; round < 60000; ++round) {
        std::string text = round % 4 == 0 ? newsgrep::tests::random_bytes(random, 12)
                                          : newsgrep::tests::random_text(random, 12);
        std::string once = fold(text);
        REQUIRE_MESSAGE(fold(once) == once, text);
        REQUIRE(newsgrep::base::is_well_formed(once));
    }
}
