/// Are the records of an XML file found where they are, and what would make a parser stumble repaired?
#include "ingest/xml_records.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

TEST_CASE("the outermost element, behind whatever stands before it") {
    auto root =
        xml_root("<?xml version='1.0'?>\n<!-- <x> -->\n<!DOCTYPE nitf SYSTEM 'nitf.dtd'>\n<n:rss a='1'><b/>");
    REQUIRE(root);
    CHECK(root->name == "rss");
    CHECK(root->tag == "<n:rss a='1'>");
    CHECK_FALSE(root->has_entities);
    auto bomb = xml_root("<!DOCTYPE rss [ <!ENTITY a 'x'> ]> <rss>");
    REQUIRE(bomb);
    CHECK(bomb->name == "rss");
    CHECK(bomb->has_entities);
    for (const char* other : {"", "Un titre", "<", "<!--", "<3 de Paris", "<<"}) {
        CAPTURE(other);
        auto none = xml_root(other);
        CHECK((!none || none->name == "3"));
    }
}

TEST_CASE("references and characters that XML does not know") {
    CHECK(repaired_xml("a&nbsp;b &eacute; &amp; &#233; &lt; R&D & x&y;") ==
          "a\u00A0b é &amp; é &lt; R&amp;D &amp; x&amp;y;");
    CHECK(repaired_xml("<![CDATA[a & b &nbsp;]]>&") == "<![CDATA[a & b &nbsp;]]>&amp;");
    CHECK(repaired_xml("a\x02\x0B\tb") == "a  \tb");
    CHECK(repaired_xml("&#60;b&#62; &#x26;") == "&#60;b&#62; &#x26;");
}

TEST_CASE("records are not found in comments and CDATA, nor in names that only begin so") {
    std::string text = "<items/><!-- <item> --><![CDATA[<item>]]></item><item>";
    CHECK(next_element(text, "item", 0, 1000) == text.size() - 6);
    CHECK(next_element("<r:item/>", "item", 0, 1000) == 0);
    CHECK(next_element("<item", "item", 0, 1000) == 0);
    CHECK(next_element("<ite", "item", 0, 1000) == std::string::npos);
    CHECK(behind_last_end("<item></item> </channel>", "item") == 13);
    CHECK(behind_last_end("<item>", "item") == std::string::npos);
}

TEST_CASE("the encoding that is declared, unless the bytes belie it") {
    CHECK(decode_xml("<?xml version=\"1.0\" encoding=\"windows-1256\"?><a>\xE3\xE4\xC7\xD1\xC9</a>")
              .text.find("منارة") != std::string::npos);
    CHECK(decode_xml("<?xml version='1.0' encoding='ISO-8859-1'?><a>été</a>").text.find("été") !=
          std::string::npos);
    CHECK(decode_xml("<?xml encoding=").charset == "utf-8");
}

TEST_CASE("CDATA that nothing closes hides no records") {
    CHECK(next_element("<![CDATA[ <item>", "item", 0, std::string::npos) == 10);
}

TEST_CASE("unclosed marks take no time") {
    std::string open(2'000'000, '<');
    CHECK(next_element(open, "item", 0, std::string::npos) == std::string::npos);
    CHECK(behind_last_end(open, "item") == std::string::npos);
    std::string hidden;
    for (int i = 0; i < 500'000; ++i) hidden += "<![CDATA[";
    CHECK(next_element(hidden, "item", 0, std::string::npos) == std::string::npos);
    CHECK(repaired_xml(std::string(1'000'000, '&')).size() == 5'000'000);
}
