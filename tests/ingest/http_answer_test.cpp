/// Is the body of an HTTP answer the page that the server meant?
#include "ingest/http_answer.hpp"

#include "packing.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

namespace {

HttpAnswer answer(const std::string& headers, const std::string& body) {
    auto read = read_http_answer("HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("status, type, charset, location") {
    HttpAnswer page = answer("Content-TYPE: Text/HTML; Charset=\"Windows-1256\"\r\nX: y\r\n z\r\n", "<p>");
    CHECK(page.status == 200);
    CHECK(page.media_type == "text/html");
    CHECK(page.charset == "windows-1256");
    CHECK(page.body == "<p>");
    CHECK(read_http_answer("HTTP/2 301\r\nLocation: /x\r\n\r\n")->location == "/x");
    for (const char* other :
         {"", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 200 OK\r\nX: y"})
        CHECK_FALSE(read_http_answer(other));
}

TEST_CASE("chunks are joined, cut ones too, and a body without any is left alone") {
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    CHECK(answer(chunked, "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n").body == "abcde");
    CHECK(answer(chunked, "3\r\nabc\r\nFF\r\nde").body == "abcde");
    CHECK(answer(chunked, "<p>unchunked").body == "<p>unchunked");
    CHECK(answer(chunked, "FFFFFFFFFFFFFFFFFF\r\nabc").body == "FFFFFFFFFFFFFFFFFF\r\nabc");
}

TEST_CASE("packed bodies are unpacked, also in chunks; unpacked ones with the old header are left alone") {
    std::string body = packed("gzip", "<p>corps");
    CHECK(answer("Content-Encoding: gzip\r\n", body).body == "<p>corps");
    CHECK(answer("Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                 (body.size() < 16 ? "f" : "") + std::string("1\r\n") + body[0] + "\r\n1\r\n" + body[1] +
                     "\r\nFFF\r\n" + body.substr(2))
              .body == "<p>corps");
    CHECK(answer("Content-Encoding: gzip\r\n", "<p>corps").body == "<p>corps");
    CHECK(answer("Content-Encoding: br\r\n", "<p>corps").fault.empty());
    CHECK(answer("Content-Encoding: br\r\n", std::string("\x0b\x02\0", 3)).fault.find("\"br\"") !=
          std::string::npos);
}

TEST_CASE("a page that swells over the limit has no body to read") {
    std::string bomb = packed("gzip", std::string(largest_page + 1, ' '));
    CHECK(answer("Content-Encoding: gzip\r\n", bomb).fault.find("16 MB") != std::string::npos);
}
