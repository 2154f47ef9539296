#include "newsgrep/render.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

BatchAnswer answer(const std::string& title) {
    BatchAnswer answer;
    answer.qid = "q1";
    Hit hit;
    hit.rank = 1;
    hit.score = 0.5;
    hit.id = "a1";
    hit.title = title;
    hit.source = "Le Matin";
    hit.published = Date{.year = 2020, .month = 2, .day = 12};
    hit.language = "fr";
    hit.article = Article{.body = "Un.\n\nDeux."};
    answer.results.hits.push_back(hit);
    return answer;
}

std::string csv(const std::string& title, const TableStyle& style = {}) {
    return render_table(answer(title), style);
}

}  // namespace

TEST_CASE("CSV: a head, lines that end in CR LF, quotes where they are needed") {
    CHECK(render_table_head({}) == "rank,score,id,date,source,lang,title,author,section,url,snippet\r\n");
    CHECK(csv("Le port") == "1,0.5,a1,2020-02-12,Le Matin,fr,Le port,,,,\r\n");
    CHECK(csv("Un, deux") == "1,0.5,a1,2020-02-12,Le Matin,fr,\"Un, deux\",,,,\r\n");
    CHECK(csv("Le « \"port\" »") == "1,0.5,a1,2020-02-12,Le Matin,fr,\"Le « \"\"port\"\" »\",,,,\r\n");
    CHECK(csv("Un\ndeux") == "1,0.5,a1,2020-02-12,Le Matin,fr,\"Un\ndeux\",,,,\r\n");
    CHECK(csv("المغرب") == "1,0.5,a1,2020-02-12,Le Matin,fr,المغرب,,,,\r\n");
}

TEST_CASE("no field begins as a formula does, unless raw") {
    for (const char* formula :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"x\")"}) {
        std::string text = csv(formula);
        CAPTURE(text);
        std::size_t at = text.find(formula[0] == '\n' ? "'\n" : std::string("'") + formula[0]);
        CHECK(at != std::string::npos);
        CHECK(csv(formula, {.raw = true}).find('\'' + std::string(1, formula[0])) == std::string::npos);
    }
    CHECK(csv("1 = 1").find('\'') == std::string::npos);
}

TEST_CASE("control characters of a hostile title become visible, unless raw") {
    CHECK(csv("\x1b[31m rouge").find('\x1b') == std::string::npos);
    CHECK(csv("\x1b[31m rouge", {.raw = true}).find('\x1b') != std::string::npos);
}

TEST_CASE("TSV: no tab and no line break in a field, no quotes") {
    TableStyle style{.form = Table::tsv};
    CHECK(render_table_head(style) ==
          "rank\tscore\tid\tdate\tsource\tlang\ttitle\tauthor\tsection\turl\tsnippet\n");
    CHECK(csv("Un\tdeux\ntrois, \"q\"", style) ==
          "1\t0.5\ta1\t2020-02-12\tLe Matin\tfr\tUn deux trois, \"q\"\t\t\t\t\n");
    CHECK(csv("=1", style).find("\t'=1\t") != std::string::npos);
}

TEST_CASE("the qid of a batch, the body of whole articles, and a byte order mark") {
    TableStyle style{.has_qid = true, .has_body = true, .bom = true};
    CHECK(render_table_head(style) ==
          "\xEF\xBB\xBFqid,rank,score,id,date,source,lang,title,author,section,url,snippet,body\r\n");
    CHECK(csv("T", style) == "q1,1,0.5,a1,2020-02-12,Le Matin,fr,T,,,,,\"Un.\n\nDeux.\"\r\n");
}
