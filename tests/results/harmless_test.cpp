#include "results/harmless.hpp"

#include "newsgrep/render.hpp"

#include "base/utf8.hpp"
#include "results/isolates.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;

namespace {

std::string random_text(std::mt19937& random) {
    static constexpr const char* pieces[] = {
        "a",      "é",      "المغرب", " ",      "\n",     "\t",     "\r",     "\x1b[31m", "\x07",   "\x7f",
        "\u0080", "\u009b", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066",   "\u2067", "\u2068",
        "\u2069", "\u2069", "\u200d", "\u2029", "\xff",   "\xc2",   "\u200f", "😀",
    };
    std::string text;
    for (std::size_t left = random() % 30; left > 0; --left) text += pieces[random() % std::size(pieces)];
    if (random() % 4 == 0) text += '\0';
    return text;
}

bool is_harmless_character(char32_t c) {
    if (c < 0x20) return c == '\n' || c == '\t';
    return (c < 0x7F || c > 0x9F) && (c < 0x202A || c > 0x202E);
}

}  // namespace

TEST_CASE("what a terminal would obey is shown instead") {
    CHECK(make_harmless("a\x1b[31mb\a\r\x7f") == "a␛[31mb␇␍␡");
    CHECK(make_harmless(std::string_view("a\0b", 3)) == "a␀b");
    CHECK(make_harmless("a\u009bb\u0085") == "a\uFFFDb\uFFFD");
    CHECK(make_harmless("a\n\tb é المغرب 😀\u200dx\u200c") == "a\n\tb é المغرب 😀\u200dx\u200c");
    CHECK(make_harmless("caf\xE9 x") == "caf\uFFFD x");
}

TEST_CASE("overrides and lonely isolates are taken out, whole isolates stay") {
    CHECK(make_harmless("a\u202Eb\u202C c") == "ab c");
    CHECK(make_harmless("\u2067عربي\u2069 fr") == "\u2067عربي\u2069 fr");
    CHECK(make_harmless("\u2067a\u2068b\u2069") == "a\u2068b\u2069");
    CHECK(make_harmless("a\u2069b\u2066c") == "abc");
    CHECK(make_harmless("\u2067a\nb\u2069") == "a\nb");
}

TEST_CASE("separators of lines and paragraphs are blanks: the isolate around a field ends at none") {
    CHECK(make_harmless("a\u2028b\u2029c") == "a b c");
}

TEST_CASE("nothing harmful is left of any text, and a second pass changes nothing") {
    std::mt19937 random(3);
    for (int i = 0; i < 20'000; ++i) {
        std::string harmless = make_harmless(random_text(random));
        REQUIRE(base::is_well_formed(harmless));
        for (std::size_t at = 0; at < harmless.size();)
            REQUIRE(is_harmless_character(base::decode(harmless, at)));
        REQUIRE(results::has_balanced_isolates(harmless));
        REQUIRE(make_harmless(harmless) == harmless);
    }
}

TEST_CASE("ranges move along with the text they mark") {
    auto marked = results::make_harmless("\u202Ele \x1b Maroc\u2069 x", {{3, 5}, {8, 13}, {16, 18}});
    CHECK(marked.text == "le ␛ Maroc x");
    REQUIRE(marked.matches.size() == 3);
    CHECK(marked.matches[0] == Range{0, 2});
    CHECK(marked.text.substr(marked.matches[1].begin, 5) == "Maroc");
    CHECK(marked.matches[2].end == marked.text.size());
}

TEST_CASE("marking a piece and cleaning it commute") {
    std::mt19937 random(4);
    for (int i = 0; i < 20'000; ++i) {
        std::string before = random_text(random) + "\n";
        std::string match = "Maroc";
        std::string text = before + match + random_text(random);
        auto marked = results::make_harmless(text, {{before.size(), before.size() + match.size()}});
        REQUIRE(marked.text == make_harmless(text));
        REQUIRE(marked.matches.size() == 1);
        REQUIRE(marked.text.substr(marked.matches[0].begin,
                                   marked.matches[0].end - marked.matches[0].begin) == match);
    }
}
