#include "newsgrep/error.hpp"
#include "newsgrep/query.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <fstream>

using namespace newsgrep;

namespace {

std::vector<BatchQuery> read(const std::string& content) {
    support::TemporaryDirectory directory;
    std::string path = (directory.path() / "queries").string();
    std::ofstream(path, std::ios::binary) << content;
    std::vector<BatchQuery> queries;
    QueryReader reader(path);
    while (auto query = reader.next()) queries.push_back(*query);
    return queries;
}

/// "qid=text" per query, or "qid!" where there is none.
std::string shown(const std::string& content) {
    std::string text;
    for (const BatchQuery& query : read(content))
        text += (text.empty() ? "" : "|") + query.qid + (query.error.empty() ? "=" + query.text : "!");
    return text;
}

}  // namespace

TEST_CASE("plain lines go by their numbers, blank ones are passed over") {
    CHECK(shown("le Maroc\n\n  \nla Tunisie") == "1=le Maroc|4=la Tunisie");
    CHECK(shown("") == "");
    CHECK(shown("\n\n") == "");
}

TEST_CASE("a tab parts the qid from the query; CRLF, byte order marks and blanks around are no part of it") {
    CHECK(shown("\xEF\xBB\xBFq1\tle Maroc\r\nq2\t المغرب  \r\nla Tunisie\r\n") ==
          "q1=le Maroc|q2=المغرب|3=la Tunisie");
    CHECK(shown("qid\tquery\nq1\tun\tdeux\n") == "q1=un\tdeux");
    CHECK(shown("\tsans nom\n") == "1=sans nom");
}

TEST_CASE("JSON lines have a qid and a query, under the names people use") {
    CHECK(shown(R"({"qid":"q1","query":"le Maroc"})"
                "\n\n"
                R"({"id":7,"text":"él \"dijo\""})"
                "\n"
                R"({"_id":"x","title":"المغرب"})"
                "\n"
                R"({"query":"sans nom"})") == "q1=le Maroc|7=él \"dijo\"|x=المغرب|5=sans nom");
}

TEST_CASE("what looks a little like JSON is a query") {
    CHECK(shown("{a, b} ou rien\n") == "1={a, b} ou rien");
}

TEST_CASE("CSV with a header, its columns in any order and number") {
    CHECK(shown("qid,query\r\nq1,le Maroc\r\n\r\nq2,\"Maroc, Tunisie\"\r\n") ==
          "q1=le Maroc|q2=Maroc, Tunisie");
    CHECK(shown("Query;lang;ID\nle Maroc;fr;q1\n") == "q1=le Maroc");
    CHECK(shown("text,lang\nle Maroc,fr\n") == "2=le Maroc");
}

TEST_CASE("quoted fields of CSV hold quotes and line breaks") {
    CHECK(shown("qid,query\nq1,\"il a dit \"\"non\"\"\"\nq2,\"un\ndeux\"\n,trois\n") ==
          "q1=il a dit \"non\"|q2=un deux|5=trois");
}

TEST_CASE("CSV without a header shows by its qids") {
    CHECK(shown("q1,le Maroc\nq2,\"Maroc, Tunisie\"\n") == "q1=le Maroc|q2=Maroc, Tunisie");
    CHECK(shown("17,le Maroc\n18,5 raisons\n19,la Tunisie") == "17=le Maroc|18=5 raisons|19=la Tunisie");
}

TEST_CASE("a query may hold a comma") {
    CHECK(shown("Macron, Le Pen et les autres\nla mer, le vent\n") ==
          "1=Macron, Le Pen et les autres|2=la mer, le vent");
    CHECK(shown("3,5 millions\n111,53 euros\n") == "1=3,5 millions|2=111,53 euros");
    CHECK(shown("2015,attentats\n") == "1=2015,attentats");
    CHECK(shown("paris,france\nrabat,maroc\n") == "1=paris,france|2=rabat,maroc");
}

TEST_CASE("a bad record of CSV costs itself only") {
    CHECK(shown("qid,query\nq1,un,deux\nq2,trois\n") == "2!|q2=trois");
    CHECK(shown("qid,query\nq1,\"un\nq2,deux\n") == "2!|q2=deux");
}

TEST_CASE("a bad line costs itself only, and says where it is") {
    std::vector<BatchQuery> queries =
        read("{\"query\":\"un\"}\n{\"query\":\n{\"qid\":\"c\"}\n{\"query\":\"deux\"}\n");
    REQUIRE(queries.size() == 4);
    CHECK(queries[1].error.starts_with("Line 2 of "));
    CHECK(queries[1].error.find("JSON") != std::string::npos);
    CHECK(queries[2].qid == "c");
    CHECK(queries[2].error.find("\"query\"") != std::string::npos);
    CHECK(queries[3].text == "deux");
    CHECK(shown("q1\t\nq2\tun\n") == "q1!|q2=un");
}

TEST_CASE("a qid used before is refused, since a run could not tell the two apart") {
    CHECK(shown("q1\tun\nq1\tdeux\nq2\ttrois\n") == "q1=un|q1!|q2=trois");
}

TEST_CASE("bad UTF-8 is repaired, never refused") {
    CHECK(shown("q1\ta\xFF"
                "b\n") == "q1=a\uFFFDb");
}

TEST_CASE("a file that is not there stops the reading") {
    CHECK_THROWS_AS(QueryReader("/nowhere/queries.tsv").next(), Error);
}
