/// Does a query mean the same however it is typed, in each of our languages?
#include "newsgrep/query.hpp"

#include "query/bind.hpp"
#include "query/describe.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace newsgrep;

namespace {

/// A clause with what is looked for in the index: folded forms and stems.
std::string meaning(const query::Clause& clause, const query::Bound& bound) {
    auto word = [&](std::uint32_t number) {
        const query::Atom& atom = bound.atoms[number];
        std::string text = atom.exact + "/" + std::to_string(static_cast<int>(atom.match)) + "/" +
                           std::to_string(atom.zones);
        for (const query::StemIn& stem : atom.stems) text += " " + stem.language + ":" + stem.stem;
        return text;
    };
    bool is_leaf = clause.kind == query::Clause::Kind::atom || clause.kind == query::Clause::Kind::phrase;
    std::string text = is_leaf ? "" : query::describe(clause, bound);
    if (clause.kind == query::Clause::Kind::atom) text += word(clause.number);
    for (const query::Clause::Part& part : clause.parts)
        text += word(part.atom) + "+" + std::to_string(part.offset) + " ";
    for (const query::Clause& child : clause.children) text += " (" + meaning(child, bound) + ")";
    return text;
}

std::string meaning(const char* text, Syntax syntax) {
    query::BindOptions options;
    options.languages = {"fr", "ar", "es"};
    query::Bound bound = query::bind(*Query::parse(text, {.syntax = syntax}).root(), options);
    return meaning(bound.root, bound);
}

void check_same(const std::vector<const char*>& spellings, Syntax syntax = Syntax::newsgrep) {
    for (const char* spelling : spellings) {
        CAPTURE(spelling);
        CHECK(meaning(spelling, syntax) == meaning(spellings.front(), syntax));
    }
}

}  // namespace

TEST_CASE("words, however the signs around them are typed") {
    check_same({"coopération policière", "coopération AND policière", "COOPÉRATION POLICIÈRE",
                "cooperation policiere", "coopération && policière", "(coopération) policière,",
                "coope\u0301ration  policie\u0300re"});
    check_same({"المغرب الجزائر", "المغرب، الجزائر", "المَغرِب الجَزائِر", "المغـــرب AND الجزائر",
                "\u200Fالمغرب\u200F (الجزائر)", "ﺍﻟﻤﻐﺮﺏ الجزائر"});
    check_same({"elección niño", "eleccion nino", "ELECCIÓN AND NIÑO", "elección, niño.", "(elección niño)",
                "eleccio\u0301n nin\u0303o"});
}

TEST_CASE("phrases, between quotes of any kind") {
    check_same({"\"l'avocat général\"", "« l’avocat général »", "“l'avocat général”", "\"L’AVOCAT GENERAL\"",
                "„l'avocat général“"});
    check_same(
        {"\"المغرب العربي\"", "«المغرب العربي»", "“المغرب العربي”", "»المغرب العربى«", "\"المَغرِب العَرَبي\""});
    check_same({"\"el niño\"", "«el niño»", "“el niño”", "\"EL NINO\"", "„el niño“"});
}

TEST_CASE("OR, NOT and operators on places, by signs and by words") {
    check_same({"maire OR juge", "maire | juge", "maire || juge", "(maire OR juge)", "maire|juge"});
    check_same({"maire -juge", "maire NOT juge", "maire AND NOT juge", "maire -(juge)", "(maire) -juge"});
    check_same({"وزير OR قاض", "وزير | قاض", "وزير || قاض", "(وزير OR قاض)", "وزير\u200F OR\u200F قاض"});
    check_same({"وزير -قاض", "وزير NOT قاض", "وزير AND NOT قاض", "\u200Fوزير \u200F-قاض", "(وزير) -(قاض)"});
    check_same({"alcalde NEAR/5 juez", "alcalde /5 juez", "alcalde near/5 juez", "(alcalde) NEAR/5 (juez)",
                "ALCALDE NEAR/٥ JUEZ"});
    check_same({"وزير NEAR/5 العدل", "وزير /5 العدل", "وزير NEAR/٥ العدل", "(وزير) /٥ (العدل)",
                "وزير near/5 العدل"});
}

TEST_CASE("fields and dates") {
    check_same({"port date:2020-02", "port date:٢٠٢٠-٠٢", "port date:\"2020-02\"",
                "port date:2020-02-01..2020-02-29", "port DATE:2020-02"});
    check_same({"title:(maire OR juge)", "Title:(maire | juge)", "title:(MAIRE OR JUGE)",
                "title:maire OR title:juge", "title:maire|title:juge"});
    check_same({"in:title port", "port in:title", "IN:title port", "in:title PORT", "in:\"title\" port"});
}

TEST_CASE("the same search in the language of Nexis") {
    check_same(
        {"maire w/5 juge", "maire W/5 juge", "maire near/5 juge", "(maire) w/5 (juge)", "MAIRE w/5 JUGE"},
        Syntax::nexis);
}
