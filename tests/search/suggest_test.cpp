#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;

namespace {

struct Newsroom {
    explicit Newsroom(const std::vector<std::string>& languages = {"fr", "ar"})
        : index(Index::create((directory.path() / "i").string(), {.languages = languages})) {}

    support::TemporaryDirectory directory;
    Index index;

    /// One article per body, in a segment of their own.
    void add(const std::vector<std::string>& bodies, const std::string& language) {
        Writer writer = index.writer();
        for (const std::string& body : bodies)
            writer.add({.id = std::to_string(next_++), .body = body, .language = language});
        writer.commit();
    }
    [[nodiscard]] Results search(std::string_view query, const SearchOptions& options = {}) const {
        return index.searcher().search(query, options);
    }
    [[nodiscard]] std::string corrected(std::string_view query) const { return search(query).corrected; }

  private:
    int next_ = 0;
};

struct SmallNewsroom : Newsroom {
    SmallNewsroom() {
        add({"Un accident grave sur la route.", "Deux accidents à Fès.", "L'économie marocaine."}, "fr");
        add({"عاد الوزير إلى المغرب", "الجزائر والمغرب", "ظروف السيارة"}, "ar");
    }
};

/// Where "fowce" is force as well as fonce, by the letters alone: the police use the one, cars do the other.
std::vector<std::string> police_and_cars() {
    std::vector<std::string> bodies(100, "Rien à signaler.");
    for (const char* body : {"La police use de la force.", "La police en force.", "La voiture fonce."})
        bodies.emplace_back(body);
    return bodies;
}

/// A few words of few, so that many are near each other and meet now and then.
std::string random_words(std::mt19937& random, std::size_t most) {
    static const std::vector<std::string> words{"balle",  "salle",  "halle",  "tasse",  "masse", "passe",
                                                "masque", "marque", "banque", "manque", "force", "fonce"};
    std::string text;
    for (std::size_t count = 1 + random() % most; count > 0; --count)
        text += (text.empty() ? "" : " ") + words[random() % words.size()];
    return text;
}

}  // namespace

TEST_CASE("a word that nobody wrote comes with what was meant, its place and its articles") {
    SmallNewsroom news;
    Results results = news.search("route accidnet");
    CHECK(results.total == 0);
    REQUIRE(results.suggestions.size() == 1);
    CHECK(results.suggestions[0] == Suggestion{"accidnet", 0, "accident", 2, 6, 14});
    CHECK(results.corrected == "route accident");
    CHECK(news.search(results.corrected).total == 1);
}

TEST_CASE("only the word changes in the query, and it is written as articles write it") {
    SmallNewsroom news;
    CHECK(news.corrected("\"un accidnet grave\" -fès") == "\"un accident grave\" -fès");
    CHECK(news.corrected("lead:(accidnet OR rouet)") == "lead:(accident OR route)");
    CHECK(news.corrected("=accidnet") == "=accident");
    CHECK(news.corrected("l'econmie") == "l'économie");
}

TEST_CASE("Arabic letters that are confused, and keyboards that were not switched") {
    SmallNewsroom news;
    CHECK(news.corrected("ضروف") == "ظروف");
    CHECK(news.corrected("المغب") == "المغرب");
    CHECK(news.corrected("hglyvf") == "المغرب");
    CHECK(news.corrected("hg[.hzv lsra") == "الجزائر lsra");
    CHECK(news.corrected("شؤؤهيثىف") == "accident");
    CHECK(news.corrected("qccident") == "accident");
}

TEST_CASE("what only another language takes for a form of the word typed is a word of its own") {
    Newsroom news({"fr", "en"});
    news.add({"Le gouvernement recule.", "Un gouvernement provisoire."}, "fr");
    news.add({"The government in exile."}, "en");
    CHECK(news.corrected("gouvernment") == "gouvernement");  // for English both have the stem gouvern
}

TEST_CASE("a blank too few and a blank too many") {
    SmallNewsroom news;
    CHECK(news.corrected("accidentgrave") == "accident grave");
    CHECK(news.corrected("fès acci dent") == "fès accident");
}

TEST_CASE("what is found is not corrected, and what nothing is near is only named") {
    SmallNewsroom news;
    CHECK(news.search("accidents").suggestions.empty());
    CHECK(news.search("accid* marocane~ le").suggestions.empty());
    Results unknown = news.search("xylophone");
    CHECK(unknown.suggestions == std::vector<Suggestion>{{"xylophone", 0, "", 0, 0, 9}});
    CHECK(unknown.corrected.empty());
    CHECK(news.search("2021").corrected.empty());
    CHECK(news.search("accidnet", {.suggestions = false}).suggestions.empty());
}

TEST_CASE("with OR between the words a word without articles is told beside the hits") {
    SmallNewsroom news;
    Results results = news.search("route accidnet", {.any = true});
    CHECK(results.total == 1);
    CHECK(results.corrected == "route accident");
}

TEST_CASE("how often a word is written counts over all segments, without removed articles") {
    Newsroom news;
    news.add({"marin", "marin", "mardi", "mardi"}, "fr");
    news.add({"mardi"}, "fr");
    CHECK(news.corrected("mari") == "mardi");
    Writer writer = news.index.writer();
    for (const char* id : {"3", "4"}) CHECK(writer.remove(id));
    writer.commit();
    Results results = news.search("marn");
    CHECK(results.corrected == "marin");
    CHECK(results.suggestions[0].better_documents == 2);
}

TEST_CASE("a rare word that looks like an error for a frequent one is doubted where little is found") {
    Newsroom news;
    std::vector<std::string> bodies(700, "gouvernement");
    bodies.emplace_back("gouvernemnt");
    news.add(bodies, "fr");
    Results results = news.search("gouvernemnt");
    CHECK(results.total == 1);
    CHECK(results.suggestions == std::vector<Suggestion>{{"gouvernemnt", 1, "gouvernement", 700, 0, 11}});
    CHECK(news.search("gouvernement").suggestions.empty());
}

TEST_CASE("of words as near as each other, the one that goes with the rest of the query was meant") {
    Newsroom news;
    news.add(police_and_cars(), "fr");
    CHECK(news.corrected("fowce") == "force");
    CHECK(news.corrected("police fowce") == "police force");
    CHECK(news.corrected("voiture fowce") == "voiture fonce");
    CHECK(news.corrected("fowce AND \"la voiture\"") == "fonce AND \"la voiture\"");
    CHECK(news.search("fowce voiture", {.any = true}).corrected == "fonce voiture");
}

TEST_CASE("what the query excludes, passes over or does not know says nothing of what was meant") {
    Newsroom news;
    news.add(police_and_cars(), "fr");
    CHECK(news.corrected("fowce -voiture") == "force -voiture");
    CHECK(news.corrected("la fowce") == "la force");
    CHECK(news.corrected("xylophone fowce") == "xylophone force");
}

TEST_CASE("removed articles say nothing of what was meant") {
    Newsroom news;
    news.add(police_and_cars(), "fr");
    news.add({"La voiture fonce.", "La voiture."}, "fr");
    Writer writer = news.index.writer();
    for (const char* id : {"102", "103"}) CHECK(writer.remove(id));
    writer.commit();
    CHECK(news.corrected("voiture fowce") == "voiture force");
}

TEST_CASE("a rare word is doubted only where the other one meets the rest of the query") {
    Newsroom news;
    std::vector<std::string> bodies(700, "gouvernement");
    bodies.insert(bodies.end(), {"gouvernemnt", "ballon", "gouvernement budget"});
    news.add(bodies, "fr");
    CHECK(news.corrected("ballon gouvernemnt").empty());
    CHECK(news.corrected("budget gouvernemnt") == "budget gouvernement");
}

TEST_CASE(
    "of words as near as each other, one that an article holds with all the rest of the query was meant") {
    Newsroom news;
    std::vector<std::string> bodies(300, "Rien à signaler.");
    for (int i = 0; i < 20; ++i) bodies.emplace_back("La balle est perdue.");
    bodies.insert(bodies.end(), {"Une tasse dans la salle du maire", "La balle et la tasse", "Le maire"});
    news.add(bodies, "fr");
    CHECK(news.corrected("halle") == "balle");
    CHECK(news.corrected("halle tasse maire") == "salle tasse maire");
}

TEST_CASE("where every word is known but no article holds them all, one may be meant for another") {
    Newsroom news;
    std::vector<std::string> bodies(700, "Rien à signaler.");
    for (int i = 0; i < 30; ++i) bodies.emplace_back("La route nationale est barrée.");
    for (int i = 0; i < 10; ++i) bodies.emplace_back("La roue du moulin.");
    news.add(bodies, "fr");
    Results results = news.search("roue nationale");
    CHECK(results.total == 0);
    CHECK(results.corrected == "route nationale");
    CHECK(news.corrected("roue moulin").empty());
    CHECK(news.corrected("moulin barrée").empty());  // nothing near stands beside the other
}

TEST_CASE("a known word is left alone where an unknown one tells why nothing is found") {
    Newsroom news;
    std::vector<std::string> bodies(300, "Rien à signaler.");
    bodies.insert(bodies.end(),
                  {"La marque du spectacle", "Le spectacle et son masque", "Une balle", "La salle"});
    news.add(bodies, "fr");
    CHECK(news.corrected("marqe ballle") == "marque balle");
    CHECK(news.corrected("spectcle salle") == "spectacle salle");
}

TEST_CASE("what is suggested does not depend on how articles fell into segments") {
    std::mt19937 random(7);
    for (int round = 0; round < 5; ++round) {
        Newsroom whole;
        Newsroom parts;
        std::vector<std::string> bodies;
        for (int i = 0; i < 200; ++i) bodies.push_back(random_words(random, 6));
        whole.add(bodies, "fr");
        for (auto from = bodies.begin(); from != bodies.end();) {
            auto to = from + std::min<std::ptrdiff_t>(1 + random() % 90, bodies.end() - from);
            parts.add({from, to}, "fr");
            from = to;
        }
        for (int i = 0; i < 100; ++i) {
            std::string query = random_words(random, 3);
            query[random() % query.size()] = static_cast<char>('a' + random() % 26);
            for (bool any : {false, true}) {
                INFO(query);
                CHECK(whole.search(query, {.any = any}).suggestions ==
                      parts.search(query, {.any = any}).suggestions);
            }
        }
    }
}
