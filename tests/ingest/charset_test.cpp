/// Does a text come back to the letter from any encoding, whatever its label says?
#include "ingest/charset.hpp"

#include "base/utf8.hpp"
#include "ingest/charset_labels.hpp"
#include "ingest/codepages.hpp"
#include "ingest/utf16.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

/// UTF-8 as bytes of a code page; nothing where a character has no place in it.
std::optional<std::string> encoded(CodePage page, std::string_view text) {
    std::string bytes;
    for (char32_t c : base::code_points(text)) {
        auto byte = byte_of(page, c);
        if (!byte) return {};
        bytes += static_cast<char>(*byte);
    }
    return bytes;
}

std::string utf16(std::string_view text, bool is_big_endian) {
    std::string bytes;
    for (char32_t c : base::code_points(text)) {
        char upper = static_cast<char>(c >> 8);
        char lower = static_cast<char>(c & 0xFF);
        bytes += is_big_endian ? std::string{upper, lower} : std::string{lower, upper};
    }
    return bytes;
}

/// Sentences of the three languages, with a number so that no two pages are alike.
std::vector<std::string> pages() {
    constexpr std::string_view sentences[] = {
        "L'été s'achève à Kerlouan : la criée a vendu 20 tonnes de poissons, malgré la tempête.",
        "« Où est passé le phare ? », s'interroge-t-on à la mairie, dont la façade vient d'être repeinte.",
        "Élus et pêcheurs réclament une route neuve ; la région n'a pas tranché.",
        "El alcalde anunció ayer que la biblioteca reabrirá en otoño, según el diseño aprobado.",
        "¿Quién pagará el puente? Los vecinos de Peñarrubia piden más información.",
        "La compañía eléctrica prometió una solución rápida a los daños del último temporal.",
        "أعلنت بلدية المنارة أن المكتبة ستفتح أبوابها في الخريف المقبل، وفق ما قاله رئيسها.",
        "هل يعود الصيادون إلى البحر بعد العاصفة؟ سؤال يطرحه سكان القرية كل صباح.",
        "ارتفعت أسعار السمك في أسواق المدينة ارتفاعا طفيفا؛ والسبب غلاء الوقود.",
    };
    std::vector<std::string> made;
    for (std::size_t i = 0; i < 210; ++i) {
        std::string number = std::to_string(i);
        std::size_t language = i % 3 * 3;
        std::string page = std::string(sentences[language + i / 3 % 3]) + " " + number;
        if (i % 2 == 0) page += "\n\n" + std::string(sentences[language + (i / 3 + 1) % 3]);
        made.push_back(std::move(page));
    }
    return made;
}

constexpr std::string_view labels[] = {
    "",           "utf-8",       "ISO-8859-1", "windows-1252", "windows-1256",
    "iso-8859-6", "iso-8859-15", "utf-16",     "koi8-r"};

}  // namespace

TEST_CASE("pages come back from every encoding that holds them, under every label") {
    std::size_t read = 0;
    std::size_t right = 0;
    for (const std::string& page : pages()) {
        std::vector<std::string> written = {page, utf16(page, true), utf16(page, false),
                                            "\xFF\xFE" + utf16(page, false), "\xEF\xBB\xBF" + page};
        for (CodePage code : code_pages)
            if (auto bytes = encoded(code, page)) written.push_back(*std::move(bytes));
        for (const std::string& bytes : written) {
            for (std::string_view label : labels) {
                ++read;
                right += decode_text(bytes, {.transport = label}).text == page ? 1 : 0;
            }
        }
    }
    CHECK(read > 200 * 9 * 6);
    CHECK(right == read);
}

TEST_CASE("the choice and its reason are told") {
    CHECK(decode_text("été").charset == "utf-8");
    CHECK(decode_text("plain").charset == "utf-8");
    CHECK(decode_text("\xEF\xBB\xBFété").charset == "bom");
    CHECK(decode_text("\xE9t\xE9").charset == "detected windows-1252");
    CHECK(decode_text("\xE9t\xE9", {.transport = "latin1"}).charset == "transport windows-1252");
    CHECK(decode_text("\xE9t\xE9", {.declaration = " \"Windows-1256\" "}).charset == "declared windows-1256");
    CHECK(decode_text(utf16("La nuit", true)).charset == "detected utf-16be");
    CHECK(decode_text("l'Ã©tÃ©").charset == "double-encoded utf-8");
    CHECK(decode_text("rPuE", {.transport = "utf-7"}).charset == "utf-8");
}

TEST_CASE("headlines of a few words are enough") {
    for (std::string_view title : {"Grève à Sète", "¿Y ahora qué?", "El niño y la cigüeña", "تونس",
                                   "عودة المدارس", "Noël", "MAÑANA", "« Assez ! »", "À Alger", "القاهرة"}) {
        for (CodePage page : {CodePage::windows_1252, CodePage::windows_1256}) {
            auto bytes = encoded(page, title);
            if (!bytes) continue;
            CAPTURE(title);
            for (std::string_view label : labels) {
                CAPTURE(label);
                CHECK(decode_text(*bytes, {.transport = label}).text == title);
            }
        }
    }
}

TEST_CASE("one letter is enough against a label that it cannot have") {
    for (std::string_view label : {"utf-8", "windows-1256", "iso-8859-1", ""}) {
        CAPTURE(label);
        CHECK(decode_text("Jakob B\xF6hme", {.transport = label}).text == "Jakob Böhme");
    }
    CHECK(decode_text("une \xBDuvre", {.transport = "iso-8859-1"}).text == "une œuvre");
    CHECK(decode_text("l'\xE9t\xE9 caf\xC3\xA9", {.transport = "utf-8"}).text == "l'été café");
}

TEST_CASE("euros and ligatures tell ISO-8859-15, fractions and quotes windows-1252") {
    CHECK(decode_text("un c\xBDur \xE0 10 \xA4").text == "un cœur à 10 €");
    CHECK(decode_text("1\xBD heure d'\xE9t\xE9").text == "1½ heure d'été");
    CHECK(decode_text("l\x92\xE9t\xE9 \xE0 10 \x80", {.transport = "iso-8859-15"}).text == "l’été à 10 €");
}

TEST_CASE("one page in another encoding leaves the others alone") {
    std::string arabic = "أعلنت البلدية أن المكتبة ستفتح أبوابها\nفي الخريف المقبل\n";
    std::string french = "Élus et pêcheurs fêtent l'Épiphanie\n";
    std::string bytes = french + *encoded(CodePage::windows_1256, arabic) + french +
                        *encoded(CodePage::windows_1252, french) + arabic;
    Decoded decoded = decode_text(bytes, {.transport = "utf-8"});
    CHECK(decoded.text == french + arabic + french + french + arabic);
    CHECK(decoded.charset == "utf-8, detected windows-1256, detected windows-1252");
    CHECK(decoded.charset_of(0, french.size()) == "utf-8");
    CHECK(decoded.charset_of(french.size(), french.size() + arabic.size()) == "detected windows-1256");
}

TEST_CASE("cut sequences cost one character, strayed letters none") {
    CHECK(decode_text("une tempête à S\xC3").text == "une tempête à S\uFFFD");
    CHECK(decode_text("une tempête à S\xE8te, d\xE9j\xE0 là").text == "une tempête à Sète, déjà là");
    CHECK(decode_text("عاد \xD8 البحر").text == "عاد \uFFFD البحر");
    CHECK(decode_text("عاد البحر\xFF\xFE").text == "عاد البحر\uFFFD\uFFFD");
    std::string odd = utf16("La nuit", false) + "x";
    CHECK(decode_text(odd).text == "La nuit\uFFFD");
}

TEST_CASE("UTF-16 without a mark is told from text and from other bytes") {
    CHECK(utf16_order(utf16("La nuit tombe", false)) == Utf16::little_endian);
    CHECK(utf16_order(utf16("عاد الصيادون", true)) == Utf16::big_endian);
    CHECK(utf16_order(utf16("Un", false)) == Utf16::little_endian);
    CHECK(utf16_order(utf16("ماء", true)) == Utf16::big_endian);
    CHECK(utf16_order("a\n\n\n") == Utf16::none);
    CHECK(utf16_order("La nuit tombe") == Utf16::none);
    CHECK(utf16_order(std::string(64, '\0')) == Utf16::none);
    CHECK(utf16_order("") == Utf16::none);
    CHECK_FALSE(is_binary(utf16("La nuit tombe", false)));
}

TEST_CASE("labels are read as browsers do") {
    CHECK(labelled_encoding("ISO-8859-1") == Encoding{CodePage::windows_1252});
    CHECK(labelled_encoding(" 'UTF8'") == Encoding{});
    CHECK_FALSE(labelled_encoding(""));
    CHECK_FALSE(labelled_encoding("koi8-r"));
    CHECK(to_string(Encoding{}) == "utf-8");
    CHECK(to_string(Encoding{CodePage::iso_8859_6}) == "iso-8859-6");
}
