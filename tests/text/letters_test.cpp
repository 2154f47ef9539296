#include "text/letters.hpp"

#include <doctest/doctest.h>

#include <cstdint>

namespace text = newsgrep::text;
using text::Script;

TEST_CASE("a word belongs to the script of its first letter") {
    CHECK(text::script_of("Maroc") == Script::latin);
    CHECK(text::script_of("19e") == Script::latin);
    CHECK(text::script_of("المغرب") == Script::arabic);
    CHECK(text::script_of("Россия") == Script::other);
    CHECK(text::script_of("2020") == Script::other);
    CHECK(text::script_of("٢٠٢٠") == Script::other);
    CHECK(text::script_of("") == Script::other);
}

TEST_CASE("apostrophes and hyphens are few, quotation marks and dashes are none") {
    for (char32_t c : U"'’ʼ‘′")
        if (c != 0) CHECK(text::is_apostrophe(c));
    for (char32_t c : {U'"', U'“', U'«', U'`', U'-'}) CHECK_FALSE(text::is_apostrophe(c));
    for (char32_t c : {U'-', U'‐', U'\u2011'}) CHECK(text::is_hyphen(c));
    for (char32_t c : {U'–', U'—', U'_', U'ـ'}) CHECK_FALSE(text::is_hyphen(c));
}

TEST_CASE("invisible characters and Arabic marks are told from letters") {
    for (char32_t c : {U'ـ', U'\u00AD', U'\u200B', U'\u200D', U'\u202B', U'\u2066', U'\uFEFF'}) {
        CHECK_MESSAGE(text::is_invisible(c), "U+" << std::uint32_t{c});
    }
    for (char32_t c : {U'\u064B', U'\u0651', U'\u0670', U'\u06D6'}) CHECK(text::is_arabic_mark(c));
    for (char32_t c : {U' ', U'\n', U'\u00A0', U'a', U'م'}) CHECK_FALSE(text::is_invisible(c));
    for (char32_t c : {U'م', U'\u0301', U'٣'}) CHECK_FALSE(text::is_arabic_mark(c));
}

TEST_CASE("a letter that is plain already has no plainer one") {
    CHECK(text::plain_letters(u'œ') == u"oe");
    CHECK(text::plain_letters(u'ة') == u"ه");
    CHECK(text::plain_letters(u'ڭ') == u"ك");
    CHECK(text::plain_letters(u'٣') == u"3");
    CHECK(text::plain_letters(u'a').empty());
    CHECK(text::plain_letters(u'م').empty());
}
