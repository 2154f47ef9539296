/// Is UTF-8 that was encoded twice undone, and nothing else touched?
#include "ingest/double_encoding.hpp"

#include "base/utf8.hpp"
#include "ingest/codepages.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

/// UTF-8 taken for `page` and written as UTF-8 again; what the page lacks is a control, as browsers have it.
std::string mistaken(CodePage page, std::string_view text) {
    return from_code_page(page, text);
}

std::string undone(std::string_view text) {
    return undo_double_encoding(text).value_or(std::string(text));
}

constexpr std::string_view lines[] = {
    "L’été s’achève à Kerlouan : « Où va-t-on ? », dit l’élue — déjà 20 €…",
    "Ágora, Íñigo, mañana, ¿cuándo?",
    "À l'œuvre",
    "فتحت المكتبة في المدينة أبوابها، وقال الرئيس: «هل من جديد؟»",
    "قال صاحب مقهى Café de l'Étoile إن الأسعار ارتفعت",
};

}  // namespace

TEST_CASE("a mistake is undone, and one made two or three times") {
    for (CodePage page : {CodePage::windows_1252, CodePage::windows_1256}) {
        for (std::string_view line : lines) {
            std::string once = mistaken(page, line);
            CAPTURE(once);
            CHECK(undone(once) == line);
        }
    }
    for (std::string_view line : lines) {
        std::string twice = mistaken(CodePage::windows_1252, mistaken(CodePage::windows_1252, line));
        CHECK(undone(twice) == line);
        CHECK(undone(mistaken(CodePage::windows_1252, twice)) == line);
    }
}

TEST_CASE("as people meet it") {
    CHECK(undone("Ã©") == "é");
    CHECK(undone("Ø§Ù„Ù…ØºØ±Ø¨") == "المغرب");
    CHECK(undone("ط§ظ„ظ…ط؛ط±ط¨") == "المغرب");
    CHECK(undone("lâ€™Ã©lection") == "l’élection");
    CHECK(undone("rأ©forme") == "réforme");
}

TEST_CASE("what was lost on the way is made good where it can be but one thing") {
    CHECK(undone("dÃ©jÃ  Ã Paris") == "déjà à Paris");
    CHECK(undone("Ù\uFFFDÙŠ Ø§Ù„Ø¨ÙŠØª") == "في البيت");
    CHECK(undone("Ã©tÃ©, â€œouiâ€\uFFFD") == "été, “oui”");
}

TEST_CASE("in a passage with letters that are right, only what no word holds is undone") {
    CHECK(undone("La rÃ©forme arrive à Sète") == "La réforme arrive à Sète");
    CHECK_FALSE(undo_double_encoding("On lit « Ã© » au lieu de « é » à l'écran"));
    CHECK_FALSE(undo_double_encoding("«Ø§» هو حرف الألف إذا قرئ خطأ"));
}

TEST_CASE(
    "a short Arabic word is undone beside a longer one, and the letters that spell Arabic in Latin, too") {
    std::string_view line = "Othman (عثمان بن عفان, ʿOthmān ibn ʿAffān) fut calife";
    CHECK(undone(mistaken(CodePage::windows_1252, line)) == line);
}

TEST_CASE("one letter of a headline that was taken for windows-1256") {
    for (std::string_view line : {"Le Groupe du Nord change de tête", "Le « vide juridique » inquiète",
                                  "Des tonnes saisies à Nador", "La forêt brûle"}) {
        CAPTURE(line);
        CHECK(undone(mistaken(CodePage::windows_1256, line)) == line);
    }
}

TEST_CASE("nothing is undone in text that is right") {
    for (std::string_view line : lines) CHECK_FALSE(undo_double_encoding(line));
    for (std::string_view line :
         {"NÃO É ASSIM", "CAFÉ», dit-on", "CAFÉ…", "ÉTÉ’", "MAÑANA”", "«PERÓ»", "¿QUÉ?", "Â", "Ø 5 mm",
          "في الوسط، ثم", "خط؛ حظ؟ وسط»", "À « Â »", "Übergröße 50 €", "naïve…"})
        CHECK(undone(line) == line);
}

TEST_CASE("lines are undone one by one") {
    auto text = undo_double_encoded_lines("dÃ©jÃ  vu\r\nDéjà vu : « Ã© »\n");
    REQUIRE(text);
    CHECK(*text == "déjà vu\r\nDéjà vu : « Ã© »\n");
    CHECK_FALSE(undo_double_encoded_lines("Déjà vu\n"));
}

TEST_CASE("the quick look misses nothing") {
    for (CodePage page : {CodePage::windows_1252, CodePage::windows_1256})
        for (std::string_view line : lines) CHECK(may_be_double_encoded(mistaken(page, line)));
}
