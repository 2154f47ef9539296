#include "text/paragraphs.hpp"

#include "text/icu.hpp"
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

/// ICU reads the whole text.
std::vector<std::size_t> bounds_by_icu(std::string_view whole) {
    auto breaker = text::make_breaker(text::Breaks::sentences);
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUTextPointer utf8(
        utext_openUTF8(nullptr, whole.data(), static_cast<int64_t>(whole.size()), &status));
    breaker->setText(utf8.getAlias(), status);
    REQUIRE(U_SUCCESS(status));
    std::vector<std::size_t> bounds;
    for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next())
        bounds.push_back(static_cast<std::size_t>(end));
    return bounds;
}

TEST_CASE("bounds of sentences are those that ICU finds in the whole text") {
    std::mt19937 random(31);
    const std::string_view pieces[] = {
        "Un", "mot", "M.",     "S.M.", ". ",   "! ",     "? ",      ".",    "…",  "3.5",     "2020. ",
        " ",  "  ",  "« ",     " »",   ")",    "\"",     "، ",      "؟",    "من", "قال.",    "د.",
        "-",  ", ",  "\u2028", "\n",   "\r\n", "\u00AD", "e\u0301", "中。", "ª",  "\xE2\x80"};
    for (int round = 0; round < 20'000; ++round) {
        std::string whole;
        for (std::size_t i = 1 + random() % 14; i > 0; --i)
            whole += random() % 12 == 0 ? newsgrep::tests::random_text(random, 3)
                                        : std::string(pieces[random() % std::size(pieces)]);
        CAPTURE(whole);
        REQUIRE(text::sentence_bounds(whole) == bounds_by_icu(whole));
    }
    CHECK(text::sentence_bounds("").empty());
}

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
