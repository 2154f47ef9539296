#include "newsgrep/analyzer.hpp"

#include "text/reference.hpp"

#include <doctest/doctest.h>

namespace {

std::string stem_of(std::string_view word) {
    return newsgrep::stem(newsgrep::fold(word), "ar");
}

/// All words of `line`, separated by blanks, have one stem.
void check_meet(std::string_view line) {
    std::string first = stem_of(line.substr(0, line.find(' ')));
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(line.find(' ', at), line.size());
        std::string_view word = line.substr(at, end - at);
        CHECK_MESSAGE(stem_of(word) == first, word << " → " << stem_of(word) << ", not " << first);
        at = end + 1;
    }
}

}  // namespace

TEST_CASE("prefixes and suffixes fall") {
    for (const char* word : {"المغرب", "والمغرب", "وبالمغرب", "للمغرب", "والمغربية", "المغربيين", "مغربي"}) {
        CHECK_MESSAGE(stem_of(word) == "مغرب", std::string(word));
    }
    check_meet("جامعة جامعتهم الجامعات وللجامعتين");
    check_meet("تظاهر تظاهروا تظاهرت والتظاهر");
    check_meet("لوجستيك اللوجستيك واللوجستيكية");
}

TEST_CASE("a و falls alike with and without the article") {
    check_meet("وزير الوزير للوزير ووزير");
    check_meet("وضوح الوضوح وبالوضوح");
    CHECK(stem_of("وفد") == "وفد");
}

TEST_CASE("verbs lose the prefix of their person and of the future") {
    check_meet("يندد سيندد ينددون نددت نددوا ندد");
    check_meet("فاز فازت سيفوز يفوز ستفوز");
    check_meet("قال قالت يقول وقالوا");
    CHECK(stem_of("سياسة") != stem_of("ياسة"));
    CHECK(stem_of("اليمنى") != stem_of("المنى"));
}

TEST_CASE("the seat of a hamza depends on spelling and on endings, and does not tell words apart") {
    for (const char* line :
         {"مسؤول مسئول المسؤولين والمسئولين", "هيئة هيأة الهيئات", "شؤون شئون شأن والشؤون", "رؤوس رءوس رأس",
          "جزء جزئي أجزاء الجزئية", "مئة مائة مئات", "مسؤولية مسئولية", "وزراء وزراؤه وزرائهم وزراءنا",
          "بناء بناؤه بناؤها بنائي", "إرجاء إرجاؤه إرجائها"})
        check_meet(line);
}

TEST_CASE("broken plurals and peoples belong to their singular") {
    for (const char* line :
         {"دولة دول الدول ودولتين", "وزير وزراء للوزراء", "رئيس رؤساء الرؤساء", "مدينة مدن ومدنها مدينتهم",
          "حزب أحزاب بالأحزاب", "عضو أعضاء أعضائها", "طفل أطفال أطفالهم", "امرأة نساء المرأة والنساء",
          "مغربي مغاربة المغاربة المغرب", "فرنسا فرنسي الفرنسيين بفرنسا", "إيران إيراني الإيرانيون",
          "شهيد شهداء", "ميزانية ميزانيات", "مشروع مشاريع لمشاريعنا", "أمريكا أميركا الأمريكيين"})
        check_meet(line);
}

TEST_CASE("God is found behind ل too, and is not a pronoun") {
    check_meet("الله لله ولله بالله فلله");
    CHECK(stem_of("لله") != stem_of("له"));
}

TEST_CASE("spellings of one word meet") {
    check_meet("أمريكا امريكا");
    check_meet("ڤيروسات فيروس");
    check_meet("أڭادير اكادير أگادير");
    check_meet("مستشفى مستشفي مستشفيات المستشفى");
}

TEST_CASE("words in other letters stay") {
    CHECK(stem_of("Maroc") == "maroc");
}

TEST_CASE("the committed words have the stems they had when they were measured") {
    auto rows = newsgrep::tests::read_expected(NEWSGREP_SOURCE_DIR "/tests/text/stems_ar.tsv");
    REQUIRE(rows.size() >= 200);
    for (const auto& row : rows) CHECK_MESSAGE(stem_of(row.word) == row.stem, row.word);
}
