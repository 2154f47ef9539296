#include "newsgrep/render.hpp"

#include "results/isolates.hpp"
#include "results/overview.hpp"
#include "results/paint.hpp"
#include "text/graphemes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace newsgrep;

namespace {

Hit sample_hit() {
    Hit hit;
    hit.rank = 1;
    hit.id = "barlamane-1";
    hit.title = "Le Maroc en tête";
    hit.title_matches = {{3, 8}};
    hit.source = "Barlamane";
    hit.language = "fr";
    hit.published = parse_iso_date("2020-02-12T10:30");
    hit.snippet = {"Au Maroc, la pluie.", {{3, 8}}};
    return hit;
}

Results results_with(Hit hit) {
    Results results;
    results.query = "maroc";
    results.total = 1;
    results.hits.push_back(std::move(hit));
    return results;
}

/// `text` without links, colours and isolates.
std::string bare(std::string text) {
    for (std::size_t at; (at = text.find("\x1b]8;;")) != std::string::npos;)
        text.erase(at, text.find("\x1b\\", at) + 2 - at);
    for (std::string_view sign : {"\u2068", "\u2069"})
        for (std::size_t at; (at = text.find(sign)) != std::string::npos;) text.erase(at, sign.size());
    for (std::size_t at; (at = text.find('\x1b')) != std::string::npos;)
        text.erase(at, text.find('m', at) + 1 - at);
    return text;
}

/// Words that hold all there is to neutralise, every second one a match.
Snippet random_marked(std::mt19937& random) {
    static constexpr const char* pieces[] = {"un",      "été",    "المغرب",  "a\x1b[31mb", "\x07",
                                             "\u009b",  "\u202e", "\u2066x", "\u2067",     "\u2069",
                                             "y\u2069", "\xff",   "z\nz",    "\u200d"};
    Snippet marked{"mot", {}};
    for (std::size_t left = random() % 12; left > 0; --left) {
        marked.text += ' ';
        std::size_t begin = marked.text.size();
        marked.text += pieces[random() % std::size(pieces)];
        if (random() % 2 == 0) marked.matches.push_back({begin, marked.text.size()});
    }
    return marked;
}

Hit random_hit(std::mt19937& random) {
    Hit hit = sample_hit();
    Snippet title = random_marked(random);
    hit.title = title.text;
    hit.title_matches = title.matches;
    hit.snippet = random_marked(random);
    return hit;
}

std::string one_line(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::size_t count(std::string_view text, std::string_view piece) {
    std::size_t found = 0;
    for (std::size_t at = text.find(piece); at != std::string_view::npos; at = text.find(piece, at + 1))
        ++found;
    return found;
}

}  // namespace

TEST_CASE("a hit is a line of date, source, language and title, and its snippet below") {
    CHECK(render_text(results_with(sample_hit())) ==
          "2020-02-12  Barlamane  fr  Le Maroc en tête\n"
          "  Au Maroc, la pluie.\n");
}

TEST_CASE("every column of a hit is there, and without a title its id") {
    Hit hit;
    hit.id = "x1";
    CHECK(render_text(results_with(hit)) == "----------  -  -  x1\n");
    CHECK(render_text(Results{}).empty());
}

TEST_CASE("a blank line stands between hits") {
    Results results = results_with(sample_hit());
    results.hits.push_back(sample_hit());
    CHECK(count(render_text(results), "\n\n") == 1);
}

TEST_CASE("matches are coloured inside the isolates of their field") {
    std::string text = render_text(results_with(sample_hit()), {.color = true, .isolate = true});
    CHECK(text.find("\u2068\x1b[1mLe \x1b[0m\x1b[1;31mMaroc\x1b[0m\x1b[1m en tête\x1b[0m\u2069\n") !=
          std::string::npos);
    CHECK(text.find("  \u2068Au \x1b[1;31mMaroc\x1b[0m, la pluie.\u2069\n") != std::string::npos);
    CHECK(count(text, "\u2068") == count(text, "\u2069"));
}

TEST_CASE("without colours and isolates the text is the same in every style") {
    std::string plain = render_text(results_with(sample_hit()));
    for (bool color : {false, true})
        for (bool isolate : {false, true})
            CHECK(bare(render_text(results_with(sample_hit()), {.color = color, .isolate = isolate})) ==
                  plain);
}

TEST_CASE("any text in any style is its harmless text, once colours and isolates are gone") {
    std::mt19937 random(6);
    for (int i = 0; i < 5'000; ++i) {
        Hit hit = random_hit(random);
        std::string title = one_line(make_harmless(hit.title));
        std::string snippet = one_line(make_harmless(hit.snippet.text));
        std::string expected = "2020-02-12  Barlamane  fr  " + title + "\n  " + snippet + "\n";
        TextStyle style{.color = random() % 2 == 0, .isolate = random() % 2 == 0};
        REQUIRE(bare(render_text(results_with(hit), style)) == bare(expected));
    }
}

TEST_CASE("of any width, a terminal's output without its signs is what a pipe gets") {
    std::mt19937 random(8);
    for (int i = 0; i < 5'000; ++i) {
        Hit hit = random_hit(random);
        hit.url = random() % 2 == 0 ? "https://example.org/\u202e" + hit.title : "javascript:alert(1)";
        hit.duplicates.resize(random() % 2);
        if (random() % 3 == 0)
            hit.article = Article{.id = "a", .url = hit.url, .title = hit.title, .body = hit.snippet.text};
        Results results = results_with(hit);
        results.facets = {{Field::source, {{hit.snippet.text, 1, {}}}}};
        TextStyle plain{.width = random() % 60};
        TextStyle painted{.color = true, .isolate = true, .hyperlinks = true, .width = plain.width};
        REQUIRE(bare(render_text(results, painted)) == bare(render_text(results, plain)));
    }
}

TEST_CASE("a link is opened and closed around its field, for web addresses only") {
    Hit hit = sample_hit();
    hit.url = "https://example.org/été?a=1\x1b\n";
    std::string text = render_text(results_with(hit), {.hyperlinks = true});
    CHECK(text.find(
              "\x1b]8;;https://example.org/%C3%A9t%C3%A9?a=1%1B%0A\x1b\\Le Maroc en tête\x1b]8;;\x1b\\") !=
          std::string::npos);
    for (std::string url : {"", "javascript:alert(1)", "file:///etc/passwd", "HTTP//x"}) {
        hit.url = url;
        CHECK(count(render_text(results_with(hit), {.hyperlinks = true}), "\x1b") == 0);
    }
    hit.url = "http://example.org/" + std::string(3000, 'a');
    CHECK(count(render_text(results_with(hit), {.hyperlinks = true}), "\x1b") == 0);
}

TEST_CASE("no line leaves an isolate open, wherever it is broken") {
    std::mt19937 random(7);
    for (int i = 0; i < 5'000; ++i) {
        TextStyle style{.color = random() % 2 == 0, .isolate = random() % 2 == 0, .width = random() % 12};
        REQUIRE(results::has_balanced_isolates(render_text(results_with(random_hit(random)), style)));
    }
    Hit hit = sample_hit();
    hit.snippet = {"\u2067un deux\u2069 trois", {{3, 5}, {6, 10}}};
    std::string text = render_text(results_with(hit), {.color = true, .width = 7});
    CHECK(text.ends_with("\n  \x1b[1;31mun\x1b[0m\n  \x1b[1;31mdeux\x1b[0m\n  trois\n"));
}

TEST_CASE("article text cannot command the terminal") {
    Hit hit = sample_hit();
    hit.title = "a\x1b]0;b\nc\u202E";
    hit.title_matches = {};
    hit.source = "\x1b[2J";
    hit.snippet = {"x\x07\u2069y", {}};
    CHECK(render_text(results_with(hit)) == "2020-02-12  ␛[2J  fr  a␛]0;b c\n  x␇y\n");
    CHECK(render_text(results_with(hit), {.raw = true}).find("\x1b]0;b") != std::string::npos);
}

TEST_CASE("snippets are wrapped by what is seen, not by bytes") {
    Hit hit = sample_hit();
    hit.snippet = {"été été été été المغرب المغرب", {{6, 11}}};
    CHECK(render_text(results_with(hit), {.width = 9}).find("\n  été été\n  été été\n  المغرب\n  المغرب\n") !=
          std::string::npos);
}

TEST_CASE("wrapping loses nothing and no line is wider than asked unless one word is") {
    std::mt19937 random(5);
    for (int i = 0; i < 2'000; ++i) {
        std::string text;
        for (std::size_t left = random() % 20; left > 0; --left)
            text += std::string(random() % 8, 'x') + (random() % 3 == 0 ? "é " : " ");
        std::size_t width = 1 + random() % 12;
        std::string joined;
        for (const Range& line : results::wrap(text, {0, text.size()}, width)) {
            std::string piece = text.substr(line.begin, line.end - line.begin);
            REQUIRE((text::display_width(piece) <= width || piece.find(' ') == std::string::npos));
            joined += (line.begin == 0 ? "" : " ") + piece;
        }
        REQUIRE((joined == text || joined + " " == text));
    }
}

TEST_CASE("a whole article shows all that is known of it, a line per paragraph") {
    Article article;
    article.id = "a1";
    article.url = "https://example.org/a1";
    article.title = "Titre";
    article.body = "Un deux.\n\nTrois Maroc.";
    article.source = "Le Matin";
    article.author = "Ali";
    article.language = "fr";
    CHECK(render_article(article, {}, {}) ==
          "Titre\n"
          "----------  Le Matin  Ali  fr  https://example.org/a1  a1\n"
          "\nUn deux.\n\nTrois Maroc.\n");
    std::string marked = render_article(article, {}, {{16, 21}}, {.color = true, .width = 8});
    CHECK(marked.find("Trois\n\x1b[1;31mMaroc\x1b[0m.\n") != std::string::npos);
}

TEST_CASE("with full, too, it is said how many copies an article stands for") {
    Hit hit = sample_hit();
    hit.article = Article{.id = "a1", .title = "Titre", .body = "Corps."};
    hit.duplicates = {"b", "c"};
    CHECK(render_text(results_with(hit)).starts_with("Titre\n----------  a1  +2\n"));
}

TEST_CASE("with full, the article stands in place of the snippet") {
    Hit hit = sample_hit();
    hit.article = Article{.id = "a1", .title = "Titre", .body = "Corps."};
    CHECK(render_text(results_with(hit)).find("\nCorps.\n") != std::string::npos);
}

TEST_CASE("facets and timeline stand as charts below the hits, an empty line between them") {
    Results results = results_with(sample_hit());
    results.facets = {{Field::source, {{"Barlamane", 1, {}}, {"", 1, {}}}}};
    results.timeline = Timeline{Period::month, {{parse_iso_date("2020-02-01"), 1, 2, {}}}, {{}, 1, 1, {}}};
    std::string text = render_text(results);
    CHECK(count(text, "\n\n") == 2);
    CHECK(text.find("\nBarlamane         1  █") != std::string::npos);
    CHECK(text.find("\n(none)            1  █") != std::string::npos);
    CHECK(text.find("\n2020-02         1  █") != std::string::npos);
    CHECK(text.find("\nundated         1  █") != std::string::npos);
    results.hits.clear();
    CHECK(render_text(results).starts_with("source     articles\n"));
}

TEST_CASE("people see the first values of a facet, and how many there are more") {
    Results results;
    results.facets = {{Field::author, {}}};
    for (int i = 0; i < 20; ++i) results.facets[0].values.push_back({"Autrice " + std::to_string(i), 1, {}});
    CHECK(render_text(results).ends_with("\nand 5 more\n"));
}

TEST_CASE("a bucket is called by its year, its month or its first day") {
    Date start = *parse_iso_date("2020-02-01");
    CHECK(results::bucket_label(start, Period::year) == "2020");
    CHECK(results::bucket_label(start, Period::month) == "2020-02");
    CHECK(results::bucket_label(start, Period::week) == "2020-02-01");
}
