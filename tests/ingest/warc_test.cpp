/// Does a web archive give its pages, whatever stands between them and however it is damaged?
#include "ingest/warc.hpp"

#include "packing.hpp"
#include "reading.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

using namespace newsgrep;
using namespace newsgrep::ingest;

namespace {

std::string record(const std::string& type, const std::string& url, const std::string& content_type,
                   const std::string& block) {
    return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url +
           "\r\nWARC-Date: 2020-02-12T10:30:00Z\r\nContent-Type: " + content_type +
           "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string html(const std::string& title) {
    return "<html><head><title>" + title + "</title></head><body><article><h1>" + title +
           "</h1><p>Le phare de Ras Bir éclaire de nouveau la côte, après dix ans de travaux et "
           "d'attente.</p><p>Les pêcheurs de la baie s'en réjouissent, dit la "
           "mairie.</p></article></body></html>";
}

std::string response(const std::string& name, const std::string& status = "200 OK",
                     const std::string& type = "text/html; charset=utf-8") {
    return record("response", "https://fanal.example/" + name, "application/http;msgtype=response",
                  "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n\r\n" + html(name));
}

std::vector<std::string> titles(const std::vector<Record>& records) {
    std::vector<std::string> titles;
    for (const Record& each : records)
        titles.push_back(each.outcome == Record::Outcome::article   ? each.article.title
                         : each.outcome == Record::Outcome::skipped ? "skipped"
                                                                    : "rejected");
    return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("pages of responses and resources, with their URL; a crawl date is no publication date") {
    auto records = read_bytes(
        record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
        record("request", "https://fanal.example/a", "application/http", "GET / HTTP/1.1\r\n\r\n") +
        response("Alpha") + record("resource", "<https://fanal.example/b>", "text/html", html("Bravo")) +
        record("revisit", "https://fanal.example/c", "application/http", "HTTP/1.1 200 OK\r\n\r\n"));
    REQUIRE(titles(records) == Titles{"Alpha", "Bravo"});
    CHECK(records[0].article.url == "https://fanal.example/Alpha");
    CHECK(records[0].article.body.find("Les pêcheurs") != std::string::npos);
    CHECK_FALSE(records[0].article.published);
    CHECK(records[0].where.record == 3);
    CHECK(records[1].article.url == "https://fanal.example/b");
}

TEST_CASE("redirections and errors are skipped with their reason, other files counted") {
    auto records = read_bytes(response("A", "404 Not Found") + response("B", "301 Moved") +
                              response("C", "200 OK", "image/png") + response("D", "200 OK", "text/css") +
                              response("Echo"));
    REQUIRE(titles(records) == Titles{"skipped", "skipped", "Echo", "skipped"});
    CHECK(records[0].reason == "The server answered 404 for https://fanal.example/A.");
    CHECK(records[1].reason.find("redirects (301)") != std::string::npos);
    CHECK(records[3].reason.ends_with(": 2 records."));
}

TEST_CASE("packed as archives are: one gzip member or zstd frame per record") {
    for (const char* filter : {"gzip", "zstd"}) {
        CAPTURE(filter);
        auto records = read_bytes(packed(filter, response("Alpha")) + packed(filter, response("Bravo")));
        CHECK(titles(records) == Titles{"Alpha", "Bravo"});
    }
}

TEST_CASE("packed with the dictionary that leads the file") {
    std::string dictionary = response("Zulu");
    auto records = read_bytes(dictionary_frame(dictionary) + packed_with(dictionary, response("Alpha")) +
                                  packed_with(dictionary, response("Bravo")),
                              {}, "x.warc.zst");
    CHECK(titles(records) == Titles{"Alpha", "Bravo"});
}

TEST_CASE("bodies in chunks and in gzip, in the encoding that HTTP says") {
    std::string body = packed("gzip",
                              "<title>\xE3\xE4\xC7\xD1\xC9</title><p>\xC7\xE1\xE3\xE4\xC7\xD1\xC9 "
                              "\xCA\xD6\xED\xC1 \xC7\xE1\xC8\xCD\xD1 \xDF\xE1 \xE1\xED\xE1\xC9 "
                              "\xCA\xD6\xED\xC1 \xC7\xE1\xC8\xCD\xD1 "
                              "\xDF\xE1 \xE1\xED\xE1\xC9 \xCA\xD6\xED\xC1 \xC7\xE1\xC8\xCD\xD1.</p>");
    auto records = read_bytes(record("response", "https://fanal.example/ar", "application/http",
                                     "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1256\r\n"
                                     "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n" +
                                         fmt::format("{:x}\r\n{}\r\n0\r\n\r\n", body.size(), body)));
    REQUIRE(titles(records) == Titles{"منارة"});
    CHECK(records[0].article.provenance.charset == "transport windows-1256");
}

TEST_CASE("a damaged member costs its record only") {
    std::string bad = packed("gzip", response("Bravo"));
    for (std::size_t i = 40; i < 60; ++i) bad[i] = static_cast<char>(bad[i] ^ 0x5A);
    auto records = read_bytes(packed("gzip", response("Alpha")) + bad + packed("gzip", response("Charlie")));
    CHECK(titles(records) == Titles{"Alpha", "rejected", "Charlie"});
}

TEST_CASE("a record that is longer or shorter than it says, or has no length: the next one is found") {
    std::string good = response("Bravo");
    std::size_t length = good.find("Content-Length: ") + 16;
    for (const char* change : {"9", "", "x"}) {
        CAPTURE(change);
        std::string bad = good;
        bad.replace(length, *change == '9' ? 0 : 1, change);
        auto records = read_bytes(response("Alpha") + bad + response("Charlie"));
        CHECK(titles(records) == Titles{"Alpha", "rejected", "Charlie"});
        CHECK(records[1].where.byte == response("Alpha").size());
    }
    auto cut = read_bytes(response("Alpha") + good.substr(0, good.size() - 90));
    CHECK(titles(cut) == Titles{"Alpha", "rejected"});
    CHECK(cut[1].reason.find("cut short") != std::string::npos);
}

TEST_CASE("giants are passed over without being held") {
    std::string giant = record("response", "https://fanal.example/film", "application/http",
                               "HTTP/1.1 200 OK\r\n\r\n" + std::string(std::size_t{33} << 20, 'x'));
    auto records = read_bytes(giant + response("Alpha"));
    CHECK(titles(records) == Titles{"skipped", "Alpha"});
    CHECK(records[0].reason.find("over the limit of 32 MB") != std::string::npos);
}

TEST_CASE("whatever is damaged, the pages at both ends are kept") {
    std::mt19937 random(28500);
    for (int round = 0; round < 200; ++round) {
        std::string bad = response("Bravo");
        for (int i = 0; i < 3; ++i) bad[random() % bad.size()] = static_cast<char>(random());
        if (random() % 2 == 0) bad.erase(random() % bad.size(), random() % 50);
        auto records = read_bytes(response("Alpha") + bad + response("Charlie"), {.format = Format::warc});
        CAPTURE(bad);
        Titles found = titles(records);
        CHECK(found.front() == "Alpha");
        CHECK(std::ranges::find(found, "Charlie") != found.end());
    }
}
