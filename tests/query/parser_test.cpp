#include "query/parser.hpp"

#include "query/sketch.hpp"

#include <doctest/doctest.h>

#include <span>

using namespace newsgrep;
using query::sketch;

namespace {

struct Reading {
    const char* text;
    const char* tree;
};

void check_readings(std::span<const Reading> readings, const QueryOptions& options = {}) {
    for (const Reading& reading : readings) {
        CAPTURE(reading.text);
        CHECK(sketch(reading.text, options) == reading.tree);
    }
}

}  // namespace

TEST_CASE("words stand side by side, as typed") {
    const Reading readings[] = {
        {"", "nothing"},
        {"   \t\n", "nothing"},
        {"Maroc", "Maroc"},
        {"coopération antiterroriste", "(and coopération antiterroriste)"},
        {"l’avocat l'avocat", "(and l’avocat l'avocat)"},
        {"'seul'", "'seul'"},
        {"porte-drapeau 2020-2022 S.M.", "(and porte-drapeau 2020-2022 S.M.)"},
        {"France, Maroc.", "(and France, Maroc.)"},
        {"Maroc – France — Espagne - Italie & …", "(and Maroc France Espagne Italie)"},
        {"R&B C++ AT&T", "(and R&B C++ AT&T)"},
        {"10:30 http://a.fr/b?c=d", "(and 10:30 http://a.fr/b?c=d)"},
        {"5 400", "5 400"},
        {"5\u202F400", "5\u202F400"},
        {"1 234 567,8", "1 234 567,8"},
        {"5  400", "(and 5 400)"},
        {"length:5 400", "(and length(5) 400)"},
        {"Maroc: la visite", "(and Maroc: la visite)"},
        {"_:a", "a"},
        {"a=b wo*rd", "(and a=b wo*rd)"},
        {"and or not ou", "(and and or not ou)"},
        {"!!! ??? --", "nothing"},
    };
    check_readings(readings);
}

TEST_CASE("Arabic marks and blanks of all kinds separate") {
    const Reading readings[] = {
        {"المغرب، الجزائر؛ تونس؟", "(and المغرب الجزائر تونس)"},
        {"\u200Fالمغرب\u200F \u202Bوالجزائر\u202C", "(and المغرب والجزائر)"},
        {"a\u00A0b\u3000c\u2009d\u202Fe\uFEFF", "(and a b c d e)"},
        {"\u200Fالمغرب OR\u200F الجزائر", "(or المغرب الجزائر)"},
        {"ال\u200Fمغ\u202B\u200Bرب\u200F", "ال\u200Fمغ\u202B\u200Bرب"},
        {"المغرب -الجزائر", "(and المغرب (not الجزائر))"},
        {"\u200F-الجزائر", "(not الجزائر)"},
        {"title:\u200Fالمغرب", "title(المغرب)"},
        {"كتــاب مُحَمَّد", "(and كتــاب مُحَمَّد)"},
    };
    check_readings(readings);
}

TEST_CASE("quotes of any kind make a phrase") {
    const Reading readings[] = {
        {"\"Le Maroc\"", "\"Le Maroc\""},
        {"“Le Maroc”", "\"Le Maroc\""},
        {"”Le Maroc”", "\"Le Maroc\""},
        {"„Le Maroc“", "\"Le Maroc\""},
        {"« Le Maroc »", "\"Le Maroc\""},
        {"»المغرب العربي«", "\"المغرب العربي\""},
        {"«المغرب العربي»", "\"المغرب العربي\""},
        {"＂a b＂", "\"a b\""},
        {"“a b\" c", "(and \"a b\" c)"},
        {"\"a « b » c\"", "\"a « b » c\""},
        {"«il dit \"oui\" deux fois»", "\"il dit \"oui\" deux fois\""},
        {"\"avocat\"", "\"avocat\""},
        {"d\"abc\"e", "(and d \"abc\" e)"},
        {"\"a\"\"b\"", "(and \"a\" \"b\")"},
        {"\"AND (x) -y title:z *\"", "\"AND (x) -y title:z *\""},
        {"\"\" a \" \" «» \"…\"", "a"},
        {"a \"b c", "(and a \"b c\")"},
        {"\"a «def» b", "(and \"a «def\" b)"},
        {"\"a «def b", "\"a «def b\""},
        {"a \"", "a"},
    };
    check_readings(readings);
}

TEST_CASE("= asks for the form as typed") {
    const Reading readings[] = {
        {"=Été", "=Été"},
        {"==été", "=été"},
        {"=\"Été indien\"", "=\"Été indien\""},
        {"=«Été indien»", "=\"Été indien\""},
        {"a = b =", "(and a b)"},
        {"=OR", "=OR"},
        {"=title:x", "=title:x"},
        {"-=été", "(not =été)"},
        {"=mar*", "=mar"},
        {"=(a b)", "(and a b)"},
        {"(=a)", "=a"},
        {"=- =\"\"", "nothing"},
        {"=\\-5", "=-5"},
    };
    check_readings(readings);
}

TEST_CASE("a star at the end asks for a beginning") {
    const Reading readings[] = {
        {"maroc*", "maroc*"},
        {"مغرب*", "مغرب*"},
        {"maroc**", "maroc*"},
        {"maroc*, a", "(and maroc* a)"},
        {"ab*", "ab*"},
        {"a*", "a"},
        {"l'av* l'a*", "(and l'av* l'a)"},
        {"é*", "é"},
        {"20* 5G*", "(and 20 5G)"},
        {"*", "*"},
        {"**", "*"},
        {"* -maroc", "(and * (not maroc))"},
        {"*maroc", "*maroc"},
        {"wo*rd*", "wo*rd"},
        {"!*", "nothing"},
        {"title:mar*", "title(mar*)"},
        {"-mar*", "(not mar*)"},
    };
    check_readings(readings);
}

TEST_CASE("NOT binds tighter than AND, AND tighter than OR") {
    const Reading readings[] = {
        {"a AND b", "(and a b)"},
        {"a && b c", "(and a b c)"},
        {"a OR b", "(or a b)"},
        {"a | b|c || d", "(or a b c d)"},
        {"a b OR c d", "(or (and a b) (and c d))"},
        {"a OR b AND c", "(or a (and b c))"},
        {"(a OR b) c", "(and (or a b) c)"},
        {"a (b c)", "(and a (and b c))"},
        {"a OR (b OR c)", "(or a (or b c))"},
        {"((a))", "a"},
        {"(a)(b)", "(and a b)"},
        {"a(b)c", "(and a b c)"},
        {"NOT a b", "(and (not a) b)"},
        {"a NOT b OR c", "(or (and a (not b)) c)"},
        {"a AND NOT b", "(and a (not b))"},
        {"a OR -b", "(or a (not b))"},
        {"NOT NOT a", "(not (not a))"},
        {"NOT -a", "(not (not a))"},
        {"-a", "(not a)"},
        {"-a -b", "(and (not a) (not b))"},
        {"-(a OR b)", "(not (or a b))"},
        {"-\"a b\"", "(not \"a b\")"},
        {"(-a)", "(not a)"},
        {"a|-b", "(or a (not b))"},
        {"a AND-b", "(and a AND-b)"},
        {"a -- b --c", "(and a b c)"},
        {"a\"b\"-c", "(and a \"b\" c)"},
        {"a -) b", "(and a b)"},
        {"-5", "(not 5)"},
        {"a Or b", "(and a Or b)"},
    };
    check_readings(readings);
}

TEST_CASE("stray signs are left out") {
    const Reading readings[] = {
        {"AND", "nothing"},
        {"OR a", "a"},
        {"a OR", "a"},
        {"a AND", "a"},
        {"AND a", "a"},
        {"a OR OR b", "(or a b)"},
        {"a AND AND b", "(and a b)"},
        {"a AND OR b", "(or a b)"},
        {"a OR AND b", "(or a b)"},
        {"NOT", "nothing"},
        {"a NOT", "a"},
        {"NOT OR a", "a"},
        {"()", "nothing"},
        {"a () b", "(and a b)"},
        {"-() a", "a"},
        {"(a", "a"},
        {"a) b", "(and a b)"},
        {"a) OR b", "(or a b)"},
        {"((a OR b) c", "(and (or a b) c)"},
        {")(", "nothing"},
    };
    check_readings(readings);
}

TEST_CASE("a zone takes a word, a phrase or a group") {
    const Reading readings[] = {
        {"title:Maroc visite", "(and title(Maroc) visite)"},
        {"lead:a body:b ticker:c", "(and lead(a) body(b) ticker(c))"},
        {"title:\"a b\"", "title(\"a b\")"},
        {"title:«a b»", "title(\"a b\")"},
        {"title:=a", "title(=a)"},
        {"title:(a OR b) c", "(and title((or a b)) c)"},
        {"-title:a", "(not title(a))"},
        {"title:-a", "title(a)"},
        {"title:(-a)", "title((not a))"},
        {"title:lead:a", "title(lead(a))"},
        {"Title:a", "title(a)"},
        {"title: a", "title(a)"},
        {"title:", "nothing"},
        {"(title:) a", "a"},
        {"title: OR a", "a"},
        {"title:10:30", "title(10:30)"},
    };
    check_readings(readings);
}

TEST_CASE("a filter takes a value") {
    const Reading readings[] = {
        {"source:Barlamane", "source=Barlamane"},
        {"source:\"Le Monde\" a", "(and source=Le Monde a)"},
        {"source:=\"Le Monde\"", "source==Le Monde"},
        {"source:=Barlamane", "source==Barlamane"},
        {"source:«الشرق الأوسط»", "source=الشرق الأوسط"},
        {"by:Ali lang:fr section:Sport", "(and by=Ali lang=fr section=Sport)"},
        {"agency:AFP", "agency=AFP"},
        {"id:lemonde.fr/a:b=c site:lemonde.fr", "(and id=lemonde.fr/a:b=c site=lemonde.fr)"},
        {"source:AFP, a", "(and source=AFP a)"},
        {"(source:AFP)", "source=AFP"},
        {"-source:AFP a", "(and (not source=AFP) a)"},
        {"source:(AFP OR \"Le Monde\")", "(or source=AFP source=Le Monde)"},
        {"-lang:(fr OR es)", "(not (or lang=fr lang=es))"},
        {"date:(2019 OR 2021)", "(or date(2019-01-01..2019-12-31) date(2021-01-01..2021-12-31))"},
        {"source: AFP", "source=AFP"},
        {"source:", "nothing"},
        {"source:\"\" a", "a"},
        {"foo:bar", "(and foo bar)"},
        {"foo:\"a b\" المصدر:x", "(and foo \"a b\" المصدر x)"},
        {"foo: bar", "(and foo: bar)"},
        {"foo:ab*", "(and foo ab*)"},
        {"source:A|source:B", "(or source=A source=B)"},
    };
    check_readings(readings);
}

TEST_CASE("dates and lengths become ranges") {
    const Reading readings[] = {
        {"date:2020-02", "date(2020-02-01..2020-02-29)"},
        {"date:2020-02-01..2020-02-15 a", "(and date(2020-02-01..2020-02-15) a)"},
        {"since:2020 until:2020-02", "(and date(2020-01-01..) date(..2020-02-29))"},
        {"date:-7d..", "date(2020-02-08..)"},
        {"since:-1y", "date(2019-02-15..)"},
        {"date:٢٠٢٠-٠٢", "date(2020-02-01..2020-02-29)"},
        {"date:\"2020-02\"", "date(2020-02-01..2020-02-29)"},
        {"-date:2020", "(not date(2020-01-01..2020-12-31))"},
        {"date:hier a", "a"},
        {"length:>800", "length(801..)"},
        {"length:=800 length:<800", "(and length(800) length(..799))"},
        {"length:300..800", "length(300..800)"},
        {"length:long", "nothing"},
    };
    check_readings(readings);
}

TEST_CASE("in: sets where the whole query is searched, wherever it stands") {
    const Reading readings[] = {
        {"in:ticker BYD", "ticker(BYD)"},
        {"BYD in:all", "all(BYD)"},
        {"a OR in:title b", "title((or a b))"},
        {"(a in:title) OR b", "title((or a b))"},
        {"in:title in:lead a", "title,lead(a)"},
        {"in:title,body a", "title,body(a)"},
        {"in:ticker title:a", "ticker(title(a))"},
        {"in:nowhere a", "a"},
        {"in:all", "nothing"},
        {"in: a", "nothing"},
    };
    check_readings(readings);
}

TEST_CASE("a tilde at the end asks for words spelt much like it") {
    const Reading readings[] = {
        {"maroc~", "maroc~1"},
        {"maroc~1 maroc~2", "(and maroc~1 maroc~2)"},
        {"maroc~7", "maroc~2"},
        {"مغرب~2, a", "(and مغرب~2 a)"},
        {"(mot~)", "mot~1"},
        {"title:mot~ -mot~2", "(and title(mot~1) (not mot~2))"},
        {"a~ ~ ~2", "(and a~ ~2)"},
        {"5~7", "5~7"},
        {"=mot~ =mot~2", "(and =mot =mot)"},
        {"mot~~", "mot~1"},
        {"\\mot~", "mot~"},
        {"source:mot~", "source=mot~"},
    };
    check_readings(readings);
}

TEST_CASE("a backslash takes what follows as a word") {
    const Reading readings[] = {
        {"\\OR \\-a", "(and OR -a)"},
        {"\\title:x \\\"a\\\"", "(and title:x \"a\\\")"},
        {"AC\\DC", "AC\\DC"},
        {"\\ a", "a"},
    };
    check_readings(readings);
}

TEST_CASE("with any, OR stands between words, and filters still narrow") {
    const Reading readings[] = {
        {"a", "a"},
        {"a b", "(or a b)"},
        {"a b lang:fr -c", "(and (or a b) lang=fr (not c))"},
        {"lang:fr source:AFP", "(and lang=fr source=AFP)"},
        {"a AND b c", "(or (and a b) c)"},
        {"a (lang:fr OR lang:es) b", "(and (or a b) (or lang=fr lang=es))"},
        {"in:title a b", "title((or a b))"},
    };
    check_readings(readings, {.any = true});
}

TEST_CASE("plain syntax knows words only") {
    const Reading readings[] = {
        {"", "nothing"},
        {"\"a b\" OR -c title:d (e) f*", "(and \"a b\" OR -c title:d (e) f*)"},
        {"Qui a gagné ? - et où ؟", "(and Qui a gagné et où)"},
    };
    check_readings(readings, {.syntax = Syntax::plain});
    CHECK(sketch("Qui a: \"b\"", {.syntax = Syntax::plain, .any = true}) == "(or Qui a: \"b\")");
}

TEST_CASE("nodes know where they stood") {
    auto root = Query::parse("été (b OR \"c d\") -source:x").root();
    REQUIRE(root->children.size() == 3);
    CHECK(root->children[0]->end == 5);
    CHECK(root->children[1]->begin == 7);
    CHECK(root->children[1]->end == 17);
    CHECK(root->children[2]->begin == 19);
    CHECK(root->children[2]->end == 28);
}
