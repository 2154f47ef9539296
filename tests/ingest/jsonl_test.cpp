/// Does a JSON record give its article, whatever its fields are called?
#include "ingest/jsonl.hpp"

#include "newsgrep/error.hpp"

#include "reading.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {
const ReaderOptions jsonl{.format = Format::jsonl};
}

TEST_CASE("a record with our own names") {
    Article article = read_article(
        R"({"id":"a1","url":"https://x.example/1","title":"Titre","body":"Un.\n\nDeux.","lang":"FR-fr","source":"Le Fanal",)"
        R"("author":"M. Ourdane","date":"2020-02-12","section":"Ports","ticker":["A","B    C"]})");
    CHECK(article.id == "a1");
    CHECK(article.url == "https://x.example/1");
    CHECK(article.title == "Titre");
    CHECK(article.body == "Un.\n\nDeux.");
    CHECK(article.language == "fr");
    CHECK(article.source == "Le Fanal");
    CHECK(article.author == "M. Ourdane");
    CHECK(iso(article) == "2020-02-12");
    CHECK(article.section == "Ports");
    CHECK(article.ticker == std::vector<std::string>{"A", "B    C"});
    CHECK(article.provenance == Provenance{"record", "record", "utf-8"});
}

TEST_CASE("names in four languages and of known services") {
    for (
        const char* record :
        {R"({"titre":"T","texte":"B","auteur":"A","journal":"S","date de publication":"12/02/2020"})",
         R"({"Titular":"T","cuerpo":"B","firma":"A","periódico":"S","fecha":"12 de febrero de 2020"})",
         R"({"عنوان":"T","النص":"B","الكاتب":"A","المصدر":"S","تاريخ النشر":"12 فبراير 2020"})",
         R"({"headline":"T","content":"B","byline":"A","outlet":"S","pubDate":"Wed, 12 Feb 2020"})",
         R"({"title":"T","text":"B","author":["A"],"source":{"id":null,"name":"S"},"publishedAt":"2020-02-12"})",
         R"({"headline":"T","articleBody":["B"],"author":{"@type":"Person","name":"A"},"publisher":{"name":"S"},"datePublished":"2020-02-12"})",
         R"({"TITLE":{"rendered":"T"},"Content":{"rendered":"B"},"authors":[{"name":"A"}],"site_name":"S","published_at":"20200212"})"}) {
        CAPTURE(record);
        Article article = read_article(record);
        CHECK(article.title == "T");
        CHECK(article.body == "B");
        CHECK(article.author == "A");
        CHECK(article.source == "S");
        CHECK(iso(article) == "2020-02-12");
    }
}

TEST_CASE("the better name wins, empty values never; a summary stands in for a missing body") {
    Article article =
        read_article(R"({"text":"second","body":"first","title":"","headline":"T","description":"D"})");
    CHECK(article.body == "first");
    CHECK(article.title == "T");
    CHECK(read_article(R"({"title":"T","content":null,"description":"D"})").body == "D");
}

TEST_CASE("columns win over aliases, and name fields that exist") {
    ReaderOptions options{.format = Format::jsonl};
    options.columns = {{"title", "kop"}, {"body", "headline"}};
    Article article = read_article(R"({"title":"no","kop":"yes","headline":"body"})", options);
    CHECK(article.title == "yes");
    CHECK(article.body == "body");
    options.columns = {{"colour", "x"}};
    std::vector<Record> records = read_bytes("{\"title\":\"T\"}", options);
    REQUIRE(records.size() == 1);
    CHECK(records[0].reason.find("'colour'") != std::string::npos);
}

TEST_CASE("dates: seconds, milliseconds, free text; a bad one costs only itself") {
    CHECK(iso(read_article(R"({"title":"T","timestamp":1581503400})")) == "2020-02-12T10:30:00Z");
    CHECK(iso(read_article(R"({"title":"T","timestamp":"1581503400000"})")) == "2020-02-12T10:30:00Z");
    CHECK(iso(read_article(R"({"title":"T","date":{"$date":"2020-02-12T10:30:00Z"}})")) ==
          "2020-02-12T10:30:00Z");
    Article bad = read_article(R"({"title":"T","date":"soon"})");
    CHECK_FALSE(bad.published);
    CHECK(bad.provenance.date == "unreadable");
    CHECK(read_article(R"({"title":"T","date":{"year":2020}})").provenance.date == "unreadable");
    CHECK(read_article(R"({"title":"T","date":null})").provenance.date.empty());
}

TEST_CASE("blank lines, CRLF, a byte order mark and lone surrogates do not matter") {
    auto records = read_bytes("\xEF\xBB\xBF{\"title\":\"A\"}\r\n\r\n  \n{\"title\":\"B\\ud800\\u0000\"}");
    REQUIRE(records.size() == 2);
    CHECK(records[0].article.provenance.charset == "bom");
    CHECK(records[1].article.title == "B\uFFFD");
    CHECK(records[1].where.record == 2);
    CHECK(records[1].bytes_read == 48);  // the whole file
}

TEST_CASE("a bad line is rejected with its place and the parser's words; the others are kept") {
    auto records = read_bytes("{\"title\":\"A\"}\n{\"title\":\n{\"x\":1}\n42\n{\"title\":\"B\"}\n", jsonl);
    REQUIRE(records.size() == 5);
    CHECK(records[0].outcome == Record::Outcome::article);
    CHECK(records[1].outcome == Record::Outcome::rejected);
    CHECK(records[1].where.record == 2);
    CHECK(records[1].where.byte == 14);
    CHECK(records[1].reason.find("not one whole JSON object (") != std::string::npos);
    CHECK(records[2].reason.find("it has x") != std::string::npos);
    CHECK(records[3].outcome == Record::Outcome::rejected);
    CHECK(records[4].article.title == "B");
}

TEST_CASE("a record without text says whether its fields are missing or empty") {
    auto records = read_bytes("{\"title\":\"\",\"text\":null}\n{\"kop\":\"T\"}\n", jsonl);
    REQUIRE(records.size() == 2);
    CHECK(records[0].reason == "The record's title and body are empty; give it a text or remove it.");
    CHECK(records[1].reason.find("it has kop") != std::string::npos);
}

TEST_CASE("a document of many lines: an array, one object, an answer around articles") {
    CHECK(read_bytes("[\n {\"title\":\"A\"},\n {\"title\":\"B\"}\n]\n").size() == 2);
    CHECK(read_article("{\n  \"title\": \"A\",\n  \"body\": \"B\"\n}\n").body == "B");
    CHECK(read_bytes(R"({"status":"ok","articles":[{"title":"A"},{"title":"B"}]})").size() == 2);
    CHECK(read_article(R"({"_id":"7","_source":{"title":"A"}})").title == "A");
    auto damaged = read_bytes("[\n{\"title\":\"A\"},\n{\"title\" \"B\"},\n{\"title\":\"C\"}\n]\n");
    REQUIRE(damaged.size() == 3);
    CHECK(damaged[1].outcome == Record::Outcome::rejected);
    CHECK(damaged[2].article.title == "C");
}

TEST_CASE("each element of an array is told by its own byte, however the array is written") {
    std::string text = "[{\"title\":\"A\"},{\"body\":\"\"}, 7 ,\n\n {\"title\":\"]},{[\\\"\"}]\n";
    auto records = read_bytes(text, jsonl);
    REQUIRE(records.size() == 4);
    CHECK(records[0].where.byte == 1);
    CHECK(records[1].where.byte == text.find("{\"body"));
    CHECK(records[2].where.byte == text.find('7'));
    CHECK(records[2].reason.find("not an object") != std::string::npos);
    CHECK(records[3].article.title == "]},{[\"");
    CHECK(records[3].where.record == 4);
}

TEST_CASE("a broken element of an array costs itself only") {
    for (std::string broken :
         {R"({"title":"B" "body":"b"})", R"({"title":"B","body":"b")", R"({"title":"B)", R"({"title":B"})",
          R"({"title":"B","x":[1,2})", R"({"title":"B}")", "{\"title\":\"B\n\nb\"}"}) {
        for (std::string between : {",", ",\n", "\n,\n  "}) {
            CAPTURE(broken);
            CAPTURE(between);
            auto records = read_bytes("[" + between.substr(1) + R"({"title":"A"})" + between + broken +
                                          between + R"({"title":"C"})" + between + R"({"title":"D"}])",
                                      jsonl);
            REQUIRE(records.size() >= 4);
            CHECK(records.front().article.title == "A");
            CHECK(records[1].outcome == Record::Outcome::rejected);
            CHECK(records[records.size() - 2].article.title == "C");
            CHECK(records.back().article.title == "D");
        }
    }
}

TEST_CASE("an element that is too long costs itself only") {
    std::string endless = "{\"title\":\"B\",\"body\":\"" + std::string(longest_record + 100'000, 'b') + "\"}";
    auto records = read_bytes("[{\"title\":\"A\"},\n" + endless + ",\n{\"title\":\"C\"}\n]\n", jsonl);
    REQUIRE(records.size() == 3);
    CHECK(records[1].outcome == Record::Outcome::rejected);
    CHECK(records[1].reason.find("longer than 64 MB") != std::string::npos);
    CHECK(records[2].article.title == "C");
}

TEST_CASE("arrays may follow each other, one to a line, and end too early") {
    CHECK(read_bytes("[{\"title\":\"A\"}]\n[{\"title\":\"B\"},{\"title\":\"C\"}]\n", jsonl).size() == 3);
    CHECK(read_bytes("[\n{\"title\":\"A\"}\n]\n{\"title\":\"B\"}\n", jsonl).size() == 2);
    CHECK(read_bytes("[{\"title\":\"A\"},", jsonl).size() == 1);
    CHECK(read_bytes("[]", jsonl).front().outcome == Record::Outcome::skipped);
    auto cut = read_bytes(R"([{"title":"A"},{"title":"B","bo)", jsonl);
    REQUIRE(cut.size() == 2);
    CHECK(cut[1].outcome == Record::Outcome::rejected);
}

TEST_CASE("the language is forced, or told by the record in any of the usual ways") {
    for (const char* name : {"fr", "FR-fr", "fr_MA", "fra", "French", "français", "الفرنسية"}) {
        CAPTURE(name);
        Article article = read_article("{\"title\":\"T\",\"lang\":\"" + std::string(name) + "\"}");
        CHECK(article.language == "fr");
        CHECK(article.provenance.language == "record");
    }
    Article forced = read_article(R"({"title":"T","lang":"fr"})", {.language = "es"});
    CHECK(forced.language == "es");
    CHECK(forced.provenance.language == "option");
    CHECK(read_article(R"({"title":"7","lang":"unknown"})").language.empty());
}

TEST_CASE("a line over the limit is one rejected record") {
    std::string input = "{\"title\":\"" + std::string(longest_record, 'x') + "\"}\n{\"title\":\"B\"}\n";
    auto records = read_bytes(input, jsonl);
    REQUIRE(records.size() == 2);
    CHECK(records[0].reason.find("64 MB") != std::string::npos);
    CHECK(records[1].article.title == "B");
    CHECK(records[1].where.byte == longest_record + 13);
}

TEST_CASE("the sample records all come out, each on its day") {
    std::filesystem::path samples = std::filesystem::path(NEWSGREP_SOURCE_DIR) / "tests/support/samples";
    std::map<std::string, std::string> days;
    std::ifstream file(samples / "dates.tsv");
    for (std::string line; std::getline(file, line);) {
        std::size_t tab = line.find('\t');
        if (!line.starts_with('#') && tab != std::string::npos)
            days[line.substr(0, tab)] = line.substr(tab + 1);
    }
    auto records = read_path(samples / "articles.jsonl");
    CHECK(records.size() == days.size());
    for (const Record& record : records) {
        CAPTURE(record.article.id);
        REQUIRE_MESSAGE(record.outcome == Record::Outcome::article, record.reason);
        CHECK((record.article.published ? iso(record.article) : "-") == days[record.article.id]);
        CHECK_FALSE(record.article.title.empty());
        CHECK_FALSE(record.article.body.empty());
    }
}

TEST_CASE("a body in HTML becomes paragraphs") {
    Article article = read_article(
        R"({"headline":"Le phare","body_html":"<p>Un &amp; deux.</p>\n<p>Trois.<br>Quatre.</p>"})");
    CHECK(article.body == "Un & deux.\n\nTrois.\n\nQuatre.");
    CHECK(read_article(R"({"title":"A","content_text":"5 < 6 et 7 > 6"})").body == "5 < 6 et 7 > 6");
}

TEST_CASE("ninjs 1: the item of an agency") {
    Article article = read_article(
        R"({"uri":"urn:newsml:fanal.example:20200212:17","type":"text","versioncreated":"2020-02-12T10:30:00Z",
        "headline":"Le phare","byline":"Malik Ourdane","language":"fr","pubstatus":"usable",
        "body_xhtml":"<p>La côte.</p>"})");
    CHECK(article.title == "Le phare");
    CHECK(article.body == "La côte.");
    CHECK(article.author == "Malik Ourdane");
    CHECK(iso(article) == "2020-02-12T10:30:00Z");
    CHECK(article.id == "urn:newsml:fanal.example:20200212:17");
    CHECK(article.url.empty());
}

TEST_CASE("ninjs 2: headlines and bodies are lists of renditions, the main one counts") {
    Article article = read_article(
        R"({"uri":"https://fanal.example/17","type":"text","versionCreated":"2020-02-12T10:30:00+01:00",
        "headlines":[{"role":"short","value":"Phare"},{"role":"main","value":"Le phare de Ras Bir"}],
        "bodies":[{"contentType":"text/html","value":"<p>Un.</p><p>Deux.</p>"}]})");
    CHECK(article.title == "Le phare de Ras Bir");
    CHECK(article.body == "Un.\n\nDeux.");
    CHECK(article.ticker.empty());
    CHECK(article.url == "https://fanal.example/17");
}

TEST_CASE("items of agencies that are no articles are skipped with a reason") {
    for (const char* item :
         {R"({"uri":"u:1","type":"picture","versioncreated":"2020-02-12","headline":"Le phare"})",
          R"({"uri":"u:2","type":"text","pubstatus":"canceled","headline":"A","body_text":"x"})"}) {
        auto records = read_bytes(item);
        REQUIRE(records.size() == 1);
        CHECK(records[0].outcome == Record::Outcome::skipped);
        CHECK(records[0].reason.ends_with('.'));
    }
    CHECK(read_article(R"({"type":"video","title":"A","body":"x"})").title == "A");  // no agency's
}

TEST_CASE("JSON Feed: the feed names the outlet, its items are the articles") {
    auto feed = read_bytes(R"({"version":"https://jsonfeed.org/version/1.1","title":"Le Fanal - Actualités",
        "language":"fr","items":[{"id":"1","url":"https://fanal.example/1","title":"A",
        "content_html":"<p>Un.<br>Deux.</p>","date_published":"2020-02-12T08:00:00Z",
        "authors":[{"name":"Malik Ourdane"}]},{"id":"2","content_text":"Trois."}]})");
    REQUIRE(feed.size() == 2);
    CHECK(feed[0].article.body == "Un.\n\nDeux.");
    CHECK(feed[0].article.author == "Malik Ourdane");
    CHECK(feed[0].article.source == "Le Fanal");
    CHECK(feed[0].article.language == "fr");
    CHECK(feed[1].article.body == "Trois.");
    CHECK(feed[1].article.source == "Le Fanal");
}

TEST_CASE("a headline beside a list of what are no articles is a record of its own") {
    Article article = read_article(R"({"title":"Le phare","data":[{"width":640,"height":480}]})");
    CHECK(article.title == "Le phare");
}
