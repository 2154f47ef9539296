#include "results/highlight.hpp"

#include "newsgrep/query.hpp"

#include "base/utf8.hpp"
#include "text/graphemes.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;

namespace {

const std::vector<std::string> languages = {"fr", "ar", "es"};

struct Marked {
    query::Bound bound;
    results::Highlights highlights;
};

Marked mark(std::string_view text, const Article& article) {
    Marked marked;
    query::BindOptions options;
    options.languages = languages;
    marked.bound = query::bind(*Query::parse(text).root(), options);
    text::ArticleWords words(languages);
    marked.highlights = results::Highlighter(marked.bound, words, 0).highlight(article, {});
    return marked;
}

std::string body_marks(std::string_view text, const std::string& body, const std::string& language = "fr") {
    std::string marks;
    for (Range range : mark(text, {.title = "T", .body = body, .language = language}).highlights.body)
        marks += (marks.empty() ? "" : "|") + body.substr(range.begin, range.end - range.begin);
    return marks;
}

}  // namespace

TEST_CASE("exactly the word is marked, in whatever it is wrapped") {
    CHECK(body_marks("avocat", "Selon l’avocat, l'avocat et les avocats.") == "avocat|avocat|avocats");
    CHECK(body_marks("مغرب", "والمغرب وبالمغرب والمغربية") == "والمغرب|وبالمغرب|والمغربية");
    CHECK(body_marks("entregar", "debía entregárselo", "es") == "entregárselo");
    CHECK(body_marks("ete", "un e\u0301te\u0301 sec") == "e\u0301te\u0301");
    CHECK(body_marks("=été", "été, ete, Été") == "été|Été");
    CHECK(body_marks("avocta~", "Selon l’avocat, les avocats, un avocta.") == "avocat|avocta");
}

TEST_CASE("a phrase is marked where it stands, and what NOT asks for nowhere") {
    CHECK(body_marks("\"cour suprême\"", "La cour suprême. Une cour très suprême.") == "cour|suprême");
    CHECK(body_marks("cour -suprême", "La cour.") == "cour");
    CHECK(body_marks("title:cour", "La cour.").empty());
}

TEST_CASE("what was found in a headline is shown with that headline") {
    Article article{.title = "T",
                    .body = "Corps.",
                    .language = "fr",
                    .ticker = {"Foot : le match", "Une trottinette de trop"}};
    Snippet snippet = mark("in:ticker trottinettes", article).highlights.snippet;
    CHECK(snippet.text == "Une trottinette de trop");
    CHECK(snippet.matches == std::vector<Range>{{4, 15}});
}

TEST_CASE("on random texts, ranges ascend, keep letters whole and fit the text they are in") {
    std::mt19937 random(9);
    const std::vector<std::string> pieces = {"l’avocat",
                                             "avocats",
                                             "e\u0301te\u0301",
                                             "والمغرب",
                                             "الـمغرب",
                                             "مَغرِب",
                                             " ",
                                             ". ",
                                             "\n\n",
                                             "porte-drapeau",
                                             "niño",
                                             "😀",
                                             "\xFF",
                                             "BYD",
                                             "\u200F",
                                             "«",
                                             "S.M."};
    for (int round = 0; round < 2000; ++round) {
        std::string body;
        for (std::size_t i = random() % 30; i > 0; --i)
            body += pieces[random() % pieces.size()] + (random() % 3 != 0 ? " " : "");
        body = base::repair(body);
        auto [bound, highlights] = mark("avocat OR été OR مغرب OR drapeau OR nino OR sm",
                                        {.title = body, .body = body, .language = "fr"});
        std::size_t last = 0;
        for (Range range : highlights.body) {
            REQUIRE(range.begin >= last);
            REQUIRE(range.end > range.begin);
            REQUIRE(range.end <= body.size());
            REQUIRE(text::snap_to_graphemes(body, range) == range);
            last = range.end;
        }
        last = 0;
        for (Range range : highlights.snippet.matches) {
            REQUIRE(range.begin >= last);
            REQUIRE(range.end <= highlights.snippet.text.size());
            last = range.end;
        }
        REQUIRE(base::is_well_formed(highlights.snippet.text));
    }
}
