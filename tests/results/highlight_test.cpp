#include "results/highlight.hpp"

#include "newsgrep/query.hpp"

#include "base/utf8.hpp"
#include "results/snippet.hpp"
#include "support/text_evidence.hpp"
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

query::Bound bound_query(std::string_view text) {
    query::BindOptions options;
    options.languages = languages;
    return query::bind(*Query::parse(text).root(), options);
}

Marked mark(std::string_view text, const Article& article) {
    Marked marked{bound_query(text), {}};
    text::ArticleWords words(languages);
    auto found = support::text_evidence(article, marked.bound, words);
    marked.highlights = results::Highlighter(marked.bound, words, 0)
                            .highlight(article, found.match(), results::Extent::whole);
    return marked;
}

std::string body_marks(std::string_view text, const std::string& body, const std::string& language = "fr") {
    std::string marks;
    for (Range range : mark(text, {.title = "T", .body = body, .language = language}).highlights.body)
        marks += (marks.empty() ? "" : "|") + body.substr(range.begin, range.end - range.begin);
    return marks;
}

/// The snippet that somebody makes who reads every paragraph.
Snippet snippet_of_all(const Article& article, const query::Bound& bound, text::ArticleWords& words,
                       std::size_t context) {
    auto found = support::text_evidence(article, bound, words);
    std::vector<query::Mark> marks = query::marks(bound.root, found.evidence);
    std::vector<Range> sentences;
    std::vector<results::MatchedWord> matched;
    std::uint32_t paragraph = 0;
    words.each(article, [&](const text::Passage& passage) {
        std::uint32_t number = paragraph++;
        if (passage.zone != base::Zone::lead && passage.zone != base::Zone::body) return;
        for (Range range : passage.sentences)
            sentences.push_back({passage.offset + range.begin, passage.offset + range.end});
        for (const TokenView& token : passage.tokens)
            for (const query::Mark& mark : marks)
                if (mark.paragraph == number &&
                    mark.position == found.first_positions[number] + token.position)
                    matched.push_back({text::snap_to_graphemes(article.body, {passage.offset + token.begin,
                                                                              passage.offset + token.end}),
                                       mark.atom});
    });
    return results::make_snippet(article.body, sentences, matched, context);
}

/// Paragraphs of a few sentences, long and short ones.
std::string random_body(std::mt19937& random) {
    constexpr std::string_view words[] = {"l’avocat", "avocats", "l’école", "écoles", "port",
                                          "du",       "maire",   "juge",    "المغرب", "وبالمغرب",
                                          "2020",     "quai",    "مغرب.قال"};
    std::string body;
    for (std::size_t sentence = 1 + random() % 12; sentence > 0; --sentence) {
        for (std::size_t word = 1 + random() % (random() % 4 == 0 ? 60 : 6); word > 0; --word)
            body.append(words[random() % std::size(words)]).append(word > 1 ? " " : "");
        if (random() % 8 == 0) body += " phare";
        body += random() % 3 == 0 ? ".\n" : ". ";
    }
    return body;
}

}  // namespace

TEST_CASE("few paragraphs are read, and the snippet is that of somebody who read all") {
    std::mt19937 random(11);
    text::ArticleWords words(languages);
    std::size_t marked = 0;
    for (const char* query : {"avocat", "école OR juge OR maire", "\"du port\"", "avocat NEAR/3 quai", "مغرب",
                              "port /s quai", "phare", "title:avocat", "avoc* -juge", "ATLEAST/2 2020"}) {
        query::Bound bound = bound_query(query);
        for (std::size_t round = 0; round < 200; ++round) {
            Article article{.title = "L’avocat", .body = random_body(random), .language = "fr"};
            std::size_t context = random() % 3;
            auto found = support::text_evidence(article, bound, words);
            Snippet snippet = results::Highlighter(bound, words, context)
                                  .highlight(article, found.match(), results::Extent::excerpt)
                                  .snippet;
            REQUIRE(snippet == snippet_of_all(article, bound, words, context));
            marked += snippet.matches.size();
        }
    }
    CHECK(marked > 2000);
}

TEST_CASE("an index that names places the article does not have marks nothing there") {
    query::Bound bound = bound_query("avocat");
    text::ArticleWords words(languages);
    Article article{.title = "L’avocat", .body = "Un avocat.", .language = "fr"};
    auto found = support::text_evidence(article, bound, words);
    for (auto& word : found.evidence.atoms.front()) word.paragraph += 7;
    auto highlights =
        results::Highlighter(bound, words, 0).highlight(article, found.match(), results::Extent::whole);
    CHECK(highlights.title.empty());
    CHECK(highlights.snippet == Snippet{"Un avocat.", {}});
}

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
