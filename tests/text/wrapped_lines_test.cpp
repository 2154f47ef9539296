/// Is text for people broken between words, and never inside a letter?
#include "newsgrep/columns.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace newsgrep;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines(1);
    for (char c : text)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    return lines;
}

std::string without(std::string text, const std::vector<std::string>& pieces) {
    for (const std::string& piece : pieces)
        for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece))
            text.erase(at, piece.size());
    return text;
}

const std::vector<std::string> signs = {"\u2068", "\u2069", "\x1b[1m", "\x1b[0m"};

std::string letters_of(const std::string& text) {
    return without(without(text, signs), {" ", "\n"});
}

}  // namespace

TEST_CASE("lines that fit stay as they are; others are broken at blanks and go on indented") {
    CHECK(wrapped("le maire\n  du   village\n", 20) == "le maire\n  du   village\n");
    CHECK(wrapped("le maire du village", 0) == "le maire du village");
    CHECK(wrapped("le maire du village dort", 12) == "le maire du\n  village\n  dort");
    CHECK(wrapped("  le maire du village", 14) == "  le maire du\n    village");
    CHECK(wrapped("\n\nun\n", 4) == "\n\nun\n");
    CHECK(wrapped("un deux      ", 8) == "un deux");
}

TEST_CASE("Arabic is broken between words, its marks stay on their letters") {
    CHECK(wrapped("رئيس الحكومة يعلن", 13) == "رئيس الحكومة\n  يعلن");
    CHECK(wrapped("مُحَمَّدٌ", 2) == "مُحَ\n مَّ\n دٌ");
}

TEST_CASE("a word wider than a line is cut between clusters") {
    CHECK(wrapped("abcdefgh", 6) == "abcdef\n  gh");
    CHECK(wrapped("e\u0301e\u0301e\u0301", 2) == "e\u0301e\u0301\n e\u0301");
    CHECK(wrapped("新闻新闻", 4) == "新闻\n  新\n  闻");
    CHECK(wrapped("ab https://a.example/long", 10) == "ab\n  https://\n  a.exampl\n  e/long");
}

TEST_CASE("what is open at a break is closed before it and opened behind it") {
    CHECK(wrapped("\x1b[1mun mot\x1b[0m", 4) == "\x1b[1mun\x1b[0m\n  \x1b[1mmo\x1b[0m\n  \x1b[1mt\x1b[0m");
    CHECK(wrapped("\u2068رئيس الحكومة\u2069 a", 8) ==
          "\u2068رئيس\u2069\n  \u2068الحكوم\u2069\n  \u2068ة\u2069 a");
}

TEST_CASE("no line is too wide, no letter lost, no cluster cut, nothing left to break") {
    const std::string pieces[] = {
        "maire", "l'été", "e\u0301", "رئيس",    "مُحَ",     "新",     " ",
        "  ",    "\n",    "\x1b[1m", "\x1b[0m", "\u2068", "\u2069", "https://x.example/a/b"};
    for (std::uint32_t seed = 0; seed < 400; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string text;
        for (std::size_t left = random() % 60; left > 0; --left) text += pieces[random() % std::size(pieces)];
        std::size_t columns = 4 + random() % 40;
        std::string broken = wrapped(text, columns);
        CHECK(letters_of(broken) == letters_of(text));
        CHECK(wrapped(broken, columns) == broken);
        for (const std::string& line : lines_of(broken)) {
            std::string plain = without(line, signs);
            CHECK(display_width(plain) <= columns);
            std::string start = plain.substr(std::min(plain.find_first_not_of(' '), plain.size()));
            CHECK_FALSE(start.starts_with("\u0301"));
        }
    }
}
