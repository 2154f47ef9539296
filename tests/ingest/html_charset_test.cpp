/// Is a page read in the encoding it is in?
#include "ingest/html_charset.hpp"

#include <doctest/doctest.h>

using namespace newsgrep::ingest;

TEST_CASE("a page may declare its encoding in two ways") {
    CHECK(declared_charset("<meta charset=utf-8>") == "utf-8");
    CHECK(declared_charset("<head><META CHARSET=\"windows-1256\" />") == "windows-1256");
    CHECK(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>") ==
          "ISO-8859-1");
    CHECK(declared_charset("<meta name=viewport><meta charset = 'x'>") == "x");
    CHECK(declared_charset("<p>charset=utf-8").empty());
}

TEST_CASE("transport beats declaration, and the bytes beat both") {
    std::string_view accent = "<meta charset=windows-1256><p>\xE9t\xE9";
    CHECK(decode_html(accent, "").charset == "declared windows-1256");
    Decoded latin = decode_html(accent, "ISO-8859-1");
    CHECK(latin.charset == "transport windows-1252");
    CHECK(latin.text.ends_with("été"));
    Decoded utf8 = decode_html("<meta charset=iso-8859-1><p>été", "windows-1252");
    CHECK(utf8.charset == "utf-8");
    CHECK(utf8.text.ends_with("été"));
    CHECK(decode_html("\xEF\xBB\xBF<p>été", "windows-1252").charset == "bom");
    CHECK(decode_html(std::string_view("\xFF\xFE<\0p\0>\0\xE9\0", 10), "").text == "<p>é");
}

TEST_CASE("Arabic and euro signs of the ISO pages") {
    CHECK(decode_html("\xC7\xE4\xD9\xD1\xC8\xAC", "iso-8859-6").text == "العرب،");
    CHECK(decode_html("10 \xA4, c\xBDur", "ISO-8859-15").text == "10 €, cœur");
}
