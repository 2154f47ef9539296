/// Does a page dump give its article, however the dump was made?
#include "ingest/page.hpp"

#include "base/utf8.hpp"
#include "ingest/codepages.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const std::string gap = "\u00A0\u00A0\u00A0\u00A0";
const std::string french_notice =
    "Merci d'avoir signalé!\nCette image sera automatiquement bloquée après qu'elle soit signalée par "
    "plusieurs "
    "personnes.\n\n\n";
const std::string arabic_notice =
    "شكرا على الإبلاغ!\nسيتم حجب هذه الصورة تلقائيا عندما يتم الإبلاغ عنها من طرف عدة أشخاص.\n\n\n";
const std::string french_body =
    "Le phare de Ras Bir a retrouvé sa lentille d'origine, lundi, après onze mois de travaux menés par deux "
    "artisans.\n"
    "«Nous avons poli chaque prisme à la main», a raconté le doyen de l'atelier, Malik Ourdane.\n";
const std::string french_closing = "\n\nCliquez ici pour lire l'article depuis sa source.\n";
const std::string arabic_body =
    "استعادت منارة رأس البير عدستها الأصلية يوم الاثنين بعد أحد عشر شهرا من الأشغال التي أنجزها حرفيان.\n"
    "وقال عميد الورشة مالك وردان إن كل موشور صقل باليد قبل أن يعاد إلى مكانه.\n";
const std::string arabic_closing = "\n\nانقر هنا لقراءة الخبر من مصدره.\n";

std::string french_page(std::string_view dateline = "Publié dans Le Fanal le 12 - 02 - 2020") {
    return "Premier titre" + gap + "Deuxième titre du 1er mars 2026" + gap + "Tercer titular" + gap +
           "\n\n\n" + french_notice + "Le phare de Ras Bir retrouve sa lentille\n" + std::string(dateline) +
           "\n\n" + french_body + french_closing;
}

std::string arabic_page(std::string_view dateline = "نشر في صوت المنارة يوم 12 - 02 - 2020") {
    return "عنوان أول" + gap + "عنوان ثان" + gap + gap + "عنوان ثالث" + gap + "\n\n\n" + arabic_notice +
           "منارة رأس البير تستعيد عدستها\n" + std::string(dateline) + "\n\n" + arabic_body + arabic_closing;
}

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += with.size()) {
        text.replace(at, what.size(), with);
    }
}

void check_french(const Article& article) {
    CHECK(article.title == "Le phare de Ras Bir retrouve sa lentille");
    CHECK(article.source == "Le Fanal");
    CHECK(iso(article) == "2020-02-12");
    CHECK(article.kind == Kind::article);
    CHECK(article.body.starts_with("Le phare de Ras Bir a retrouvé"));
    CHECK(article.body.ends_with("Malik Ourdane."));
}

void check_arabic(const Article& article) {
    CHECK(article.title == "منارة رأس البير تستعيد عدستها");
    CHECK(article.source == "صوت المنارة");
    CHECK(iso(article) == "2020-02-12");
    CHECK(article.body.starts_with("استعادت منارة"));
    CHECK(article.body.ends_with("إلى مكانه."));
}

/// UTF-8 as bytes of a code page.
std::string encoded(CodePage page, std::string_view text) {
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = base::decode(text, at);
        int byte = 0;
        while (byte < 256 && code_point(page, static_cast<unsigned char>(byte)) != c) ++byte;
        bytes += byte < 256 ? static_cast<char>(byte) : '?';
    }
    return bytes;
}

}  // namespace

TEST_CASE("a French page: title, source, date, headlines, body of two paragraphs") {
    Article article = read_article(french_page());
    check_french(article);
    CHECK(article.author.empty());
    CHECK(article.ticker ==
          std::vector<std::string>{"Premier titre", "Deuxième titre du 1er mars 2026", "Tercer titular"});
    CHECK(article.body.find("\n\n«Nous avons") != std::string::npos);
    CHECK(article.provenance.date == "dateline");
    CHECK(article.provenance.charset == "utf-8");
}

TEST_CASE("an Arabic page with an empty slot in its ticker") {
    Article article = read_article(arabic_page());
    check_arabic(article);
    CHECK(article.ticker == std::vector<std::string>{"عنوان أول", "عنوان ثان", "عنوان ثالث"});
}

TEST_CASE("the line between title and dateline is the author's") {
    for (const char* line : {"Malik Ourdane", "Par Malik Ourdane", "Par : Malik Ourdane"}) {
        CAPTURE(line);
        std::string page = french_page();
        replace_all(page, "\nPublié", "\n" + std::string(line) + "\nPublié");
        Article article = read_article(page);
        check_french(article);
        CHECK(article.author == "Malik Ourdane");
    }
    std::string page = arabic_page();
    replace_all(page, "\nنشر", "\nبقلم: مالك وردان\nنشر");
    CHECK(read_article(page).author == "مالك وردان");
    page = french_page();
    replace_all(page, "\nPublié", "\nMalik O.\nPublié");
    CHECK(read_article(page).author == "Malik O.");
}

TEST_CASE("authors are written in many ways") {
    struct Line {
        const char* printed;
        const char* author;
    };
    for (const Line& line : {Line{"Le360 (avec MAP)", "Le360 (avec MAP)"},
                             {"hespress.com", "hespress.com"},
                             {"A. B.", "A. B."},
                             {"APS / Karim Aït Ali et Nadia Benali", "APS / Karim Aït Ali et Nadia Benali"},
                             {"Par notre envoyée à Fès", "notre envoyée à Fès"},
                             {"Malik\u00A0 Ourdane", "Malik Ourdane"},
                             {"الخرطوم: مالك وردان", "الخرطوم: مالك وردان"},
                             {"كتب ـ مالك وردان:", "مالك وردان"},
                             {"*مالك وردان*", "مالك وردان"}}) {
        CAPTURE(line.printed);
        std::string page = french_page();
        replace_all(page, "\nPublié", "\n" + std::string(line.printed) + "\nPublié");
        Article article = read_article(page);
        check_french(article);
        CHECK(article.author == line.author);
    }
}

TEST_CASE("a full line that goes on in small letters is one title; what cannot be an author is neither") {
    std::string page = french_page();
    replace_all(page, "retrouve sa lentille\nPublié", "retrouve sa lentille,\naprès onze mois\nPublié");
    CHECK(read_article(page).title == "Le phare de Ras Bir retrouve sa lentille, après onze mois");
    page = french_page();
    replace_all(page, "\nPublié", "\nFini l'attente !\nPublié");
    check_french(read_article(page));
    CHECK(read_article(page).author.empty());
}

TEST_CASE("blanks in a row inside the article are not separators of headlines") {
    std::string page = french_page();
    replace_all(page, "deux artisans.\n", "deux artisans." + gap + "La ville a suivi le chantier.\n");
    CHECK(read_article(page).body.find("suivi le chantier.") != std::string::npos);
    page = french_page();
    replace_all(page, "retrouve sa lentille\n", "retrouve" + gap + "sa lentille\n");
    Article article = read_article(page);
    CHECK(article.title.ends_with("sa lentille"));
    CHECK(article.ticker.size() == 3);
}

TEST_CASE("headlines one to a line stay above the notice, even one that reads like a dateline") {
    std::string page = french_page();
    replace_all(page, gap, "\n");
    replace_all(page, "Tercer titular", "Publié dans La Vigie le 03 - 01 - 2019");
    Article article = read_article(page);
    check_french(article);
    CHECK(article.ticker.size() >= 2);
}

TEST_CASE("a title that reads like a dateline stays the title") {
    std::string page = french_page();
    replace_all(page, "Le phare de Ras Bir retrouve sa lentille", "Publié : le livre blanc du 3 mars 2019");
    Article article = read_article(page);
    CHECK(article.title.find("livre blanc") != std::string::npos);
    CHECK(iso(article) == "2020-02-12");
}

TEST_CASE("a French dateline is met loosely") {
    for (const char* line :
         {"Publié dans Le Fanal le 12-02-2020", "Publié dans Le Fanal le 12/02/2020",
          "PUBLIÉ DANS Le Fanal LE 12.02.2020",
          "  Publie dans\u00A0Le\u00A0Fanal\u00A0le\u00A012\u00A0-\u00A002\u00A0-\u00A02020",
          "Publié dans : Le Fanal, le 12 février 2020", "Publié dans Le Fanal le mercredi 12 février 2020",
          "Publié par Le Fanal le 12 – 02 – 2020", "Publie\u0301 dans Le Fanal le 12 - 02 - 2020"}) {
        CAPTURE(line);
        check_french(read_article(french_page(line)));
    }
}

TEST_CASE("an Arabic dateline is met loosely") {
    for (const char* line :
         {"نشر في صوت المنارة يوم 12/02/2020", "نُشر في صوت المنارة يوم ١٢ - ٠٢ - ٢٠٢٠",
          "نشر فى صوت المنارة يوم 12-02-2020", "\u200Fنشر في صوت المنارة يوم \u200E12 - 02 - 2020\u200F",
          "نشر في صوت المنارة بتاريخ 12.02.2020", "نشرت في صوت المنارة يوم الأربعاء 12 فبراير 2020",
          "تم النشر في: صوت المنارة، يوم 12 - 02 - 2020"}) {
        CAPTURE(line);
        check_arabic(read_article(arabic_page(line)));
    }
}

TEST_CASE("a source may hold numbers and small words") {
    for (const char* source :
         {"Le 360", "Aujourd'hui le Phare", "Canal 24", "Fanal.info", "Le Journal du dimanche",
          "Le Soir (édition du soir)", "25 يناير", "Maroc Hebdo 2000"}) {
        CAPTURE(source);
        Article article =
            read_article(french_page("Publié dans " + std::string(source) + " le 12 - 02 - 2020"));
        CHECK(article.source == source);
        CHECK(iso(article) == "2020-02-12");
    }
}

TEST_CASE("a dateline may name no source, a time, or no possible day") {
    Article article = read_article(french_page("Publié le 12 - 02 - 2020"));
    CHECK(article.source.empty());
    CHECK(iso(article) == "2020-02-12");
    CHECK(iso(read_article(french_page("Publié dans Le Fanal le 12 - 02 - 2020 à 10h30"))) ==
          "2020-02-12T10:30");
    CHECK(read_article(arabic_page("نشر في 12 - 02 - 2020")).source.empty());
    Article impossible = read_article(french_page("Publié dans Le Fanal le 00 - 00 - 0000"));
    CHECK(impossible.source == "Le Fanal");
    CHECK(impossible.title == "Le phare de Ras Bir retrouve sa lentille");
    CHECK_FALSE(impossible.published);
    CHECK(impossible.provenance.date == "unreadable");
}

TEST_CASE("separators may be spaces, or mixed") {
    for (const char* separator :
         {"    ", "      ", "\u00A0 \u00A0 ", "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0"}) {
        std::string page = french_page();
        replace_all(page, gap, separator);
        Article article = read_article(page);
        check_french(article);
        CHECK(article.ticker.size() == 3);
    }
}

TEST_CASE("parts may be missing: ticker, notice, closing line") {
    std::string page = french_page();
    std::string without_ticker = page.substr(page.find("Merci"));
    check_french(read_article(without_ticker));
    CHECK(read_article(without_ticker).ticker.empty());
    std::string without_notice = page;
    replace_all(without_notice, french_notice, "");
    check_french(read_article(without_notice));
    CHECK(read_article(without_notice).ticker.size() == 3);
    check_french(read_article(page.substr(0, page.find("Cliquez"))));
    std::string bare = without_ticker.substr(without_ticker.find("Le phare"));
    check_french(read_article(bare.substr(0, bare.find("Cliquez"))));
}

TEST_CASE("without a dateline, what stands below the notice is the article") {
    std::string page = french_page("");
    Article article = read_article(page);
    CHECK(article.title == "Le phare de Ras Bir retrouve sa lentille");
    CHECK_FALSE(article.published);
    CHECK(article.body.ends_with("Malik Ourdane."));
}

TEST_CASE("line breaks and byte order marks of other systems") {
    std::string page = french_page();
    replace_all(page, "\n", "\r\n");
    check_french(read_article(page));
    Article marked = read_article("\xEF\xBB\xBF" + french_page());
    check_french(marked);
    CHECK(marked.provenance.charset == "bom");
    CHECK(marked.ticker[0] == "Premier titre");
    std::string old_mac = arabic_page();
    replace_all(old_mac, "\n", "\r");
    check_arabic(read_article(old_mac));
}

TEST_CASE("old encodings are told by their letters") {
    Article french = read_article(encoded(CodePage::windows_1252, french_page()));
    check_french(french);
    CHECK(french.provenance.charset == "detected windows-1252");
    Article arabic = read_article(encoded(CodePage::windows_1256, arabic_page()));
    check_arabic(arabic);
    CHECK(arabic.provenance.charset == "detected windows-1256");
}

TEST_CASE("the closing line, met loosely or behind a paragraph, ends the body") {
    for (const char* line : {"Cliquez ici pour lire l’article depuis sa source",
                             "CLIQUEZ ICI POUR LIRE L'ARTICLE SUR SA SOURCE.",
                             "Cliquez  ici pour lire cet article depuis sa source"}) {
        CAPTURE(line);
        std::string page = french_page();
        replace_all(page, "Cliquez ici pour lire l'article depuis sa source.",
                    std::string(line) + "\nPublicité\nContact");
        check_french(read_article(page));
    }
    std::string glued = french_page();
    replace_all(glued, "\n\n\nCliquez", " Cliquez");
    check_french(read_article(glued));
}

TEST_CASE("teasers cut off with (...) make a listing") {
    std::string teaser =
        "Les travaux du phare de Ras Bir ont duré onze mois et mobilisé deux artisans venus du (...)\n";
    std::string linked = teaser.substr(0, teaser.size() - 1) + " Lire la suite\n";
    for (const std::string& page :
         {teaser + teaser + teaser, linked + linked, french_notice + "Malik Ourdane\n" + teaser + teaser}) {
        std::vector<Record> records = read_bytes(page);
        REQUIRE(records.size() == 1);
        CHECK(records[0].outcome == Record::Outcome::skipped);
        CHECK(records[0].article.kind == Kind::listing);
        CHECK(records[0].article.body.find("onze mois") != std::string::npos);
        CHECK(records[0].article.language == "fr");
        CHECK(records[0].reason.find("teasers") != std::string::npos);
    }
    std::string article = french_page();
    replace_all(article, "deux artisans.\n", "deux artisans (...)\n");
    CHECK(read_bytes(article)[0].outcome == Record::Outcome::article);
    std::string quoted = teaser.substr(0, teaser.size() - 1) + " », a-t-il dit.\n";
    CHECK(read_bytes(quoted)[0].outcome == Record::Outcome::article);
}

TEST_CASE("a body alone is a fragment; its source rule names the outlet and ends it") {
    std::string body = arabic_body.substr(0, arabic_body.find('\n'));
    Article article = read_article(body + " مصدر الخبر : صوت المنارة آخر الأخبار عنوان آخر");
    CHECK(article.kind == Kind::fragment);
    CHECK(article.title.empty());
    CHECK(article.source == "صوت المنارة");
    CHECK(article.body == body);
    Article lines = read_article(arabic_body + "مصدر الخبر: صوت المنارة\nآخر الأخبار\nعنوان آخر\n");
    CHECK(lines.source == "صوت المنارة");
    CHECK(read_article(body + " مصدر الخبر / صوت المنارة").source == "صوت المنارة");
    CHECK(lines.body.ends_with("إلى مكانه."));
}

TEST_CASE("two pages in one file are two articles") {
    for (const std::string& joint : {std::string("\f"), std::string("\n\n")}) {
        std::string first = french_page();
        std::vector<Record> records = read_bytes(first + joint + arabic_page());
        REQUIRE(records.size() == 2);
        check_french(records[0].article);
        check_arabic(records[1].article);
        CHECK(records[0].article.ticker.size() == 3);
        CHECK(records[1].article.ticker.size() == 3);
        CHECK(records[1].where.record == 2);
        CHECK(records[1].where.byte >= first.size());
    }
}

TEST_CASE("pages in one file are told apart without notices, too; a related article is no page") {
    std::string both = french_page() + arabic_page();
    replace_all(both, french_notice, "");
    replace_all(both, arabic_notice, "");
    std::vector<Record> records = read_bytes(both);
    REQUIRE(records.size() == 2);
    check_french(records[0].article);
    check_arabic(records[1].article);
    CHECK(records[1].article.ticker.size() == 3);
    check_french(read_article(french_page() + "Un autre article\nPublié dans La Vigie le 03 - 01 - 2019\n"));
}

TEST_CASE("pages put one behind the other without a line break are still pages") {
    std::string first = french_page();
    first.pop_back();
    for (const std::string& second : {arabic_page(), arabic_page().substr(arabic_page().find("شكرا"))}) {
        std::vector<Record> records = read_bytes(first + second);
        REQUIRE(records.size() == 2);
        check_french(records[0].article);
        check_arabic(records[1].article);
        CHECK(records[1].where.byte == first.size());
        for (const std::string& headline : records[1].article.ticker)
            CHECK(headline.find("Cliquez") == std::string::npos);
    }
}

TEST_CASE("a page of an unknown site: prose is the body, the short line above it the title") {
    std::string page =
        "Accueil\nRégions\n\nLe phare de Ras Bir retrouve sa lentille\nPar Malik Ourdane\nLe 12/02/2020 à "
        "10:30\n\n" +
        french_body + "Partager\nContact\n";
    Article article = read_article(page, {.format = Format::page});
    CHECK(article.title == "Le phare de Ras Bir retrouve sa lentille");
    CHECK(article.author == "Malik Ourdane");
    CHECK(iso(article) == "2020-02-12T10:30");
    CHECK(article.body.ends_with("Malik Ourdane."));
}

TEST_CASE("neither ticker nor furniture leaks into the article") {
    for (const std::string& page : {french_page(), arabic_page()}) {
        Article article = read_article(page);
        std::string text =
            article.title + '\n' + article.body + '\n' + article.author + '\n' + article.source;
        for (const char* foreign : {"signal", "Cliquez", "Premier", "Tercer", "الإبلاغ", "انقر", "عنوان"}) {
            CHECK(text.find(foreign) == std::string::npos);
        }
    }
}
