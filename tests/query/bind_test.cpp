#include "query/bind.hpp"

#include "newsgrep/analyzer.hpp"
#include "newsgrep/query.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::query;

namespace {

Bound bound(std::string_view text, const BindOptions& options = {.languages = {"fr", "ar", "es"}}) {
    return bind(*Query::parse(text).root(), options);
}

std::string stems(const Atom& atom) {
    std::string text;
    for (const StemIn& stem : atom.stems) text += (text.empty() ? "" : " ") + stem.language + ":" + stem.stem;
    return text;
}

}  // namespace

TEST_CASE("a Latin word asks each Latin language of the index, an Arabic one Arabic only, others none") {
    CHECK(stems(bound("gobiernos").atoms[0]).starts_with("fr:gobierno"));
    CHECK(bound("gobiernos").atoms[0].stems.size() == 2);
    CHECK(stems(bound("والمغرب").atoms[0]) == "ar:مغرب");
    CHECK(stems(bound("Москва").atoms[0]) == "und:москва");
    CHECK(stems(bound("Zeitung", {.languages = {"ar"}}).atoms[0]) == "und:zeitung");
}

TEST_CASE("each word keeps its place in the query and the zones it is asked in") {
    Bound query = bound("port title:(quai OR \"la mer\") in:all");
    CHECK(query.atoms[0].zones == all_zones);
    CHECK(query.atoms[1].zones == bit(Zone::title));
    CHECK(query.atoms[3].zones == bit(Zone::title));
    CHECK(query.atoms[1].begin == 12);
    CHECK(query.atoms[1].end == 16);
    CHECK(bound("port").atoms[0].zones == default_zones);
}

TEST_CASE("a phrase counts elided particles as positions, and = asks for the form") {
    Bound phrase = bound("\"cour d’appel\"");
    REQUIRE(phrase.root.parts.size() == 3);
    CHECK(phrase.root.parts[2].offset == 2);
    CHECK(phrase.atoms[0].match == Match::exact);
    CHECK(bound("=\"Cour d’appel\"").atoms[2].match == Match::form);
    CHECK(bound("=Élus").atoms[0].form == "élus");
    CHECK(bound("=Élus").atoms[0].exact == "elus");
}

TEST_CASE("with a tilde only the last part may be spelt otherwise, and it is no stop word") {
    Bound fuzzy = bound("porte-drapau~2");
    REQUIRE(fuzzy.root.children.at(0).kind == Clause::Kind::phrase);
    CHECK(fuzzy.atoms[0].match == Match::stem);
    CHECK(fuzzy.atoms[1].match == Match::fuzzy);
    CHECK(fuzzy.atoms[1].edits == 2);
    CHECK(bound("l'avocta~").root.kind == Clause::Kind::atom);
    CHECK(bound("avocat~ avocat~2 avocat~").atoms.size() == 2);
    CHECK_FALSE(bound("avec~").atoms[0].is_stop);
}

TEST_CASE("with a star only the last part may go on") {
    Bound prefix = bound("porte-drap*");
    REQUIRE(prefix.root.children.at(0).kind == Clause::Kind::phrase);
    CHECK(prefix.atoms[0].match == Match::stem);
    CHECK(prefix.atoms[1].match == Match::prefix);
    CHECK(prefix.atoms[2].match == Match::prefix);
    CHECK(prefix.atoms[2].exact == "portedrap");
    CHECK(bound("l’avoc*").root.kind == Clause::Kind::atom);
    CHECK(bound("le*").atoms[0].is_stop == false);
}

TEST_CASE("what has no word in it goes, and takes along only itself") {
    CHECK(bound("…").root.kind == Clause::Kind::nothing);
    CHECK(bound("port …").root.kind == Clause::Kind::atom);
    CHECK(bound("port -…").root.kind == Clause::Kind::atom);
    CHECK(bound("(… OR port) quai").root.children.size() == 2);
}

TEST_CASE("what has a hyphen is a phrase, or one word without it, which only solid words are meant by") {
    Bound query = bound("Porte-drapeaux");
    REQUIRE(query.root.kind == Clause::Kind::any_of);
    REQUIRE(query.root.children.size() == 2);
    CHECK(query.root.children[0].kind == Clause::Kind::phrase);
    const Atom& solid = query.atoms[query.root.children[1].number];
    CHECK(solid.is_solid);
    CHECK(solid.exact == "portedrapeaux");
    CHECK(solid.stems[0].stem == stem("portedrapeau", "fr"));
    CHECK(solid.backoff.empty());
    CHECK(allows_joiners(solid, "portedrapeau"));
    CHECK_FALSE(allows_joiners(solid, "porte-drapeau"));
    CHECK(allows_joiners(bound("portedrapeau").atoms[0], "porte-drapeau"));
    CHECK(bound("=porte-drapeau").root.kind == Clause::Kind::phrase);
    CHECK(bound("\"porte-drapeau\"").root.kind == Clause::Kind::phrase);
    CHECK(bound("arc-en-ciel").root.kind == Clause::Kind::phrase);
}

TEST_CASE("a bag of words takes compounds apart and leaves stop words out of OR") {
    BindOptions bag{.languages = {"fr"}, .is_bag_of_words = true};
    Bound query = bind(*Query::parse("le porte-drapeau", {.any = true}).root(), bag);
    CHECK(query.root.kind == Clause::Kind::any_of);
    CHECK(query.root.children.size() == 3);
    CHECK(query.root.children[2].number == 2);
    CHECK(query.atoms[2].is_solid);
    CHECK(bind(*Query::parse("le la", {.any = true}).root(), bag).root.children.size() == 2);
}

TEST_CASE("a word that stands several times in a group is asked for once, and counts as often") {
    Bound query = bound("port OR mer OR port OR port");
    REQUIRE(query.root.children.size() == 2);
    CHECK(query.root.children[0].times == 3);
    CHECK(query.root.children[1].times == 1);
    CHECK(bound("mer mer").root.kind == Clause::Kind::atom);
    CHECK(bound("mer mer").root.times == 2);
    CHECK(bound("port mer =port").root.children.size() == 3);
}

TEST_CASE(
    "words that differ in accents or hamzas are one, but not where = asks for them or spelling tells them "
    "apart") {
    CHECK(bound("révèle OR révélé OR revele").root.times == 3);
    CHECK(bound("أنباء انباء").root.times == 2);
    CHECK(bound("=révèle OR =révélé").root.children.size() == 2);
    CHECK(bound("علي OR على").root.children.size() == 2);
}

TEST_CASE("filters are kept as they are compared") {
    Bound query = bound("lang:FR site:www.Example.org source:=\"Le Soir\" id:Ab");
    REQUIRE(query.filters.size() == 4);
    CHECK(query.filters[0].text == "fr");
    CHECK(query.filters[1].text == "example.org");
    CHECK(query.filters[2].words == std::vector<std::string>{"le", "soir"});
    CHECK(query.filters[2].is_exact);
    CHECK(query.filters[3].text == "Ab");
}

TEST_CASE("binding names stems, exact forms and forms, and passes particles over") {
    Bound avocat = bound("l’Avocats");
    REQUIRE(avocat.atoms.size() == 1);
    CHECK(avocat.atoms[0].exact == "avocats");
    CHECK(avocat.atoms[0].stems[0].language == "fr");
    CHECK(avocat.atoms[0].stems[0].stem == "avocat");
    CHECK(bound("\"l’avocat\"").root.parts.size() == 2);
    CHECK(bound("=Été").atoms[0].form == "été");
    CHECK(bound("المغرب").atoms[0].stems[0].language == "ar");
}

TEST_CASE("stop words go from AND where another word is left, and stay in OR, quotes and alone") {
    CHECK(bound("le port").root.kind == Clause::Kind::atom);
    CHECK(bound("le").root.kind == Clause::Kind::atom);
    CHECK(bound("le OR port").root.children.size() == 2);
    CHECK(bound("\"le port\"").root.parts.size() == 2);
    CHECK(bound("le lang:fr").root.children.size() == 2);
    CHECK(bound("le port", {.languages = {"fr", "es", "en"}}).root.children.size() ==
          2);  // no stop word in English
    CHECK(bound("le port", {.languages = {"fr", "en"}, .written_in = {"fr"}}).root.kind ==
          Clause::Kind::atom);
}

TEST_CASE("of several authors or agencies one may be the whole name, of a source's name no part") {
    Filter filter;
    filter.field = Field::agency;
    filter.is_exact = true;
    filter.words = folded_words("AFP");
    CHECK(matches_name(filter, "Reuters, AFP"));
    CHECK_FALSE(matches_name(filter, "Reuters, AFP Sport"));
    filter.field = Field::source;
    CHECK_FALSE(matches_name(filter, "Reuters, AFP"));
}

TEST_CASE("a name matches by its words in order, or whole") {
    Filter filter;
    filter.words = folded_words("Phare du Sud");
    CHECK(matches_name(filter, "Le phare du sud-ouest"));
    CHECK_FALSE(matches_name(filter, "Sud du Phare"));
    filter.is_exact = true;
    CHECK(matches_name(filter, "PHARE DU SUD"));
    CHECK_FALSE(matches_name(filter, "Le Phare du Sud"));
    CHECK_FALSE(matches_name(Filter{}, "x"));
}

TEST_CASE("a word asked for twice is one atom, another zone, form or star makes another") {
    Bound query = bound("port OR \"port port\" OR port");
    CHECK(query.atoms.size() == 2);
    CHECK(query.root.children[0].number == query.root.children[2].number);
    CHECK(query.root.children[1].parts[0].atom == query.root.children[1].parts[1].atom);
    CHECK(query.root.children[1].parts[1].offset == 1);
    CHECK(bound("port title:port =port port* ports").atoms.size() == 5);
}
