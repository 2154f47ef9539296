#include "text/paragraphs.hpp"

#include "text/random_text.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

namespace text = newsgrep::text;
using Pieces = std::vector<std::string>;

namespace {

Pieces cut(std::string_view whole, const std::vector<newsgrep::Range>& ranges) {
    Pieces pieces;
    for (auto range : ranges) pieces.emplace_back(whole.substr(range.begin, range.end - range.begin));
    return pieces;
}

Pieces sentences(std::string_view paragraph, std::string_view language) {
    return cut(paragraph, text::sentences(paragraph, language));
}

}  // namespace

TEST_CASE("paragraphs are the lines that are not blank, trimmed") {
    std::string body = "\n Un.\u00A0\n\n\t\nDeux. Trois.\r\n";
    CHECK(cut(body, text::paragraphs(body)) == Pieces{"Un.", "Deux. Trois."});
    CHECK(text::paragraphs("").empty());
    CHECK(text::paragraphs(" \n\u00A0").empty());
}

TEST_CASE("sentences end where a reader would end them") {
    CHECK(sentences("Il est venu. Elle aussi ! Et lui ?", "fr") ==
          Pieces{"Il est venu.", "Elle aussi !", "Et lui ?"});
    CHECK(sentences("قال نعم. ثم غادر؟ نعم!", "ar") == Pieces{"قال نعم.", "ثم غادر؟", "نعم!"});
    CHECK(sentences("« C'est fini. » Il part.", "fr") == Pieces{"« C'est fini. »", "Il part."});
}

TEST_CASE("abbreviations and initials end no sentence") {
    CHECK(sentences("M. Dupont et Mme. Durand. Fin.", "fr") == Pieces{"M. Dupont et Mme. Durand.", "Fin."});
    CHECK(sentences("S.M. Le Roi. J.-C. Dubois.", "fr") == Pieces{"S.M. Le Roi.", "J.-C. Dubois."});
    CHECK(sentences("La Sra. Pérez y EE. UU. Hoy. Fin.", "es").size() == 2);
    CHECK(sentences("قال د. محمد إن هذا. انتهى.", "ar").size() == 2);
}

TEST_CASE("sentences hold everything but blanks, in order") {
    std::mt19937 random(5);
    for (int round = 0; round < 5000; ++round) {
        std::string paragraph = newsgrep::tests::random_text(random, 60) + ". A. Fin. M. B";
        std::size_t at = 0;
        for (auto range : text::sentences(paragraph, "fr")) {
            REQUIRE(at <= range.begin);
            REQUIRE(range.begin < range.end);
            std::string gap = paragraph.substr(at, range.begin - at);
            REQUIRE(text::paragraphs(gap).empty());
            at = range.end;
        }
        REQUIRE(text::paragraphs(paragraph.substr(at)).empty());
    }
}

TEST_CASE("a long list of initials costs no more than its length") {
    std::string names;
    while (names.size() < 1'000'000) names += "A. B. ";
    auto start = std::chrono::steady_clock::now();
    CHECK(text::sentences(names, "fr").size() == 1);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(20));
}
