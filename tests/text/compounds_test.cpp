#include "text/compounds.hpp"

#include "text/tokens.hpp"

#include <doctest/doctest.h>

using newsgrep::tests::cuts;
using newsgrep::tests::outline;
using Pieces = std::vector<std::string>;

TEST_CASE("a hyphenated word is found whole and in parts") {
    CHECK(outline("un porte-drapeau du Maroc") == "0:un 1:portedrapeau* 1:porte 2:drapeau 3:du 4:maroc");
    CHECK(outline("porte‐drapeau") == "0:portedrapeau* 0:porte 1:drapeau");
    CHECK(outline("arc - en") == "0:arc 1:en");
    CHECK(outline("mot- compte-rendu") == "0:mot 1:compterendu* 1:compte 2:rendu");
    CHECK(cuts("le porte-drapeau") == Pieces{"le", "porte-drapeau", "porte", "drapeau"});
}

TEST_CASE(
    "two Latin words with a hyphen are one word too, stem and all; other compounds keep what joins them") {
    auto whole = newsgrep::Analyzer("fr").analyze("Portes-drapeaux")[0];
    CHECK(whole.form == "portes-drapeaux");
    CHECK(whole.stem == newsgrep::stem("portesdrapeaux", "fr"));
    CHECK(outline("le Covid-19, un F-16") == "0:le 1:covid19* 1:covid 2:19 3:un 4:f16* 4:f 5:16");
    CHECK(outline("e\u2010mail anti-é\u0301té") == "0:email* 0:e 1:mail 2:antiete* 2:anti 3:ete");
    CHECK(outline("arc-en-ciel") == "0:arc-en-ciel* 0:arc 1:en 2:ciel");
    CHECK(outline("2019-2020") == "0:2019-2020* 0:2019 1:2020");
    CHECK(outline("جربة-جرجيس", "ar") == "0:جربه-جرجيس* 0:جربه 1:جرجيس");
    CHECK(newsgrep::text::is_one_word("portedrapeau"));
    CHECK_FALSE(newsgrep::text::is_one_word("arc-en-ciel"));
}

TEST_CASE("an elided particle is a token of its own, outside the compound") {
    CHECK(outline("c’est-à-dire") == "0:c' 1:est-a-dire* 1:est 2:a 3:dire");
    CHECK(outline("main-d’œuvre") == "0:main-d'oeuvre* 0:main 1:d' 2:oeuvre");
    CHECK(outline("qu'aujourd'hui") == "0:qu' 1:aujourdhui");
    CHECK(outline("l’« expert »") == "0:l' 1:expert");
    CHECK(outline("l'1er d'10") == "0:l' 1:1er 2:d' 3:10");
}

TEST_CASE("what French puts behind a verb is no part of a compound") {
    CHECK(outline("va-t-il") == "0:va 1:t 2:il");
    CHECK(outline("donne-le-moi, puis-je") == "0:donne 1:le 2:moi 3:puis 4:je");
    CHECK(outline("porte-drapeau-là") == "0:portedrapeau* 0:porte 1:drapeau 2:la");
    CHECK(outline("rendez-vous") == "0:rendezvous* 0:rendez 1:vous");
    auto tokens = newsgrep::Analyzer("fr").analyze("Va-t-elle");
    CHECK(tokens[0].kind == newsgrep::TokenKind::word);
    for (std::size_t i : {1U, 2U}) {
        CHECK(tokens[i].kind == newsgrep::TokenKind::particle);
        CHECK(tokens[i].is_stop);
    }
}

TEST_CASE("a number with blanks between its groups is one word; each group is found, too") {
    CHECK(outline("les 5 400 pages") == "0:les 1:5400 1:5+ 1:400+ 2:pages");
    CHECK(outline("(1\u00A0234\u00A0567) 5\u202F400") == "0:1234567 0:1+ 0:234+ 0:567+ 1:5400 1:5+ 1:400+");
    CHECK(outline("1 234,56 € et \"12 345\".") == "0:1234.56 0:1+ 0:234.56+ 1:et 2:12345 2:12+ 2:345+");
    CHECK(outline("€5 400, £1 234 et 5 400€") ==
          "0:5400 0:5+ 0:400+ 1:1234 1:1+ 1:234+ 2:et 3:5400 3:5+ 3:400+");
    CHECK(outline("5 400-6 000 pages") == "0:5 400-6 000* 0:5400 0:5+ 0:400+ 1:6000 1:6+ 1:000+ 2:pages");
    CHECK(outline("5 400-6 000-7 000") ==
          "0:5 400-6 000-7 000* 0:5400 0:5+ 0:400+ 1:6000 1:6+ 1:000+ 2:7000 2:7+ 2:000+");
    CHECK(outline("2019-20 150 et covid-19 000") ==
          "0:2019-20* 0:2019 1:20 2:150 3:et 4:covid19* 4:covid 5:19 6:000");
    CHECK(outline("5 400-6") == "0:5 400-6* 0:5400 0:5+ 0:400+ 1:6");
    CHECK(cuts("les 5\u202F400 pages") == Pieces{"les", "5\u202F400", "5", "400", "pages"});
    CHECK(newsgrep::Analyzer("fr").analyze("5\u202F400")[0].form == "5 400");
}

TEST_CASE("years, dates, telephone numbers and lists of numbers are no groups") {
    CHECK(outline("en 2019 150 personnes") == "0:en 1:2019 2:150 3:personnes");
    CHECK(outline("en 2020 150 000 euros") == "0:en 1:2020 2:150000 2:150+ 2:000+ 3:euros");
    CHECK(outline("le 12 02 2020, 5 400km") == "0:le 1:12 2:02 3:2020 4:5 5:400km");
    CHECK(outline("05 22 480 120") == "0:05 1:22480120 1:22+ 1:480+ 1:120+");
    CHECK(outline("5 400 12 n5 400") == "0:5 1:400 2:12 3:n5 4:400");
    CHECK(outline("5 400.123.456") == "0:5 1:400123456");
}

TEST_CASE("an apostrophe inside a word is no part of it") {
    CHECK(outline("aujourd’hui aujourdhui") == "0:aujourdhui 1:aujourdhui");
    CHECK(outline("Presqu'île prud’hommes") == "0:presquile 1:prudhommes");
    CHECK(newsgrep::Analyzer("fr").analyze("aujourd’hui")[0].form == "aujourd'hui");
}

TEST_CASE("names with an apostrophe are found both ways") {
    CHECK(outline("l'oréal") == "0:loreal* 0:l' 1:oreal");
    CHECK(outline("M’hamed") == "0:mhamed* 0:m' 1:hamed");
    CHECK(outline("N'Diaye") == "0:ndiaye* 0:n' 1:diaye");
    CHECK(outline("L'Étoile") == "0:l'etoile* 0:l' 1:etoile");
    CHECK(outline("O'Connor") == "0:o'connor* 0:o 1:connor");
    CHECK(outline("don't", "en") == "0:don't* 0:don 1:t");
}

TEST_CASE("initials with dots are one word") {
    CHECK(outline("S.M. le Roi") == "0:sm 1:le 2:roi");
    CHECK(outline("l'O.N.U. et l’U.E") == "0:l' 1:onu 2:et 3:l' 4:ue");
    CHECK(outline("ق.م", "ar") == "0:قم");
    CHECK(outline("EE.UU. y JJ.OO.", "es") == "0:eeuu 1:y 2:jjoo");
    CHECK(outline("M. Dupont") == "0:m 1:dupont");
    CHECK(cuts("S.M. le") == Pieces{"S.M.", "le"});
    CHECK(newsgrep::Analyzer("fr").analyze("O.N.U.")[0].form == "o.n.u.");
}

TEST_CASE("other dotted words are found whole and in parts") {
    CHECK(outline("hespress.com") == "0:hespress.com* 0:hespress 1:com");
    CHECK(outline("fin.Le") == "0:fin.le* 0:fin 1:le");
    CHECK(outline("étudiant·e·s") == "0:etudiant·e·s* 0:etudiant 1:e 2:s");
}

TEST_CASE("numbers stay whole") {
    CHECK(outline("5.400 111,53 ٥٫٤ ٥٬٤٠٠") == "0:5400 1:111.53 2:5.4 3:5400");
    CHECK(outline("12.03.2020 article 5, 400 pages") == "0:12.03.2020 1:article 2:5 3:400 4:pages");
    for (const auto& token : newsgrep::Analyzer("fr").analyze("5.400 111,53 ٥٫٤ ١٢")) {
        CHECK(token.kind == newsgrep::TokenKind::number);
    }
}

TEST_CASE("an ordinal is one word with its dot") {
    CHECK(outline("1.º 2.ª 1.er 1º", "es") == "0:1o 1:2a 2:1er 3:1o");
    CHECK(outline("el 1. Es", "es") == "0:el 1:1 2:es");
    CHECK(cuts("el 1.º día") == Pieces{"el", "1.º", "día"});
    CHECK(newsgrep::Analyzer("es").analyze("1.ª")[0].stem == newsgrep::Analyzer("es").analyze("1er")[0].stem);
}
