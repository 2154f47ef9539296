/// Do what is found and what is marked agree, on every article and for every kind of word?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "results/highlight.hpp"
#include "support/temporary_directory.hpp"
#include "support/text_evidence.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace newsgrep;

namespace {

const std::vector<std::string> languages = {"fr", "ar", "es"};

/// Words with clitics, elision, marks and hyphens, stop words among them.
const std::vector<std::string> words = {
    "l’avocat", "avocats", "Avocate",  "école",        "ecoles",      "e\u0301cole", "porte-drapeau",
    "O.N.U.",   "المغرب",  "وبالمغرب", "والمغربية",    "مُغرِب",        "وزير",        "الوزير",
    "niño",     "ninos",   "dámelo",   "entregárselo", "le",          "de",          "la",
    "في",       "los",     "2020",     "٢٠٢٠",         "aujourd’hui", "qu’il"};
const std::vector<std::string> queries = {"avocat",
                                          "=Avocats",
                                          "école",
                                          "=ecoles",
                                          "=école",
                                          "\"l'avocat\"",
                                          "écol*",
                                          "avocta~",
                                          "المغرت~",
                                          "porte",
                                          "drapeau",
                                          "\"porte drapeau\"",
                                          "porte-drapeau",
                                          "onu",
                                          "مغرب",
                                          "\"المغرب\"",
                                          "=وبالمغرب",
                                          "مغ*",
                                          "وزير",
                                          "nino",
                                          "=niño",
                                          "dámelo",
                                          "entregar",
                                          "le",
                                          "\"de la\"",
                                          "\"le maire\"",
                                          "في",
                                          "2020",
                                          "aujourd'hui",
                                          "\"qu'il\"",
                                          "title:avocat",
                                          "lead:école",
                                          "body:مغرب",
                                          "title:(nino OR porte)",
                                          "onu OR \"de la\"",
                                          "avocat مغرب",
                                          "avocat NEAR/3 école",
                                          "مغرب PRE/4 وزير",
                                          "nino /s porte",
                                          "avocat /s NOT nino",
                                          "école NEAR/2 NOT avocat",
                                          "(onu OR مغرب) /p (avocat porte)",
                                          "ATLEAST/2 avocat",
                                          "FIRST/3 (nino OR \"de la\")",
                                          "FIRST/6 (avocat NEAR/2 école) -porte"};

Article random_article(std::mt19937& random, int number) {
    auto text = [&](std::size_t most) {
        std::string joined;
        for (std::size_t i = 1 + random() % most; i > 0; --i)
            joined += words[random() % words.size()] + (random() % 6 == 0   ? ".\n"
                                                        : random() % 6 == 0 ? ". "
                                                                            : " ");
        return joined;
    };
    return {.id = std::to_string(number),
            .title = text(3),
            .body = text(14),
            .language = languages[random() % 3]};
}

std::set<std::string> found(Searcher& searcher, const std::string& query) {
    std::set<std::string> ids;
    for (const Hit& hit : searcher.search(query, {.limit = 1000, .snippets = false})) ids.insert(hit.id);
    return ids;
}

query::Bound bound_query(const std::string& query) {
    query::BindOptions options;
    options.languages = languages;
    return query::bind(*Query::parse(query).root(), options);
}

std::set<std::string> marked(const std::vector<Article>& articles, const std::string& query) {
    query::Bound bound = bound_query(query);
    text::ArticleWords article_words(languages);
    results::Highlighter highlighter(bound, article_words, 0);
    std::set<std::string> ids;
    for (const Article& article : articles) {
        auto found = support::text_evidence(article, bound, article_words);
        results::Highlights highlights =
            highlighter.highlight(article, found.match(), results::Extent::whole);
        if (!highlights.title.empty() || !highlights.body.empty()) ids.insert(article.id);
    }
    return ids;
}

struct Newsroom {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string(), {.languages = languages});
    std::vector<Article> articles;

    explicit Newsroom(unsigned seed) {
        std::mt19937 random(seed);
        Writer writer = index.writer();
        for (int i = 0; i < 300; ++i) {
            articles.push_back(random_article(random, i));
            writer.add(articles.back());
            if (i == 120) writer.commit();
        }
        writer.commit();
    }
};

}  // namespace

TEST_CASE("the articles found are those in which the highlighter finds something to mark") {
    Newsroom newsroom(3);
    Searcher searcher = newsroom.index.searcher();
    for (const std::string& query : queries) {
        CAPTURE(query);
        std::set<std::string> hits = found(searcher, query);
        CHECK(hits == marked(newsroom.articles, query));
        CHECK((hits.empty() ? query == "\"le maire\"" : hits.size() < 300));
    }
}

TEST_CASE("what is marked by the index's places is what is marked by the text alone") {
    Newsroom newsroom(7);
    Searcher searcher = newsroom.index.searcher();
    text::ArticleWords words_of_text(languages);
    for (const std::string& query : queries) {
        CAPTURE(query);
        query::Bound bound = bound_query(query);
        results::Highlighter highlighter(bound, words_of_text, 1);
        for (const Hit& hit : searcher.search(query, {.limit = 60, .context = 1, .full = true})) {
            auto found = support::text_evidence(*hit.article, bound, words_of_text);
            results::Highlights expected =
                highlighter.highlight(*hit.article, found.match(), results::Extent::whole);
            REQUIRE(hit.title_matches == expected.title);
            REQUIRE(hit.body_matches == expected.body);
            REQUIRE(hit.snippet == expected.snippet);
        }
    }
}

TEST_CASE("each marked word, taken out and asked for as typed, finds its article again") {
    Newsroom newsroom(4);
    Searcher searcher = newsroom.index.searcher();
    for (const char* query : {"avocat", "مغرب", "écol*", "porte-drapeau", "entregar", "nino", "onu"}) {
        for (const Hit& hit : searcher.search(query, {.limit = 20, .full = true})) {
            for (Range range : hit.body_matches) {
                std::string word = hit.article->body.substr(range.begin, range.end - range.begin);
                CAPTURE(word);
                CHECK(found(searcher, "=\"" + word + "\" id:" + hit.id).size() == 1);
            }
        }
    }
}

TEST_CASE("a snippet of a hit whose body matches shows a match, word for word what the body has there") {
    Newsroom newsroom(5);
    Searcher searcher = newsroom.index.searcher();
    for (const char* query : {"avocat", "مغرب", "\"de la\"", "nino OR porte"}) {
        for (const Hit& hit : searcher.search(query, {.limit = 50, .full = true})) {
            CHECK(hit.snippet.matches.empty() == hit.body_matches.empty());
            std::set<std::string> marked_words;
            for (Range range : hit.body_matches)
                marked_words.insert(hit.article->body.substr(range.begin, range.end - range.begin));
            for (Range range : hit.snippet.matches)
                CHECK(marked_words.contains(hit.snippet.text.substr(range.begin, range.end - range.begin)));
        }
    }
}

TEST_CASE("the fragments of a snippet, without its ellipses, stand in the body in this order") {
    Newsroom newsroom(6);
    Searcher searcher = newsroom.index.searcher();
    for (const char* query : {"avocat OR nino", "مغرب onu", "école OR 2020 OR porte", "\"de la\" OR وزير"}) {
        for (const Hit& hit : searcher.search(query, {.limit = 50, .full = true})) {
            std::size_t from = 0;
            std::string_view rest = hit.snippet.text;
            while (!rest.empty()) {
                std::size_t blank = std::min(rest.find(' '), rest.size());
                std::string_view word = rest.substr(0, blank);
                rest.remove_prefix(std::min(blank + 1, rest.size()));
                if (word.empty() || word == "…") continue;
                std::size_t found = hit.article->body.find(word, from);
                REQUIRE(found != std::string::npos);
                from = found + word.size();
            }
        }
    }
}

TEST_CASE("filters decide what is marked, under NOT and OR too") {
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "i").string(), {.languages = languages});
    Writer writer = index.writer();
    writer.add(
        {.id = "a", .title = "Note", .body = "Le port et le quai.", .language = "fr", .source = "Le Phare"});
    writer.commit();
    auto marks = [searcher = index.searcher()](const std::string& query) mutable {
        std::string text;
        for (const Hit& hit : searcher.search(query, {.full = true}))
            for (Range range : hit.body_matches)
                text += hit.article->body.substr(range.begin, range.end - range.begin) + " ";
        return text;
    };
    CHECK(marks("port -lang:ar") == "port ");
    CHECK(marks("port -source:soir") == "port ");
    CHECK(marks("(port lang:ar) OR (quai lang:fr)") == "quai ");
    CHECK(marks("(port OR lang:fr) since:2020 OR quai") == "quai ");
    CHECK(marks("port source:phare") == "port ");
}
