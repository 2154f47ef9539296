/// Are marks exact on text that nobody would write?
#include "newsgrep/index.hpp"
#include "newsgrep/searcher.hpp"
#include "newsgrep/writer.hpp"

#include "base/utf8.hpp"
#include "support/temporary_directory.hpp"
#include "text/compounds.hpp"
#include "text/graphemes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

using namespace newsgrep;

namespace {

constexpr int texts = 10'000;

/// What words are made of, in two scripts, with all that hangs on letters; and what stands between words.
constexpr auto pieces = std::to_array<std::string_view>({
    "avocat",  "l’",      "d'",     "É",      "e\u0301",      "œu",  "ñ",           "S.",
    "M.",      "-",       "مغرب",   "وال",    "ية",           "ـــ", "مُ",           "ﻻ",
    "أ",       "ا\u0654", "\u200D", "\u200F", "20",           "٢٠",  "ب",           "Rabat",
    "\u00AD",  "ﬁ",       "\u0301", "\u0327", "中",           "가",  "👩‍🔬", "🇲🇦",
    "é\u20E3", "\u0E33",  "'",      "\u202F", "\u0300\u0301",
});
constexpr auto gaps = std::to_array<std::string_view>(
    {" ", " ", " ", " ", ", ", ". ", "\u00A0", "\n", " « ", " » ", "، ", "; ", "? ", " – ", "…", "\u202F!"});

struct Mixed {
    std::string text;
    std::vector<std::string> words;
};

Mixed random_mixed(std::mt19937& random) {
    Mixed mixed;
    for (std::size_t word = 1 + random() % 12; word > 0; --word) {
        std::string letters;
        for (std::size_t piece = 1 + random() % 4; piece > 0; --piece)
            letters += pieces[random() % pieces.size()];
        mixed.text += letters;
        mixed.text += gaps[random() % gaps.size()];
        mixed.words.push_back(letters);
    }
    return mixed;
}

std::vector<Token> tokens_of(std::string_view text) {
    auto tokens = Analyzer("fr").analyze(text);
    std::erase_if(tokens, [](const Token& token) {
        return token.kind == TokenKind::compound && !text::is_one_word(token.exact);
    });
    return tokens;
}

/// Whether the marked text says a word of the query, in the language either was stemmed in.
bool says(std::string_view marked, std::string_view query) {
    auto asked = tokens_of(query);
    return std::ranges::any_of(tokens_of(marked), [&](const Token& token) {
        return std::ranges::any_of(
            asked, [&](const Token& word) { return word.stem == token.stem || word.exact == token.exact; });
    });
}

void check_marks(std::string_view text, const std::vector<Range>& marks, std::string_view query) {
    std::string rest;
    std::size_t at = 0;
    for (Range mark : marks) {
        REQUIRE(mark.begin < mark.end);
        REQUIRE(at <= mark.begin);
        REQUIRE(mark.end <= text.size());
        Range clusters = text::snap_to_graphemes(text, mark);
        REQUIRE(clusters == mark);
        REQUIRE(says(text.substr(mark.begin, mark.end - mark.begin), query));
        rest += text.substr(at, mark.end - at);
        at = mark.end;
    }
    REQUIRE(rest.append(text.substr(at)) == text);
}

}  // namespace

TEST_CASE("marks hold whole clusters, only words of the query, and every article that is found has one") {
    std::mt19937 random(23);
    support::TemporaryDirectory directory;
    Index index = Index::create((directory.path() / "marks.idx").string(), {.languages = {"fr", "ar"}});
    std::vector<Mixed> mixed;
    Writer writer = index.writer();
    for (int number = 0; number < texts; ++number) {
        mixed.push_back(random_mixed(random));
        writer.add({.id = "t" + std::to_string(number),
                    .title = mixed.back().text,
                    .body = "x " + mixed.back().text,
                    .language = "fr"});
    }
    writer.commit();
    Searcher searcher = index.searcher();
    int marked = 0;
    for (int number = 0; number < texts; ++number) {
        const Mixed& one = mixed[static_cast<std::size_t>(number)];
        const std::string& word = one.words[random() % one.words.size()];
        auto asked = tokens_of(word);
        if (asked.empty() || std::ranges::all_of(asked, &Token::is_stop)) continue;
        CAPTURE(one.text);
        CAPTURE(word);
        std::string plain = Query::parse(word, {.syntax = Syntax::plain}).canonical();
        std::string query = "id:t" + std::to_string(number) + " " + plain;
        Results results = searcher.search(query, {.full = true});
        REQUIRE(results.size() == 1);
        const Hit& hit = results.hits.front();
        check_marks(hit.title, hit.title_matches, word);
        check_marks(hit.article->body, hit.body_matches, word);
        check_marks(hit.snippet.text, hit.snippet.matches, word);
        REQUIRE_FALSE(hit.title_matches.empty());
        REQUIRE(hit.title_matches.size() == hit.body_matches.size());
        ++marked;
    }
    CHECK(marked > texts / 2);
}
