/// Does the engine say what somebody says who reads every article?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "base/calendar.hpp"
#include "search/naive_search.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <random>

using namespace newsgrep;

namespace {

using Random = std::mt19937;

/// Few words, many forms of each, so that random queries and articles meet; none is a stop word.
const std::vector<std::vector<std::string>> vocabulary = {
    {"avocat", "avocats", "l’avocat", "Avocate", "maire", "maires", "école", "écoles", "ecole",
     "porte-drapeau", "drapeaux", "banque", "banques", "d'été", "grève", "Grèves", "qu’ONU", "O.N.U.",
     "2020"},
    {"المغرب", "والمغرب", "وبالمغرب", "مغربية", "وزير", "الوزير", "مدرسة", "مدارس", "المدرسة", "كتاب",
     "الكتاب", "BYD", "٢٠٢٠"},
    {"gobierno", "gobiernos", "elección", "elecciones", "escuela", "Escuelas", "niño", "nino", "niños",
     "dámelo", "entregárselo", "banco", "bancos", "2020"},
};
const std::vector<std::string> languages = {"fr", "ar", "es"};

template <typename Value>
const Value& pick(Random& random, const std::vector<Value>& from) {
    return from[random() % from.size()];
}

std::string sentence(Random& random, std::size_t language, std::size_t most) {
    std::string text;
    for (std::size_t words = 1 + random() % most; words > 0; --words) {
        text += pick(random, vocabulary[random() % 9 == 0 ? random() % 3 : language]);
        text += random() % 5 == 0 ? ". " : " ";
    }
    return text;
}

Article random_article(Random& random, int number) {
    std::size_t language = random() % 3;
    Article article;
    article.id = "a" + std::to_string(number);
    article.language = languages[language];
    article.title = sentence(random, language, 4);
    for (std::size_t i = 0; i < 1 + random() % 3; ++i)
        article.body += sentence(random, language, 12) + "\n\n";
    article.source = pick(random, std::vector<std::string>{"Le Phare", "Le Phare du Sud", "صدى الوطن", ""});
    if (random() % 5 != 0) article.published = base::date_of(18262 + static_cast<int>(random() % 60));
    if (random() % 3 == 0)
        article.ticker = {sentence(random, random() % 3, 4), sentence(random, random() % 3, 4)};
    return article;
}

std::string random_word(Random& random) {
    return pick(random, vocabulary[random() % 3]);
}

std::string random_leaf(Random& random) {
    switch (random() % 13) {
        case 0:
            return '"' + random_word(random) + " " + random_word(random) + '"';
        case 1:
            return "=" + random_word(random);
        case 2:
            return pick(random, std::vector<std::string>{"av*", "éco*", "مدر*", "gob*", "ban*", "banque*"});
        case 3:
            return "title:" + random_word(random);
        case 4:
            return pick(random, std::vector<std::string>{"lead:", "body:", "ticker:"}) + random_word(random);
        case 5:
            return pick(random, std::vector<std::string>{"lang:fr", "lang:ar", "source:phare",
                                                         "source:\"phare du sud\""});
        case 6:
            return pick(random, std::vector<std::string>{"date:2020-01", "since:2020-01-20",
                                                         "date:2020-01-05..2020-02-05"});
        case 7:
            return pick(random, std::vector<std::string>{"length:>15", "length:<9", "*"});
        case 8:
            return pick(random,
                        std::vector<std::string>{"avocta~", "écol~", "ecole~2", "المغرب~", "مدرسه~2",
                                                 "bnaco~", "l'avocat~", "porte-drapeua~", "title:maire~"});
        default:
            return random_word(random);
    }
}

std::string random_query(Random& random, int depth);

std::string random_positional(Random& random, int depth) {
    static const std::vector<std::string> before = {"ATLEAST/2 ", "ATLEAST/3 ", "FIRST/4 ", "FIRST/12 "};
    static const std::vector<std::string> between = {" NEAR/1 ", " NEAR/3 ", " /8 ", " NEAR ",   " PRE/1 ",
                                                     " PRE/4 ",  " /s ",     " /p ", " /s NOT ", " /3 NOT "};
    std::string operand = "(" + random_query(random, depth - 1) + ")";
    if (random() % 4 == 0) return pick(random, before) + operand;
    std::string chain = operand + pick(random, between) + "(" + random_query(random, depth - 1) + ")";
    return random() % 4 == 0 ? chain + pick(random, between) + random_word(random) : chain;
}

std::string random_query(Random& random, int depth) {
    if (depth == 0) return random_leaf(random);
    if (random() % 5 < 2) return random_positional(random, depth);
    switch (random() % 5) {
        case 0:
            return random_leaf(random);
        case 1:
            return "(" + random_query(random, depth - 1) + " OR " + random_query(random, depth - 1) + ")";
        case 2:
            return "(" + random_query(random, depth - 1) + " NOT " + random_query(random, depth - 1) + ")";
        case 3:
            return "NOT " + random_query(random, depth - 1);
        default:
            return "(" + random_query(random, depth - 1) + " AND " + random_query(random, depth - 1) + ")";
    }
}

/// The same living articles, indexed with detours: several commits, articles replaced and removed.
std::vector<Article> fill_with_detours(const Index& index, Random& random, int count) {
    std::map<std::string, Article> living;
    Writer writer = index.writer();
    for (int i = 0; i < count; ++i) {
        Article article = random_article(random, static_cast<int>(random() % static_cast<unsigned>(count)));
        writer.add(article);
        living[article.id] = article;
        if (random() % 7 == 0 && !living.empty()) {
            std::string victim =
                std::next(living.begin(), static_cast<long>(random() % living.size()))->first;
            CHECK(writer.remove(victim));
            living.erase(victim);
        }
        if (random() % 10 == 0) writer.commit();
    }
    writer.commit();
    std::vector<Article> articles;
    for (auto& [id, article] : living) articles.push_back(article);
    return articles;
}

void check_query(Searcher& searcher, const std::vector<Article>& articles, const std::string& text) {
    CAPTURE(text);
    SearchOptions options;
    options.limit = 1000;
    options.exact_total = true;
    Results results = searcher.search(text, options);
    auto expected = naive::search(articles, *Query::parse(text).root(), languages);
    CHECK(results.exact);
    CHECK(results.total == expected.size());
    REQUIRE(results.size() == expected.size());
    std::map<std::string, double> scores;
    for (const auto& answer : expected) scores[answer.id] = answer.score;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const Hit& hit = results.hits[i];
        REQUIRE(scores.contains(hit.id));
        CHECK(std::abs(hit.score - scores[hit.id]) < 1e-9);
        CHECK(std::abs(hit.score - expected[i].score) < 1e-9);  // the order is right up to equal scores
    }
}

}  // namespace

TEST_CASE(
    "random queries over random collections: the same articles, totals, scores and order as by brute force") {
    int collections = std::getenv("NEWSGREP_LONG") != nullptr ? 100 : 8;
    for (int collection = 0; collection < collections; ++collection) {
        Random random(static_cast<unsigned>(collection));
        support::TemporaryDirectory directory;
        Index index = Index::create((directory.path() / "i").string(), {.languages = languages});
        std::vector<Article> articles = fill_with_detours(index, random, 60);
        Searcher searcher = index.searcher();
        REQUIRE(searcher.article_count() == articles.size());
        for (int round = 0; round < 120; ++round)
            check_query(searcher, articles, random_query(random, round % 4));
    }
}

TEST_CASE("scores do not depend on how articles fell into segments: bit for bit") {
    Random random(77);
    support::TemporaryDirectory directory;
    Index detours = Index::create((directory.path() / "a").string(), {.languages = languages});
    std::vector<Article> articles = fill_with_detours(detours, random, 150);
    Index at_once = Index::create((directory.path() / "b").string(), {.languages = languages});
    {
        Writer writer = at_once.writer();
        for (const Article& article : articles) writer.add(article);
        writer.commit();
    }
    Searcher left = detours.searcher();
    Searcher right = at_once.searcher();
    for (int round = 0; round < 150; ++round) {
        std::string text = random_query(random, round % 3);
        CAPTURE(text);
        Results a = left.search(text);
        Results b = right.search(text);
        CHECK(a.total == b.total);
        REQUIRE(a.size() == b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            CHECK(a.hits[i].id == b.hits[i].id);
            CHECK(a.hits[i].score == b.hits[i].score);
        }
    }
}
