#include "base/utf8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace base = newsgrep::base;

TEST_CASE("every code point survives append and decode") {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::string text;
        base::append(text, c);
        std::size_t at = 0;
        REQUIRE(base::decode(text, at) == c);
        REQUIRE(at == text.size());
        REQUIRE(base::is_well_formed(text));
    }
}

TEST_CASE("ill-formed sequences give one replacement per maximal subpart") {
    CHECK(base::repair("a\xC0\xAF"
                       "b") == "a\uFFFD\uFFFDb");                 // overlong
    CHECK(base::repair("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // surrogate
    CHECK(base::repair("\xE2\x82") == "\uFFFD");                  // cut short
    CHECK(base::repair("\xF4\x90\x80\x80").size() == 12);         // over U+10FFFF
    CHECK(base::repair("caf\xE9 noir") == "caf\uFFFD noir");      // Latin-1
}

TEST_CASE("a text is its code points, and they are the text") {
    std::string text = "L’été à مراكش, 2026 \U0001F3D4";
    CHECK(base::encode(base::code_points(text)) == text);
    CHECK(base::code_points("a\xC3") == std::u32string{U'a', base::replacement_character});
    CHECK(base::encode(std::u32string{0xD800}) == "\uFFFD");
}

TEST_CASE("NUL becomes a blank, a byte order mark goes, U+FFFE is replaced") {
    CHECK(base::repair(std::string_view("a\0b", 3)) == "a b");
    CHECK(base::repair("\uFEFF\uFEFFtitre") == "titre");
    CHECK(base::repair("a\xEF\xBF\xBE") == "a\uFFFD");
}

TEST_CASE("repair is idempotent and well-formed on random bytes") {
    std::mt19937 random(1);
    for (int round = 0; round < 20000; ++round) {
        std::string bytes(random() % 12, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 4 == 0 ? 0x7F + random() % 0x80 : random());
        std::string once = base::repair(bytes);
        REQUIRE(base::is_well_formed(once));
        REQUIRE(base::repair(once) == once);
    }
}

TEST_CASE("prefix never cuts a code point") {
    CHECK(base::prefix("été", 1) == "");
    CHECK(base::prefix("été", 3) == "ét");
    CHECK(base::prefix("مغرب", 3) == "م");
}

TEST_CASE("trim knows the blanks of scraped pages") {
    CHECK(base::trim("\u00A0\u00A0 titre\u202F\n") == "titre");
    CHECK(base::trim(" \t\u3000") == "");
}

TEST_CASE("trim reads from both ends what is read from the beginning, ill-formed bytes too") {
    constexpr std::string_view bytes = " \xC2\xA0\xE2\x80\x80\xAF\xF0x";
    std::mt19937 random(5);
    for (int round = 0; round < 100'000; ++round) {
        std::string text(random() % 8, ' ');
        for (char& byte : text) byte = bytes[random() % bytes.size()];
        std::size_t begin = text.size();
        std::size_t end = 0;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t here = at;
            base::decode(text, at);
            if (base::trim(std::string_view(text).substr(here, at - here)).empty()) continue;
            begin = std::min(begin, here);
            end = at;
        }
        REQUIRE(base::trim(text) == (begin < end ? text.substr(begin, end - begin) : ""));
    }
}
