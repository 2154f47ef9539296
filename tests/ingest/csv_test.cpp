/// Does a CSV file give its articles, whatever its columns, delimiter and encoding, and whatever is broken in
/// it?
#include "ingest/csv.hpp"

#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const ReaderOptions csv{.format = Format::csv};

std::vector<std::string> titles(const std::vector<Record>& records) {
    std::vector<std::string> titles;
    for (const Record& record : records)
        titles.push_back(record.outcome == Record::Outcome::article ? record.article.title : "-");
    return titles;
}

using Titles = std::vector<std::string>;

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("a file is known by its header, in four languages and with four delimiters") {
    for (const char* text : {
             "title,body,author,date,source\nT,\"B, b\",A,2020-02-12,S\n",
             "Titre;Texte;Auteur;Date de publication;Journal\r\nT;B, b;A;12/02/2020;S\r\n",
             "titular\tcuerpo\tautor\tfecha\tperiódico\nT\tB, b\tA\t12 de febrero de 2020\tS\n",
             "العنوان|النص|الكاتب|تاريخ النشر|المصدر\nT|B, b|A|12 فبراير 2020|S\n",
             "sep=;\nTitre;Texte;Auteur;Date;Journal\nT;B, b;A;12 févr. 2020;S\n",
         }) {
        CAPTURE(text);
        Article article = read_article(text);
        CHECK(article.title == "T");
        CHECK(article.body == "B, b");
        CHECK(article.author == "A");
        CHECK(article.source == "S");
        CHECK(iso(article) == "2020-02-12");
        CHECK(article.provenance.date == "record");
    }
}

TEST_CASE("prose with commas is no CSV") {
    CHECK(read_article("Titre, date et texte\n\nUn titre, une date, un texte.\n").title ==
          "Titre, date et texte");
    CHECK_FALSE(looks_like_csv("title,body\n"));
    CHECK_FALSE(looks_like_csv("one,two\nthree,four\n"));
}

TEST_CASE("paragraphs inside quotes are kept; a summary stands in for a missing body") {
    auto records = read_bytes(
        "title,body,description\n\"L'un\",\"Un.\n\nDeux \"\"bis\"\".\",D\nL'autre,,\"En bref.\"\n", csv);
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.body == "Un.\n\nDeux \"bis\".");
    CHECK(records[1].article.body == "En bref.");
    CHECK(records[1].where.record == 2);
    CHECK(records[1].where.byte == 53);
}

TEST_CASE("columns by name and by number") {
    ReaderOptions named = csv;
    named.columns = {{"title", "kop"}, {"body", "tekst"}};
    CHECK(read_article("id,kop,tekst\n7,T,B\n", named).body == "B");
    ReaderOptions numbered = csv;
    numbered.columns = {{"title", "2"}, {"body", "3"}};
    CHECK(read_article("7,Un titre,Un texte.\n", numbered).title == "Un titre");
    CHECK(read_article("nr,kop,tekst\n7,T,B\n", numbered).title == "T");
    CHECK(read_article("title,2,3\nT,U,V\n", numbered).title == "U");
}

TEST_CASE("a file without known columns is one rejection that shows the way") {
    auto records = read_bytes("7,Un titre,Un texte.\n8,Un autre,Un texte.\n", csv);
    REQUIRE(records.size() == 1);
    CHECK(records[0].outcome == Record::Outcome::rejected);
    CHECK(records[0].reason.find("(the first record has 7, Un titre, Un texte.)") != std::string::npos);
    CHECK(records[0].reason.find("--map title=1") != std::string::npos);
}

TEST_CASE("a header alone, an empty file: skipped") {
    CHECK(read_bytes("title,body\n", csv)[0].reason == "The file holds no record below its header.");
    CHECK(read_bytes("", {}, "x.csv")[0].reason == "The file is empty.");
}

TEST_CASE("blank lines and the empty fields of spreadsheets do not matter") {
    auto records = read_bytes("title;body\nA;a;;;\n\n;;\n \nB;b\n", csv);
    CHECK(titles(records) == Titles{"A", "B"});
}

TEST_CASE("a record with too few or too many fields is rejected with its line") {
    auto records = read_bytes("title,body\nA,a\nB\nC,c,d\nD,d\n", csv);
    CHECK(titles(records) == Titles{"A", "-", "-", "D"});
    CHECK(records[1].reason.find("line 3 has 1 fields where the first one has 2") != std::string::npos);
    CHECK(records[2].reason.find("line 4 has 3 fields") != std::string::npos);
    auto textless = read_bytes("title,body,date\n,,2020\n", csv);
    CHECK(textless[0].reason.find("on line 2 are empty") != std::string::npos);
}

TEST_CASE("a stray quote costs its record only") {
    for (const char* bad : {"\"B,b\n", "B,\"b\n", "\"B,b\"\n", "\"B\",\"b\"\"\n", "B,\"b\nb\nb\n"}) {
        CAPTURE(bad);
        std::string text = "title,body\n\"A\",\"a\"\n" + std::string(bad) + "\"C\",\"c\"\n\"D\",\"d\nd\"\n";
        auto records = read_bytes(text, csv);
        CHECK(titles(records) == Titles{"A", "-", "C", "D"});
        CHECK(records[1].reason.find("3") != std::string::npos);
    }
    auto last = read_bytes("title,body\nA,a\n\"B,b", csv);
    CHECK(titles(last) == Titles{"A", "-"});
}

TEST_CASE("thousands of open quotes take no time, and good records among them are kept") {
    std::string bad = "x,\"\"\"a\n";
    auto records = read_bytes("title,body\nA,a\n" + repeated(bad, 300'000), csv);
    REQUIRE(records.size() >= 2);
    CHECK(records[0].article.title == "A");
    auto mixed = read_bytes("title,body\n" + repeated("\"X,x\n\"A\",\"a\"\n", 2000), csv);
    CHECK(mixed.size() == 4000);
}

TEST_CASE("windows-1252, windows-1256 and UTF-16") {
    Article french = read_article("titre;texte\n\xC9t\xE9 \xE0 la plage;L'\x9Cuvre\n", csv);
    CHECK(french.title == "Été à la plage");
    CHECK(french.body == "L'œuvre");
    CHECK(french.provenance.charset == "detected windows-1252");
    Article arabic =
        read_article("title,body\n\xE3\xE4\xC7\xD1\xC9,\xC7\xE1\xE3\xE4\xC7\xD1\xC9 \xCA\xD6\xED\xC1\n", csv);
    CHECK(arabic.title == "منارة");
    CHECK(arabic.provenance.charset == "detected windows-1256");
    std::string wide = "\xFF\xFE";
    for (char16_t unit : std::u16string(u"titre\ttexte\nÉté\tB\n"))
        wide += {static_cast<char>(unit & 0xFF), static_cast<char>(unit >> 8)};
    CHECK(read_article(wide).title == "Été");
}

TEST_CASE("a giant field is a record; a line over the limit is not") {
    std::string giant = "title,body\nA,\"" + std::string(9 << 20, 'x') + "\"\nB,b\n";
    auto records = read_bytes(giant, csv);
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.body.size() == 9 << 20);
    auto over = read_bytes("title,body\nA,\"" + std::string(longest_record, 'x') + "\"\nB,b\n", csv);
    REQUIRE(over.size() == 2);
    CHECK(over[0].reason.find("longer than 64 MB") != std::string::npos);
    CHECK(over[1].article.title == "B");
}
