/// Do items of agencies become articles: NewsML-G2, NewsML 1, NITF?
#include "reading.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

const std::string nitf_body =
    "<body><body.head><hedline><hl1>Le phare de Ras Bir</hl1></hedline><byline>Par <person>Malik "
    "Ourdane</person>"
    "</byline><dateline><location>Ras Bir</location></dateline></body.head><body.content><p>Le phare éclaire "
    "de "
    "nouveau <location>la côte</location>.</p><media><media-caption>Photo</media-caption></media><p>Les "
    "pêcheurs "
    "s’en réjouissent.</p></body.content></body>";

const std::string text = "Le phare éclaire de nouveau la côte.\n\nLes pêcheurs s’en réjouissent.";

std::string g2_item(const std::string& id, const std::string& kind, const std::string& content) {
    return "<newsItem guid='" + id + "' version='2' xml:lang='fr'><itemMeta><itemClass qcode='ninat:" + kind +
           "'/><provider literal='x'><name>Agence du "
           "Fanal</name></provider><versionCreated>2020-02-12T10:30:00+01:00"
           "</versionCreated><pubStatus qcode='stat:usable'/></itemMeta><contentMeta><by>Malik Ourdane</by>"
           "<subject><name>Région</name></subject><headline>Le phare de Ras "
           "Bir</headline></contentMeta><contentSet>" +
           content + "</contentSet></newsItem>";
}

void check(const Article& article) {
    CHECK(article.title == "Le phare de Ras Bir");
    CHECK(article.body == text);
    CHECK(article.author == "Malik Ourdane");
    CHECK(article.source == "Agence du Fanal");
    CHECK(article.language == "fr");
}

}  // namespace

TEST_CASE("NITF") {
    Article article = read_article(
        "<?xml version='1.0'?><!DOCTYPE nitf SYSTEM 'nitf-3-2.dtd'><nitf xml:lang='fr'><head><title>x</title>"
        "<docdata><doc-id id-string='fanal-17'/><date.issue norm='20200212T103000+0100'/></docdata>"
        "<pubdata name='Agence du Fanal' position.section='Région'/></head>" +
        nitf_body + "</nitf>");
    check(article);
    CHECK(article.id == "fanal-17");
    CHECK(article.section == "Région");
    CHECK(iso(article) == "2020-02-12T10:30:00+01:00");
}

TEST_CASE("NewsML-G2: an item alone and several in a message, text as NITF, XHTML, HTML and plain") {
    std::string head = "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><header/><itemSet>";
    std::string xhtml =
        "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>Le phare éclaire de nouveau la côte.</p>"
        "<p>Les pêcheurs s’en réjouissent.</p></body></html>";
    auto records = read_bytes(
        head + g2_item("1", "text", "<inlineXML><nitf>" + nitf_body + "</nitf></inlineXML>") +
        g2_item("2", "text", "<inlineXML>" + xhtml + "</inlineXML>") +
        g2_item("3", "text",
                "<inlineData>&lt;p&gt;Le phare éclaire de nouveau la côte.&lt;/p&gt;&lt;p&gt;Les pêcheurs "
                "s’en réjouissent.&lt;/p&gt;</inlineData>") +
        g2_item("4", "text", "<inlineData>" + text + "</inlineData>") + g2_item("5", "picture", "") +
        "</itemSet></newsMessage>");
    REQUIRE(records.size() == 5);
    for (std::size_t i = 0; i < 4; ++i) {
        CAPTURE(i);
        check(records[i].article);
        CHECK(records[i].article.id == std::to_string(i + 1));
        CHECK(iso(records[i].article) == "2020-02-12T10:30:00+01:00");
    }
    CHECK(records[4].outcome == Record::Outcome::skipped);
    CHECK(records[4].reason == "The item is no text but a picture.");
    check(
        read_article("<?xml version='1.0'?>" + g2_item("1", "text", "<inlineXML>" + xhtml + "</inlineXML>")));
}

TEST_CASE("NewsML 1") {
    Article article = read_article(
        "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:x:1</PublicIdentifier>"
        "</NewsIdentifier></Identification><NewsManagement><NewsItemType FormalName='News'/><FirstCreated>"
        "20200212T103000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Le phare de Ras "
        "Bir"
        "</HeadLine><ByLine>Par Malik Ourdane</ByLine></NewsLines><AdministrativeMetadata><Provider><Party "
        "FormalName='Agence du Fanal'/></Provider></AdministrativeMetadata><DescriptiveMetadata><Language "
        "FormalName='fr'/></DescriptiveMetadata><ContentItem><DataContent><p>Le phare éclaire de nouveau la "
        "côte."
        "</p><p>Les pêcheurs s’en "
        "réjouissent.</p></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>");
    check(article);
    CHECK(article.id == "urn:x:1");
    CHECK(iso(article) == "2020-02-12T10:30:00Z");
}

TEST_CASE("what an agency cancelled is skipped") {
    std::string gone = g2_item("1", "text", "<inlineData>x</inlineData>");
    gone.replace(gone.find("stat:usable"), 11, "stat:canceled");
    CHECK(read_bytes(gone)[0].reason == "The item was cancelled by its agency.");
}
