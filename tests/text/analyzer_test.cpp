#include "newsgrep/analyzer.hpp"

#include "text/tokens.hpp"

#include <doctest/doctest.h>

#include <ctime>

using newsgrep::Analyzer;
using newsgrep::Token;
using newsgrep::TokenKind;
using newsgrep::TokenView;
using newsgrep::tests::cuts;
using newsgrep::tests::outline;
using Pieces = std::vector<std::string>;

namespace {

/// Of this thread, in seconds.
double processor_time() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

double time_to_view(const Analyzer& analyzer, std::string_view text) {
    double start = processor_time();
    static_cast<void>(analyzer.view(text));
    return processor_time() - start;
}

}  // namespace

TEST_CASE("a token knows its place, forms and language") {
    auto tokens = Analyzer("fr").analyze("« L’Événement ! »");
    REQUIRE(tokens.size() == 3);  // L'Événement may be a name
    const Token& word = tokens[2];
    CHECK(word.begin == 7);
    CHECK(word.end == 18);
    CHECK(word.position == 1);
    CHECK(word.kind == TokenKind::word);
    CHECK(word.form == "événement");
    CHECK(word.exact == "evenement");
    CHECK(word.stem == "even");
    CHECK(word.language == "fr");
    CHECK_FALSE(word.is_stop);
}

TEST_CASE("a particle keeps its apostrophe and is a stop word") {
    auto tokens = Analyzer("es").analyze("l’avocat");
    REQUIRE(tokens.size() == 2);
    CHECK(tokens[0].kind == TokenKind::particle);
    CHECK(tokens[0].exact == "l'");
    CHECK(tokens[0].stem == "l'");
    CHECK(tokens[0].form == "l'");
    CHECK(tokens[0].is_stop);
    CHECK(tokens[0].end == 4);
    CHECK(tokens[1].exact == "avocat");
}

TEST_CASE("script decides the language of a word") {
    auto language = [](const char* word, const char* of, const char* latin) {
        return Analyzer(of, latin).analyze(word).at(0).language;
    };
    CHECK(language("المغرب", "fr", "") == "ar");
    CHECK(language("Maroc", "ar", "fr") == "fr");
    CHECK(language("Maroc", "ar", "") == "und");
    CHECK(language("Maroc", "es", "fr") == "es");
    CHECK(language("Россия", "fr", "") == "und");
    CHECK(language("2020", "fr", "") == "und");
    CHECK(language("COVID19", "fr", "") == "fr");
    CHECK(language("Maroc", "xx", "") == "xx");
}

TEST_CASE("Arabic text: tatweel, presentation forms and bidi characters never break a word") {
    CHECK(outline("المغـــرب", "ar") == "0:المغرب");
    CHECK(outline("ﺍﻟﻤﻐﺮﺏ", "ar") == "0:المغرب");
    CHECK(outline("\u202Bالمغ\u200Dرب\u202C", "ar") == "0:المغرب");
    CHECK(outline("ـــ", "ar").empty());
    CHECK(outline("مُح\uFE77مد", "ar") == "0:محمد");
    CHECK(cuts("ـالمغـرب،", "ar") == Pieces{"المغـرب"});
    CHECK(cuts("مغربٌ!", "ar") == Pieces{"مغربٌ"});
}

TEST_CASE("Latin text: soft hyphens, wide letters and ligatures never break a word") {
    CHECK(cuts("la co\u00ADopé\u200Bration") == Pieces{"la", "co\u00ADopé\u200Bration"});
    CHECK(outline("ＭＡＲＯＣ ﬁnal 𝐌𝐚𝐫𝐨𝐜") == "0:maroc 1:final 2:maroc");
    CHECK(cuts("e\u0301te\u0301.") == Pieces{"e\u0301te\u0301"});
}

TEST_CASE("colons, underscores, symbols and emoji are no part of words") {
    CHECK(outline("Rabat:le _mot_ 😀 € ﷺ #Maroc") == "0:rabat 1:le 2:mot 3:maroc");
    CHECK(outline("@Maroc moi@hespress.com") == "0:maroc 1:moi 2:hespress.com* 2:hespress 3:com");
    CHECK(outline("« mot\u202F!\u202F»") == "0:mot");
}

TEST_CASE("ill-formed bytes separate words") {
    CHECK(outline("caf\xE9noir") == "0:caf 1:noir");
    CHECK(outline(std::string_view("a\0b", 3)) == "0:a 1:b");
    CHECK(outline("").empty());
}

TEST_CASE("a giant word is cut at a letter, its range stays") {
    std::string giant;
    for (int i = 0; i < 300; ++i) giant += "م";
    auto tokens = Analyzer("ar").analyze(giant);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].exact.size() == 200);
    CHECK(tokens[0].form.size() == 200);
    CHECK(tokens[0].end == giant.size());
}

TEST_CASE("long texts of one kind cost no more than their length") {
    for (std::string unit : {"a", "l'", "a-", "a.", "\u0301", "M. ", "د.", "\xFF"}) {
        constexpr std::size_t length = 100'000;
        std::string text;
        while (text.size() < 16 * length) text += unit;
        Analyzer analyzer("fr");
        for (const TokenView& token : analyzer.view(text)) REQUIRE(token.exact.size() <= 200);
        double once = time_to_view(analyzer, std::string_view(text).substr(0, length));
        // A cost that grew with the square of the length would be 256 times as high.
        CHECK_MESSAGE(time_to_view(analyzer, text) < 100 * once, unit);
    }
}

TEST_CASE("blocks do not show: a long text has the tokens of its words") {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += "l’avocat d'hier\n";
    auto tokens = Analyzer("fr").analyze(text);
    REQUIRE(tokens.size() == 80000);
    CHECK(tokens.back().position == 79999);
    CHECK(text.substr(tokens.back().begin, 4) == "hier");
}
