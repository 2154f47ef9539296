#include "newsgrep/query.hpp"

#include "newsgrep/error.hpp"

#include "query/syntax.hpp"

#include <doctest/doctest.h>

#include <chrono>
#include <string>

using namespace newsgrep;

namespace {

/// What the notes of `text` point at, each followed by a semicolon.
std::string noted(std::string_view text) {
    Query query = Query::parse(text);
    std::string places;
    for (const QueryNote& note : query.notes()) {
        CHECK_FALSE(note.message.empty());
        places += std::string(text.substr(note.begin, note.end - note.begin)) + ";";
    }
    return places;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string limit_named(const std::string& text) {
    try {
        Query::parse(text);
    } catch (const Error& error) {
        CHECK(error.code() == Errc::limit);
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("notes point at what was odd") {
    CHECK(noted("a OR (b -c) title:d \"e f\" date:2020 http://x.fr 10:30 l'été maroc* in:all g:").empty());
    CHECK(noted("a \"b c") == "\"b c;");
    CHECK(noted("(a b") == "(;");
    CHECK(noted("a) b") == ");");
    CHECK(noted("a OR OR b AND") == "OR;AND;");
    CHECK(noted("a \"\" ()") == "\"\";(;");
    CHECK(noted("foo:bar") == "foo:;");
    CHECK(noted("é date:2020-13 b") == "date:2020-13;");
    CHECK(noted("length:x in:y source:") == "length:x;in:y;source:;");
    CHECK(noted("a* wo*rd =x* =xy~ xyz~5") == "a*;wo*rd;=x*;=xy~;xyz~5;");
    CHECK(noted("a NEAR/5 b c~") == "c~;");
    CHECK(noted("a or b") == "or;");
    CHECK(noted("or blanc").empty());
    CHECK(noted("title: a --b") == "title: ;--;");
    CHECK(noted("title: NOT") == "title: ;title: ;NOT;");
    CHECK(noted("title:-a -title:b title:(-c) title:porte-d") == "-;");
    CHECK(noted("source:-AFP -source:AFP source:\"-x\" date:-7d") == "source:-AFP;");
    CHECK(noted("lang:- a\"b\"-c") == "lang:-;");
}

TEST_CASE("a query without a word says so, once") {
    for (const char* text : {"", "  ", "!!!", "؟ ،", "---"}) {
        CAPTURE(text);
        CHECK(noted(text) == text + std::string(";"));
    }
    for (Syntax syntax : {Syntax::plain, Syntax::lucene, Syntax::nexis})
        CHECK(Query::parse(" ", {.syntax = syntax}).notes().size() == 1);
    CHECK(noted("()") == "(;");
}

TEST_CASE("plain queries have no notes") {
    CHECK(Query::parse("\"a (b foo:c NEAR/5 *d", {.syntax = Syntax::plain}).notes().empty());
}

TEST_CASE("limits are named") {
    CHECK(limit_named(std::string(16 * 1024, 'a')).empty());
    CHECK(limit_named(std::string(16 * 1024 + 1, 'a')).find("16384") != std::string::npos);
    CHECK(limit_named(repeated("a ", 1024)).empty());
    CHECK(limit_named(repeated("a ", 1025)).find("1024 words") != std::string::npos);
    CHECK(limit_named("\"" + repeated("a ", 1025) + "\"").find("1024 words") != std::string::npos);
    CHECK(limit_named(repeated("(", 64) + "a" + repeated(")", 64)).empty());
    CHECK(limit_named(repeated("(", 65) + "a").find("64 deep") != std::string::npos);
    CHECK(limit_named(repeated("NOT ", 65) + "a").find("64 deep") != std::string::npos);
    CHECK(limit_named(repeated("title:", 65) + "a").find("64 deep") != std::string::npos);
    CHECK(limit_named(repeated("source:(", 65) + "a").find("64 deep") != std::string::npos);
    CHECK(limit_named(repeated("ab* ", 8)).empty());
    CHECK(limit_named(repeated("ab* ", 9)).find("8 words with a star or a tilde") != std::string::npos);
}

TEST_CASE("the worst texts within the limits take milliseconds") {
    auto begin = std::chrono::steady_clock::now();
    for (const char* piece :
         {"\"", "«a \"", "“ « \" ", "(", ")", "-", "a:", "=", "*a", "|", "\\", "\xC2", "title:", "foo:"}) {
        std::string text = repeated(piece, 16 * 1024 / std::string_view(piece).size());
        try {
            static_cast<void>(Query::parse(text).canonical());
        } catch (const Error& error) {
            CHECK(error.code() == Errc::limit);
        }
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}

TEST_CASE("a query is a value") {
    Query query;
    CHECK(query.empty());
    CHECK(query.canonical().empty());
    query = Query::parse("Maroc");
    Query copy = query;
    query = Query::parse("in:all");
    CHECK(query.empty());
    CHECK_FALSE(copy.empty());
    CHECK(copy.text() == "Maroc");
    CHECK(copy.canonical() == "Maroc");
    Query moved = std::move(copy);
    CHECK(moved.tree() == "word Maroc\n");
}

TEST_CASE("the tree is readable") {
    Query query =
        Query::parse("in:title =été (\"a b\" OR mar*) -source:=\"Le Monde\" date:2020-02 length:>9 *");
    CHECK(query.tree() ==
          "in title\n"
          "  AND\n"
          "    word =été\n"
          "    OR\n"
          "      phrase \"a b\"\n"
          "      prefix mar*\n"
          "    NOT\n"
          "      filter source:=\"Le Monde\"\n"
          "    filter date:2020-02-01..2020-02-29\n"
          "    filter length:10..\n"
          "    everything\n");
    CHECK(Query().tree() == "nothing\n");
}

TEST_CASE("without `now`, relative dates count from today") {
    CHECK(Query::parse("since:-1d").canonical() ==
          Query::parse("since:-1d", {.now = base::today()}).canonical());
}
