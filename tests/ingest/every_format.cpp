#include "ingest/every_format.hpp"

#include "ingest/packing.hpp"

namespace newsgrep::ingest {
namespace {

std::string three(const std::string& first, const std::string& second, const std::string& third) {
    return first + second + third;
}

std::string json(const std::string& title) {
    return R"({"title":")" + title +
           R"(","body":"Le phare éclaire la côte.","date":"2020-02-12"})"
           "\n";
}

std::string csv(const std::string& title) {
    return title + ",\"Le phare, dit-on, éclaire la côte.\",12/02/2020\n";
}

std::string rss(const std::string& title) {
    return "<item><title>" + title +
           "</title><description><![CDATA[<p>Le phare &amp; la côte.</p>]]></description>"
           "<pubDate>Wed, 12 Feb 2020 10:30:00 GMT</pubDate></item>\n";
}

std::string warc(const std::string& title) {
    std::string page =
        "<html><h1>" + title + "</h1><p>Le phare de Ras Bir éclaire de nouveau la côte.</p></html>";
    return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://fanal.example/" + title +
           "\r\nContent-Type: text/html\r\nContent-Length: " + std::to_string(page.size()) + "\r\n\r\n" +
           page + "\r\n\r\n";
}

std::string nitf(const std::string& title) {
    return "<newsItem guid='" + title + "'><contentMeta><headline>" + title +
           "</headline></contentMeta><contentSet>"
           "<inlineXML><nitf><body.content><p>Le "
           "phare.</p></body.content></nitf></inlineXML></contentSet></newsItem>";
}

}  // namespace

std::vector<Sample> every_format() {
    std::string lines = three(json("Alpha"), json("Bravo"), json("Charlie"));
    return {
        {"x.jsonl", lines},
        {"x.csv", "title,body,date\n" + three(csv("Alpha"), csv("Bravo"), csv("Charlie"))},
        {"x.rss", "<rss><channel><title>Le Fanal</title>" +
                      three(rss("Alpha"), rss("Bravo"), rss("Charlie")) + "</channel></rss>"},
        {"x.xml", "<newsMessage><itemSet>" + three(nitf("Alpha"), nitf("Bravo"), nitf("Charlie")) +
                      "</itemSet></newsMessage>"},
        {"x.warc", three(warc("Alpha"), warc("Bravo"), warc("Charlie"))},
        {"x.warc.gz", three(packed("gzip", warc("Alpha")), packed("gzip", warc("Bravo")),
                            packed("gzip", warc("Charlie")))},
        {"x.warc.zst", three(packed("zstd", warc("Alpha")), packed("zstd", warc("Bravo")),
                             packed("zstd", warc("Charlie")))},
        {"x.html",
         "<html><head><title>Alpha</title></head><body><h1>Alpha</h1><p>Le phare de Ras Bir éclaire de "
         "nouveau la côte, dit le gardien.</p></body></html>"},
        {"x.jsonl.xz", packed("xz", lines)},
        {"x.zip", archived("zip", {{"a.jsonl", json("Alpha")}, {"b.jsonl", json("Charlie")}})},
        {"x.tar.zst", archived("ustar", {{"a.jsonl", json("Alpha")}, {"b.jsonl", json("Charlie")}}, "zstd")},
        {"x.txt", "Titre : Alpha\nDate : 12/02/2020\n\nLe phare éclaire la côte.\n"}};
}

}  // namespace newsgrep::ingest
