/// What holds for the tokens of any text in any language?
#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/random_text.hpp"
#include "text/reference.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

using newsgrep::Analyzer;
using newsgrep::Token;
using newsgrep::TokenKind;

namespace {

void check_order(const Token& before, const Token& token) {
    REQUIRE(before.begin <= token.begin);
    REQUIRE(before.position <= token.position);
    REQUIRE(token.position <= before.position + 1);
    // Only a compound shares its place with what follows it, and a number with its groups.
    if (before.kind == TokenKind::compound || token.kind == TokenKind::group) return;
    REQUIRE(before.position < token.position);
    REQUIRE(before.end <= token.begin);
}

void check_token(const Token& token, std::string_view text) {
    REQUIRE(token.begin < token.end);
    REQUIRE(token.end <= text.size());
    REQUIRE(newsgrep::base::is_boundary(text, token.begin));
    REQUIRE(newsgrep::base::is_boundary(text, token.end));
    REQUIRE_FALSE(token.exact.empty());
    REQUIRE_FALSE(token.stem.empty());
    REQUIRE(token.exact.size() <= 200);
    REQUIRE_FALSE(token.language.empty());
    if (token.language == "und") REQUIRE(token.stem == token.exact);
    REQUIRE(newsgrep::fold(token.exact) == token.exact);
    REQUIRE(newsgrep::base::is_well_formed(token.form + token.exact + token.stem));
}

void check_laws(std::string_view text, std::string_view language) {
    auto tokens = Analyzer(language, "fr").analyze(text);
    for (const Token& token : tokens) check_token(token, text);
    for (std::size_t i = 1; i < tokens.size(); ++i) check_order(tokens[i - 1], tokens[i]);
    if (!tokens.empty()) REQUIRE(tokens.front().position == 0);
}

/// The text between tokens and in them, put together again; compounds cover what their parts cover.
std::string glued(std::string_view text) {
    std::string whole;
    std::size_t at = 0;
    for (const Token& token : Analyzer("fr").analyze(text)) {
        if (token.kind == TokenKind::compound || token.kind == TokenKind::group) continue;
        whole += text.substr(at, token.begin - at);
        whole += text.substr(token.begin, token.end - token.begin);
        at = token.end;
    }
    return whole.append(text.substr(at));
}

}  // namespace

TEST_CASE("ranges and positions ascend on code-point bounds in random text") {
    std::mt19937 random(11);
    for (int round = 0; round < 20000; ++round) {
        const char* language = std::array<const char*, 5>{"fr", "es", "ar", "en", "und"}[random() % 5];
        std::string text = newsgrep::tests::random_text(random, 40);
        check_laws(text, language);
        REQUIRE(glued(text) == text);
    }
}

TEST_CASE("random bytes never crash and never leave their text") {
    std::mt19937 random(13);
    for (int round = 0; round < 20000; ++round) {
        std::string text = newsgrep::tests::random_bytes(random, 40);
        auto tokens = Analyzer("fr").analyze(text);
        for (const Token& token : tokens) REQUIRE((token.begin < token.end && token.end <= text.size()));
        REQUIRE(glued(text) == text);
    }
}

TEST_CASE("analysing again gives the same tokens") {
    Analyzer analyzer("ar", "fr");
    std::string text = "قال الوزير إن l’avocat d'aujourd'hui à Rabat";
    auto first = analyzer.analyze(text);
    CHECK(analyzer.analyze("autre chose").size() == 2);
    CHECK(analyzer.analyze(text) == first);
}

TEST_CASE("the laws hold on real articles") {
    std::string folder = newsgrep::tests::data_folder();
    if (folder.empty()) return;
    for (const char* file : {"/splits/dev/fr_orangesum.jsonl", "/splits/dev/es_jornada_zacatecas.jsonl",
                             "/splits/dev/ar_saudinewsnet.jsonl", "/ar/antcorpus.jsonl"}) {
        for (const std::string& line : newsgrep::tests::lines(folder + file, 400)) {
            for (const char* language : {"fr", "es", "ar"}) check_laws(line, language);
            REQUIRE(glued(line) == line);
        }
    }
}

TEST_CASE("one word has one stem, however it is spelt") {
    auto stem_of = [](std::string_view word, std::string_view language) {
        auto tokens = Analyzer(language).analyze(word);
        REQUIRE(tokens.size() == 1);
        return tokens[0].stem;
    };
    CHECK(stem_of("événements", "fr") == stem_of("EVENEMENT", "fr"));
    CHECK(stem_of("e\u0301le\u0301ction", "fr") == stem_of("élection", "fr"));
    CHECK(stem_of("œuvres", "fr") == stem_of("oeuvre", "fr"));
    CHECK(stem_of("niños", "es") == stem_of("NINO", "es"));
    CHECK(stem_of("أَحْمَد", "ar") == stem_of("احمد", "ar"));
    CHECK(stem_of("الإسلام", "ar") == stem_of("الاســـلام", "ar"));
    CHECK(stem_of("ﺍﻟﻤﻐﺮﺏ", "ar") == stem_of("المغرب", "ar"));
}
