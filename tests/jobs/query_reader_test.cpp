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
