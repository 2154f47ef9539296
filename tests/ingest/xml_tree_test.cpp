/// Does a piece of XML, well-formed or not, become the tree its author meant?
#include "ingest/xml_tree.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

namespace {

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

TEST_CASE("elements, attributes, texts; namespaces by their address, else as written") {
    XmlTree tree = parse_xml(
        "<a xmlns:c='http://purl.org/rss/1.0/modules/content/' lang='fr'>"
        "<c:encoded>Un &amp; deux</c:encoded><dc:date>2020</dc:date><![CDATA[<b>]]></a>");
    REQUIRE(tree.fault.empty());
    CHECK(tree.attribute(0, "lang") == "fr");
    CHECK(tree.text(tree.child(0, "content:encoded")) == "Un & deux");
    CHECK(tree.text(tree.child(0, "dc:date")) == "2020");
    CHECK(tree.text(0) == "Un & deux2020<b>");
    CHECK(tree.child(0, "none") == tree.size());
    CHECK(tree.text(tree.size()).empty());
}

TEST_CASE("what is not well-formed keeps its text, references behind the error too") {
    XmlTree tree = parse_xml("<a><b>Un</c> &amp; deux");
    CHECK(tree.text(0) == "Un & deux");
    CHECK(parse_xml("").size() == 0);
    CHECK(parse_xml("<").size() == 0);
}

TEST_CASE("paragraphs: what stands within a line stays in it") {
    XmlTree tree = parse_xml(
        "<b><p>Le <em>phare</em> de\n Bir</p><ul><li>un</li><li>deux</li></ul>fin<media>photo</media></b>");
    std::string text = tree.paragraphs(0);
    CHECK(text.find("Le phare de  Bir\n\n") != std::string::npos);
    CHECK(text.find("un\n\n\n\ndeux") != std::string::npos);
    CHECK(text.find("photo") == std::string::npos);
}

TEST_CASE("what no writer of news would write ends with a fault, soon") {
    CHECK(parse_xml(repeated("<a>", 100'000)).fault.find("deep") != std::string::npos);
    CHECK(parse_xml("<r>" + repeated("<a/>", 300'000)).fault.find("elements") != std::string::npos);
    std::string crowd = "<r";
    for (int i = 0; i < 100'000; ++i) crowd += " a" + std::to_string(i) + "=''";
    CHECK(parse_xml(crowd + "/>").fault.find("attributes") != std::string::npos);
}

TEST_CASE("entities of its own are neither expanded nor fetched") {
    XmlTree tree =
        parse_xml("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'><!ENTITY y 'yy'>]><a>[&x;&y;]</a>");
    CHECK(tree.text(0) == "[]");
}

TEST_CASE("addresses in full") {
    CHECK(absolute_url("/a/b.html", "https://fanal.example/rss/une.xml") == "https://fanal.example/a/b.html");
    CHECK(absolute_url("c", "https://fanal.example/rss/") == "https://fanal.example/rss/c");
    CHECK(absolute_url("https://x.example/", "https://fanal.example/") == "https://x.example/");
    CHECK(absolute_url("", "https://fanal.example/").empty());
    CHECK(absolute_url("/a", "") == "/a");
}
