/// Do the tables, the chunks and the memo give what ICU gives on the whole text?
#include "base/utf8.hpp"
#include "text/chunks.hpp"
#include "text/fold.hpp"
#include "text/form.hpp"
#include "text/letter_table.hpp"
#include "text/random_text.hpp"
#include "text/reference.hpp"
#include "text/tokenizer.hpp"
#include "text/word_breaks.hpp"

#include <doctest/doctest.h>

#include <array>

using newsgrep::Analyzer;
using newsgrep::Token;
using newsgrep::text::Method;
using newsgrep::text::Tokenizer;

namespace {

/// An analyser, and ICU.
struct Twins {
    explicit Twins(const char* language) : analyzer(language, "fr"), tokenizer(language, "fr", Method::icu) {}

    void check(std::string_view text) {
        std::vector<Token> ours = analyzer.analyze(text);
        const std::vector<Token>& theirs = tokenizer.tokens(text);
        if (ours == theirs) return;
        CAPTURE(std::string(text));
        for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
            REQUIRE(ours[i].exact == theirs[i].exact);
            REQUIRE(ours[i].begin == theirs[i].begin);
            REQUIRE(ours[i].end == theirs[i].end);
        }
        REQUIRE(ours.size() == theirs.size());
        for (std::size_t i = 0; i < ours.size(); ++i) {
            CAPTURE(ours[i].exact);
            CAPTURE(theirs[i].exact);
            REQUIRE(ours[i].form == theirs[i].form);
            REQUIRE(ours[i] == theirs[i]);
        }
    }

    Analyzer analyzer;
    Tokenizer tokenizer;
};

/// What words stand among: one character of every kind that the rules of words tell apart.
constexpr std::u32string_view neighbours =
    U"aMéصى5٣.,:;'’-_\"·\u060C\u066C\u0301\u064B\u0654\u00AD\u200D\u202Fא中😀 »";

}  // namespace

TEST_CASE("every character of the first plane, between all kinds of neighbours") {
    Twins twins("fr");
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        std::u32string text;
        for (char32_t neighbour : neighbours)
            text += {neighbour, c, neighbour, U'b', c, neighbour, U'3', U' '};
        twins.check(newsgrep::base::encode(text));
        twins.check(newsgrep::base::encode(std::u32string(1, c)));
    }
}

TEST_CASE("every pair of characters the tables know, in a word") {
    std::string form;
    std::string exact;
    std::vector<char16_t> known;
    for (char16_t c = 1; c < 0x800; ++c) {
        if (newsgrep::text::spell_by_table({&c, 1}, form, exact)) known.push_back(c);
    }
    REQUIRE(known.size() > 1200);
    std::mt19937 random(7);
    for (char16_t first : known) {
        std::u16string word{first};
        for (int more = 0; more < 100; ++more) word += known[random() % known.size()];
        REQUIRE(newsgrep::text::spell_by_table(word, form, exact));
        REQUIRE(form == newsgrep::text::form_of(word));
        REQUIRE(exact == newsgrep::text::fold_units(word));
    }
}

TEST_CASE("random text, mostly of the signs that words are made of") {
    std::mt19937 random(17);
    for (const char* language : {"fr", "es", "ar"}) {
        Twins twins(language);
        for (int round = 0; round < 30000; ++round) twins.check(newsgrep::tests::random_text(random, 30));
        for (int round = 0; round < 10000; ++round) twins.check(newsgrep::tests::random_bytes(random, 30));
    }
}

TEST_CASE("short strings over a few signs, all of them") {
    constexpr auto signs = std::to_array<std::string_view>(
        {"l", "S", "7", "'", ".", ",", "-", "\"", " ", "م", "\u0301", "\u200F", "،", "\u202F", "’"});
    Twins twins("fr");
    std::string text;
    for (std::size_t number = 0; number < 15 * 15 * 15 * 15 * 15; ++number) {
        text.clear();
        for (std::size_t rest = number; rest > 0; rest /= signs.size()) text += signs[rest % signs.size()];
        twins.check(text);
    }
}

TEST_CASE("numbers in groups, between all that may stand around them") {
    constexpr auto parts = std::to_array<std::string_view>(
        {"5",  "40", "400", "2020", " ", " ", " ", "\u00A0", "\u202F", "\u2009", "  ", ".", ",",
         "\n", "-",  "\"",  "(",    "€", "a", "م", "،",      "؟",      "\u200D", "٤",  "'", "\u0301"});
    Twins twins("fr");
    std::mt19937 random(23);
    for (int round = 0; round < 60000; ++round) {
        std::string text;
        for (auto count = random() % 10 + 2; count > 0; --count) text += parts[random() % parts.size()];
        twins.check(text);
    }
}

TEST_CASE("the memo forgets without harm") {
    Twins twins("ar");
    std::mt19937 random(19);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (int word = 0; word < 20; ++word)
            text += "w" + std::to_string(random() % 200000) + (word % 3 == 0 ? " مغرب " : ", ");
        twins.check(text);
    }
}

TEST_CASE("a language met for the first time among known words leaves these theirs") {
    Twins twins("fr");
    for (std::string_view text : {"mot mot mot", "mot мир mot", "mot مغرب mot 2020 mot", "mot Ελλάδα مغرب"})
        twins.check(text);
}

TEST_CASE("equal numbers mean equal words") {
    Analyzer analyzer("fr");
    auto first = analyzer.view("Rabat, le roi").front().word;
    CHECK(first != 0);
    CHECK(analyzer.view("à Rabat").back().word == first);
    CHECK(analyzer.view("Casablanca").front().word != first);
    CHECK(Analyzer("es").view("Rabat").front().word != first);
}

TEST_CASE("real articles") {
    std::string folder = newsgrep::tests::data_folder();
    if (folder.empty()) return;
    Twins french("fr");
    Twins arabic("ar");
    for (const char* file :
         {"/splits/dev/fr_orangesum.jsonl", "/splits/dev/es_jornada_zacatecas.jsonl",
          "/splits/dev/ar_saudinewsnet.jsonl", "/ar/antcorpus.jsonl", "/fr/maroc_resumes.jsonl"}) {
        for (const std::string& line : newsgrep::tests::lines(folder + file, 400)) {
            french.check(line);
            arabic.check(line);
        }
    }
}
