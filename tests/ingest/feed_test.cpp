/// Does a feed give its articles: RSS 2.0, RSS 1.0, Atom, in any shape that is met?
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const std::string rss_head = R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>Le Fanal - Actualités</title><link>https://www.fanal.example/</link><language>fr-FR</language>
<atom:link href="https://www.fanal.example/rss.xml" rel="self"/>
)";
const std::string rss_end = "</channel></rss>\n";

const std::string full_item = R"(<item>
<title>Le phare de Ras Bir &amp; sa lumi&egrave;re</title><link>/2020/phare</link>
<guid isPermaLink="false">fanal-17</guid><d:creator><![CDATA[Malik Ourdane]]></d:creator>
<pubDate>Wed, 12 Feb 2020 10:30:00 +0100</pubDate><category><![CDATA[Région]]></category><category>Mer</category>
<description>Un résumé.</description>
<content:encoded><![CDATA[<p>Le phare éclaire de nouveau la côte.</p>
<p>Les pêcheurs s&rsquo;en réjouissent.</p>
<p>L’article <a href="x">Le phare</a> est apparu en premier sur <a href="y">Le Fanal</a>.</p>]]></content:encoded></item>
)";

std::string item(const std::string& title) {
    return "<item><title>" + title + "</title><description>Texte.</description></item>\n";
}

using Titles = std::vector<std::string>;

Titles titles(const std::vector<Record>& records) {
    Titles titles;
    for (const Record& record : records)
        titles.push_back(record.outcome == Record::Outcome::article ? record.article.title : "-");
    return titles;
}

}  // namespace

TEST_CASE("RSS 2.0: the whole text before the teaser, addresses in full, the outlet of the channel") {
    Article article = read_article(rss_head + full_item + rss_end, {}, "x.txt");
    CHECK(article.title == "Le phare de Ras Bir & sa lumière");
    CHECK(article.body == "Le phare éclaire de nouveau la côte.\n\nLes pêcheurs s’en réjouissent.");
    CHECK(article.url == "https://www.fanal.example/2020/phare");
    CHECK(article.author == "Malik Ourdane");
    CHECK(article.source == "Le Fanal");
    CHECK(article.section == "Région");
    CHECK(article.language == "fr");
    CHECK(iso(article) == "2020-02-12T10:30:00+01:00");
    CHECK(article.provenance.date == "feed");
}

TEST_CASE("Atom: links by relation, content as text, HTML and XHTML, authors, xml:base") {
    std::string head =
        "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='es' xml:base='https://faro.example/b/'>"
        "<title>El Faro de la Costa</title><link rel='self' href='x'/><link href='/'/>";
    std::string common =
        "<link rel='edit' href='no'/><link href='nota/1'/><author><name>Ana Ruiz</name></author>"
        "<author><name>Leo Paz</name></author><updated>2020-03-01T00:00:00Z</updated>"
        "<published>2020-02-12T10:30:00Z</published><category term='mar' label='Mar'/>";
    for (const char* content :
         {"<content type='html'>&lt;p&gt;Uno.&lt;/p&gt;&lt;p&gt;Dos.&lt;/p&gt;</content>",
          "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>Uno.</p><p>Dos.</p>"
          "</div></content>",
          "<summary>Uno.\nDos.</summary>"}) {
        CAPTURE(content);
        Article article =
            read_article(head + "<entry><title>La luz</title>" + common + content + "</entry></feed>");
        CHECK(article.title == "La luz");
        CHECK(article.body == "Uno.\n\nDos.");
        CHECK(article.url == "https://faro.example/nota/1");
        CHECK(article.author == "Ana Ruiz, Leo Paz");
        CHECK(article.source == "El Faro de la Costa");
        CHECK(article.section == "Mar");
        CHECK(article.language == "es");
        CHECK(iso(article) == "2020-02-12T10:30:00Z");
    }
}

TEST_CASE("RSS 1.0, prefixes of one's own, Arabic in windows-1256") {
    Article rdf = read_article(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
        "xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
        "<channel><title>Le Fanal</title><items><rdf:Seq/></items></channel>"
        "<item><title>T</title><dc:date>2020-02-12</dc:date></item></rdf:RDF>");
    CHECK(rdf.title == "T");
    CHECK(iso(rdf) == "2020-02-12");
    Article arabic = read_article(
        "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><title>"
        "\xE3\xE4\xC7\xD1\xC9</title></item></channel></rss>");
    CHECK(arabic.title == "منارة");
    CHECK(arabic.provenance.charset == "declared windows-1256");
}

TEST_CASE("a channel named for a page of the site lends its host") {
    std::string head = "<rss><channel><title>Portada</title><link>https://www.faro.example/</link>";
    CHECK(read_article(head + item("A") + rss_end).source == "faro.example");
    std::string both = "<rss><channel><title>À la une | Le Fanal</title>";
    CHECK(read_article(both + item("A") + rss_end).source == "Le Fanal");
    std::string own = "<item><title>A</title><source url='x'>Le Courrier</source></item>";
    CHECK(read_article(head + own + rss_end).source == "Le Courrier");
}

TEST_CASE("addresses of authors are left out, their names are not") {
    for (auto [written, meant] :
         {std::pair("red@fanal.example (Malik Ourdane)", "Malik Ourdane"), std::pair("red@fanal.example", ""),
          std::pair("Malik Ourdane", "Malik Ourdane")}) {
        std::string text =
            rss_head + "<item><title>A</title><author>" + written + "</author></item>" + rss_end;
        CHECK(read_article(text).author == meant);
    }
}

TEST_CASE("a damaged item costs itself only") {
    for (const char* bad : {"<item><title>B</titel><description>x</item>", "<item><title>B", "<item></item>",
                            "<item><title>B</title><description><![CDATA[x</description></item>"}) {
        CAPTURE(bad);
        auto found = titles(read_bytes(rss_head + item("A") + bad + item("C") + item("D") + rss_end));
        CHECK(found.front() == "A");
        CHECK(found.back() == "D");
    }
    std::string deep;
    for (int i = 0; i < 5000; ++i) deep += "<x>";
    auto records = read_bytes(rss_head + item("A") + "<item>" + deep + "</item>" + item("C") + rss_end);
    CHECK(titles(records) == Titles{"A", "-", "C"});
    CHECK(records[1].reason == "The <item> cannot be read: it nests more than 200 deep.");
}

TEST_CASE("a cut feed keeps what came before") {
    std::string whole = rss_head + item("A") + item("B") + rss_end;
    auto records = read_bytes(whole.substr(0, whole.size() - 40));
    CHECK(titles(records) == Titles{"A", "-"});
    CHECK(records[1].reason == "The <item> is cut short; fetch the file again.");
    CHECK(records[1].where.record == 2);
}

TEST_CASE("bombs of entities are refused, empty feeds skipped, unknown XML named") {
    auto bomb = read_bytes("<!DOCTYPE rss [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><rss><channel>" +
                           item("&b;") + rss_end);
    REQUIRE(bomb.size() == 1);
    CHECK(bomb[0].outcome == Record::Outcome::rejected);
    CHECK(bomb[0].reason.find("entities of its own") != std::string::npos);
    CHECK(read_bytes(rss_head + rss_end)[0].outcome == Record::Outcome::skipped);
    auto other = read_bytes("<?xml version='1.0'?><carte><lieu/></carte>");
    CHECK(other[0].reason.find("begins with <carte>") != std::string::npos);
}
