/// Do the searches that a news desk saved in Nexis, Factiva or Elasticsearch mean here what they meant there?
#include "newsgrep/query.hpp"

#include <doctest/doctest.h>

#include <span>

using namespace newsgrep;

namespace {

struct Saved {
    const char* text;
    const char* read_as;  ///< in the language of newsgrep
    std::size_t notes = 0;
};

void check(std::span<const Saved> searches, Syntax syntax) {
    QueryOptions options{.syntax = syntax, .any = false, .now = Date{2020, 2, 15, {}}};
    for (const Saved& saved : searches) {
        CAPTURE(saved.text);
        Query query = Query::parse(saved.text, options);
        CHECK(query.canonical() == saved.read_as);
        CHECK(query.notes().size() == saved.notes);
        CHECK(Query::parse(query.canonical()).canonical() == saved.read_as);
    }
}

constexpr Saved in_nexis_or_factiva[] = {
    {"headline(maroc OR algérie) AND (gaz w/5 espagne) AND NOT sport",
     "(title:(maroc OR algérie) gaz NEAR/5 espagne) -sport"},
    {"hlead((maroc OR marocain!) w/10 (accord OR traité)) AND NOT (football OR match)",
     "hlead:((maroc OR marocain*) NEAR/10 (accord OR traité)) -(football OR match)"},
    {"(roi w/2 \"mohammed VI\") AND (discours pre/3 trône)",
     "roi NEAR/2 \"mohammed VI\" discours PRE/3 trône"},
    {"atleast5(corruption) AND (ministre OR député OR sénateur) AND date aft 2019-01-01",
     "ATLEAST/5 corruption (ministre OR député OR sénateur) date:2019-01-01..", 1},
    {"\"union européenne\" w/s (migrants OR réfugiés) AND hlead(libye)",
     "\"union européenne\" /s (migrants OR réfugiés) hlead:libye"},
    {"\"banque centrale\" w/p inflation AND NOT publication(reuters)",
     "\"banque centrale\" /p inflation -source:reuters"},
    {"(grève! OR manifestation!) /s (retraite! OR syndicat!)",
     "(grève* OR manifestation*) /s (retraite* OR syndicat*)"},
    {"(président /p élection) AND byline(dupont)", "président /p élection by:dupont"},
    {"wom*n w/3 (vote! OR élect!)", "womn~ NEAR/3 (vote* OR élect*)", 1},
    {"colo?r AND analy?e", "color~ analye~", 2},
    {"pétrole pre/1 brut AND (prix OR cours) AND length(>300)",
     "pétrole PRE/1 brut (prix OR cours) length:301.."},
    {"a w/5 b w/3 c", "a NEAR/5 (b NEAR/3 c)"},
    {"gouvernement w/seg budget", "gouvernement budget", 1},
    {"(terroris! OR attentat!) AND date(geq 2015-01-01 and leq 2015-12-31)",
     "(terroris* OR attentat*) (date:2015-01-01.. date:..2015-12-31)"},
    {"(terroris! OR attentat!) AND date(geq(1/1/2015) and leq(31/12/2015))",
     "(terroris* OR attentat*) (date:2015-01-01.. date:..2015-12-31)"},
    {"date bef 2020-01-01 and maroc", "date:..2020-01-01 maroc", 1},
    {"maroc and date is 2020", "maroc date:2020-01-01..2020-12-31"},
    {"hd=maroc and hd=(espagne or france)", "title:maroc title:(espagne OR france)"},
    {"hlp=(gaz near5 algérie) not sn=reuters", "hlead:(gaz NEAR/5 algérie) -source:reuters"},
    {"la=fr and (banque same crise)", "lang:fr banque /p crise"},
    {"banque adj3 centrale and la=fr", "banque PRE/3 centrale lang:fr"},
    {"banque adj centrale", "banque PRE/1 centrale"},
    {"wc>500 and inflation", "length:501.. inflation"},
    {"wc=500 and inflation", "length:500 inflation"},
    {"gaz near10 prix and rst=tmnb", "gaz NEAR/10 prix", 2},
    {"ns=e12 and maroc", "maroc", 2},
    {"atleast3 corruption and maroc", "ATLEAST/3 corruption maroc"},
    {"date from 20200101 to 20200131 and maroc", "date:2020-01-01..2020-01-31 maroc"},
    {"pd>=20200101 and maroc", "date:2020-01-01.. maroc"},
    {"terms(maroc) and company(ocp)", "maroc ocp", 2},
    {"الحكومة w/5 (المغربية OR المغرب) AND NOT رياضة", "الحكومة NEAR/5 (المغربية OR المغرب) -رياضة"},
    {"hlead(\"رئيس الحكومة\" w/5 ميزانية) and atleast3(اقتصاد)",
     "hlead:(\"رئيس الحكومة\" NEAR/5 ميزانية) ATLEAST/3 اقتصاد"},
    {"headline(المغرب) and (غاز pre/3 الجزائر)", "title:المغرب غاز PRE/3 الجزائر"},
    {"(وزير /s خارجية) and date aft ٢٠٢٠-٠١-٠١", "وزير /s خارجية date:2020-01-01..", 1},
    {"الجزائر same المغرب not hd=رياضة", "الجزائر /p المغرب -title:رياضة"},
    {"(gobierno w/5 corrup!) AND NOT headline(fútbol)", "gobierno NEAR/5 corrup* -title:fútbol"},
    {"\"primer ministro\" pre/5 dimite AND hlead(españa)", "\"primer ministro\" PRE/5 dimite hlead:españa"},
    {"niñ* w/10 (escuela OR colegio)", "niñ* NEAR/10 (escuela OR colegio)", 1},
    {"méxico and (narco! w/s violencia) and lead(zacatecas)", "méxico narco* /s violencia lead:zacatecas"},
    {"presupuest! /p (educación or salud) and byline(garcía)",
     "presupuest* /p (educación OR salud) by:\"garcía\""},
    {"allcaps(onu) and plural(banco)", "onu banco", 2},
    {"maroc AND-NOT espagne", "maroc -espagne"},
    {"maroc and not (espagne or (france and italie))", "maroc -(espagne OR france italie)"},
    {"((a or b) and (c or d)) w/5 e", "((a OR b) (c OR d)) NEAR/5 e"},
    {"maroc w/5000 espagne", "maroc NEAR/1000 espagne", 1},
    {"maroc w/ espagne", "maroc espagne", 1},
    {"maroc w/x espagne", "maroc espagne", 1},
    {"maroc near espagne", "maroc NEAR/10 espagne", 1},
    {"maroc not w/s espagne", "maroc /s NOT espagne"},
    {"maroc pre/p espagne", "maroc /p espagne", 1},
    {"\"a b\" w/3 \"c d\"", "\"a b\" NEAR/3 \"c d\""},
    {"l'accord pre/2 d'association", "l'accord PRE/2 d'association"},
    {"port-au-prince w/5 haïti", "port-au-prince NEAR/5 haïti"},
    {"section(économie) and maroc", "section:\"économie\" maroc"},
    {"language(french) and maroc", "lang:fr maroc"},
    {"length(gt 500) and maroc", "length:501.. maroc"},
    {"earn$3 and maroc", "earn* maroc", 1},
};

constexpr Saved in_lucene_or_elasticsearch[] = {
    {"title:(maroc OR algérie) AND gaz", "title:(maroc OR algérie) gaz"},
    {"+maroc +gaz -football", "maroc gaz -football"},
    {"\"union européenne\"~3 AND migrants", "union NEAR/4 européenne migrants"},
    {"(title:maroc AND body:gaz) OR source:\"Le Monde\"", "title:maroc body:gaz OR source:\"Le Monde\""},
    {"date:[2020-01-01 TO 2020-01-31] AND maroc", "date:2020-01-01..2020-01-31 maroc"},
    {"date:{2020-01-01 TO 2020-02-01} AND maroc", "date:2020-01-01..2020-02-01 maroc", 1},
    {"date:[2020-01-01 TO 2020-02-01} AND maroc", "date:2020-01-01..2020-02-01 maroc", 1},
    {"date:[20200101 TO 20200131] AND maroc", "date:2020-01-01..2020-01-31 maroc"},
    {"date:[now-7d TO now] AND maroc", "date:2020-02-08..2020-02-15 maroc"},
    {"date:[now-1M/d TO *] AND maroc", "date:2020-01-15.. maroc"},
    {"date:>=2020-01-01 AND maroc", "date:2020-01-01.. maroc"},
    {"date:(>=2020-01-01 AND <2020-02-01) AND maroc", "(date:2020-01-01.. date:..2020-02-01) maroc", 1},
    {"maroc^2 espagne", "maroc OR espagne", 1},
    {"(maroc OR algérie)^3 gaz", "(maroc OR algérie) OR gaz", 1},
    {"\"gaz naturel\"^2.5 prix", "\"gaz naturel\" OR prix", 1},
    {"inflaton~ prix", "inflaton~2 OR prix"},
    {"inflaton~1 AND prix", "inflaton~ prix"},
    {"inflaton~0.8 AND prix", "inflaton~ prix"},
    {"infl?tion", "infltion~", 1},
    {"infl*ion", "infl*", 1},
    {"*tion", "tion", 1},
    {"gouvern*", "gouvern*"},
    {"/gouvern(ement|eur)/ AND maroc", "gouvern* maroc", 1},
    {"title:/mar[oa]c/ AND gaz", "title:mar* gaz", 1},
    {"maroc && (gaz || pétrole) && !sport", "maroc (gaz OR pétrole) -sport"},
    {"NOT sport AND maroc", "maroc -sport"},
    {"_exists_:author AND maroc", "* maroc", 1},
    {"author:* AND maroc", "* maroc", 1},
    {"source:* AND maroc", "* maroc", 1},
    {"length:[500 TO *] AND maroc", "length:500.. maroc"},
    {"length:>500 AND maroc", "length:501.. maroc"},
    {"words:>500", "length:501.."},
    {"word_count:[100 TO 500]", "length:100..500"},
    {"language:(fr OR ar) AND maroc", "(lang:fr OR lang:ar) maroc"},
    {"title:(+maroc -sport) AND gaz", "title:(maroc -sport) gaz"},
    {"title:\"roi du maroc\"~2^4 AND discours", "title:(roi NEAR/3 du NEAR/3 maroc) discours", 1},
    {"maroc AND", "maroc", 1},
    {"AND maroc", "maroc", 1},
    {"(maroc AND (gaz OR \"pétrole brut\"", "maroc (gaz OR \"pétrole brut\")", 2},
    {"title:\"maroc", "in:title \"maroc\"", 1},
    {"maroc OR gaz AND pétrole", "gaz pétrole (maroc OR *)"},
    {"maroc gaz AND NOT pétrole", "gaz (maroc OR *) -pétrole"},
    {"الحكومة AND (المغرب OR الجزائر)", "الحكومة (المغرب OR الجزائر)"},
    {"title:الحكومة AND NOT رياضة", "title:الحكومة -رياضة"},
    {"\"رئيس الحكومة\"~2 OR وزير*", "رئيس NEAR/3 الحكومة OR وزير*"},
    {"المغرب^2 AND غاز~1", "المغرب غاز~", 1},
    {"+gobierno +corrupción -fútbol", "gobierno corrupción -fútbol"},
    {"title:(gobierno OR presidente) AND date:[2012-01 TO 2012-06]",
     "title:(gobierno OR presidente) date:2012-01-01..2012-06-30"},
    {"\"primer ministro\" AND niñ?s", "\"primer ministro\" niñs~", 1},
    {"source:\"La Jornada\" AND author:garcía", "source:\"La Jornada\" by:\"garcía\""},
    {"maroc -(sport AND football)", "maroc -(sport football)"},
    {"+(maroc algérie) +gaz", "(maroc OR algérie) gaz"},
    {"url:lemonde.fr AND maroc", "site:lemonde.fr maroc"},
    {"maroc AND NOT (a OR b) OR c", "maroc (c OR *) -(a OR b)"},
    {"{!lucene} maroc", "maroc", 1},
    {"published_at:[2020-01-01T00:00:00Z TO 2020-01-31T23:59:59Z]", "date:2020-01-01..2020-01-31"},
    {"\"maroc gaz\"~", "\"maroc gaz\""},
};

}  // namespace

TEST_CASE("searches saved in Nexis or Factiva") {
    check(in_nexis_or_factiva, Syntax::nexis);
}

TEST_CASE("searches saved in Lucene, Elasticsearch or Solr") {
    check(in_lucene_or_elasticsearch, Syntax::lucene);
}
