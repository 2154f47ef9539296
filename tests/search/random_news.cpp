#include "search/random_news.hpp"

#include "newsgrep/writer.hpp"

#include "base/calendar.hpp"

#include <doctest/doctest.h>

#include <map>

using namespace newsgrep;

namespace support {

const std::vector<std::string> languages = {"fr", "ar", "es"};

namespace {

/// Few words, many forms of each, so that random queries and articles meet; none is a stop word.
const std::vector<std::vector<std::string>> vocabulary = {
    {"avocat",  "avocats",       "l’avocat",       "Avocate",      "maire",    "maires", "école", "écoles",
     "ecole",   "porte-drapeau", "Porte-drapeaux", "portedrapeau", "drapeaux", "5 400",  "400",   "banque",
     "banques", "d'été",         "grève",          "Grèves",       "qu’ONU",   "O.N.U.", "2020"},
    {"المغرب", "والمغرب", "وبالمغرب", "مغربية", "وزير", "الوزير", "مدرسة", "مدارس", "المدرسة", "كتاب",
     "الكتاب", "BYD", "٢٠٢٠"},
    {"gobierno", "gobiernos", "elección", "elecciones", "escuela", "Escuelas", "niño", "nino", "niños",
     "dámelo", "entregárselo", "banco", "bancos", "2020"},
};
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
            return pick(random, std::vector<std::string>{"avocta~", "écol~", "ecole~2", "المغرب~", "مدرسه~2",
                                                         "bnaco~", "l'avocat~", "porte-drapeua~",
                                                         "porte-dra*", "title:maire~"});
        default:
            return random_word(random);
    }
}

std::string random_positional(Random& random, int depth) {
    static const std::vector<std::string> before = {"ATLEAST/2 ", "ATLEAST/3 ", "FIRST/4 ", "FIRST/12 "};
    static const std::vector<std::string> between = {" NEAR/1 ", " NEAR/3 ", " /8 ", " NEAR ",   " PRE/1 ",
                                                     " PRE/4 ",  " /s ",     " /p ", " /s NOT ", " /3 NOT "};
    std::string operand = "(" + random_query(random, depth - 1) + ")";
    if (random() % 4 == 0) return pick(random, before) + operand;
    std::string chain = operand + pick(random, between) + "(" + random_query(random, depth - 1) + ")";
    return random() % 4 == 0 ? chain + pick(random, between) + random_word(random) : chain;
}

}  // namespace

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

}  // namespace support
