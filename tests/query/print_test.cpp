#include "query/print.hpp"

#include "newsgrep/error.hpp"
#include "newsgrep/query.hpp"

#include "query/positional.hpp"
#include "query/sketch.hpp"

#include <doctest/doctest.h>

#include <random>

namespace newsgrep::query {
namespace {

using Random = std::mt19937;

std::size_t below(Random& random, std::size_t limit) {
    return random() % limit;
}

template <std::size_t Size>
std::string pick(Random& random, const char* const (&choices)[Size]) {
    return choices[below(random, Size)];
}

NodePtr random_tree(Random& random, int depth);

std::shared_ptr<Node> leaf(Random& random) {
    auto node = std::make_shared<Node>();
    switch (below(random, 7)) {
        case 0:
            node->kind = query::Kind::all;
            break;
        case 1:
            node->kind = query::Kind::prefix;
            node->text = pick(random, {"ab", "maroc", "المغ", "l'av", "AND"});
            break;
        case 2:
            node->kind = query::Kind::phrase;
            node->text =
                pick(random, {"a b", "il dit \"oui\"", "« a » \"b\"", "OR", "-a*", "“a” «b»", "(x) title:y"});
            node->is_exact = below(random, 2) == 0;
            break;
        case 3:
            node->kind = query::Kind::filter;
            node->field = static_cast<Field>(below(random, 6));
            node->text = pick(random, {"AFP", "Le Monde", "a)b", "a\"b", "=x", "x,", "الشرق", "http://x"});
            node->is_exact = below(random, 2) == 0;
            break;
        case 4:
            node->kind = query::Kind::filter;
            node->field = below(random, 2) == 0 ? Field::date : Field::length;
            if (node->field == Field::date) node->days = {18000, 18000 + static_cast<int>(below(random, 3))};
            if (node->field == Field::length)
                node->length.least = static_cast<std::uint32_t>(below(random, 1000));
            break;
        case 5:
            node->kind = query::Kind::fuzzy;
            node->text = pick(random, {"ab", "maroc", "المغ", "l'av", "AND"});
            node->edits = 1 + static_cast<unsigned>(below(random, 2));
            break;
        default:
            node->kind = query::Kind::word;
            node->text = pick(
                random, {"a",      "l’été", "OR",  "-a",        "title:x", "in:all",      "a\"b",  "(a",
                         "a)",     "ab*",   "=a",  "\\a",       "a|b",     "NEAR/5",      "mot~2", "foo:bar",
                         "10:30",  "--a",   "&&a", "date:2020", "«a»",     "http://a.fr", "AND",   "/5",
                         "المغرب", "a\xFF", "5",   "400",       "5 400"});
            node->is_exact = below(random, 3) == 0;
    }
    return node;
}

NodePtr branch(Random& random, Kind kind, int depth) {
    auto node = std::make_shared<Node>();
    node->kind = kind;
    bool is_single = kind == query::Kind::none_of || kind == query::Kind::within;
    std::size_t count = is_single ? 1 : 2 + below(random, 3);
    while (node->children.size() < count) node->children.push_back(random_tree(random, depth - 1));
    if (kind == query::Kind::within) node->zones = bit(static_cast<Zone>(below(random, 4)));
    return node;
}

/// What has places by itself, so that every positional operator can act on it.
NodePtr random_words(Random& random) {
    for (;;)
        if (NodePtr node = leaf(random); node->kind != query::Kind::all && node->kind != query::Kind::filter)
            return node;
}

NodePtr negated(NodePtr child) {
    auto node = std::make_shared<Node>();
    node->kind = query::Kind::none_of;
    node->children = {std::move(child)};
    return node;
}

NodePtr positional_tree(Random& random, int depth) {
    auto node = std::make_shared<Node>();
    node->kind = static_cast<Kind>(static_cast<int>(query::Kind::near) + static_cast<int>(below(random, 6)));
    bool has_count = node->kind != query::Kind::same_sentence && node->kind != query::Kind::same_paragraph;
    node->count = has_count ? 1 + static_cast<std::uint32_t>(below(random, 1000)) : 0;
    while (node->children.size() < (is_beside(node->kind) ? 2 : 1))
        node->children.push_back(depth > 0 && below(random, 2) == 0 ? positional_tree(random, depth - 1)
                                                                    : random_words(random));
    if (is_beside(node->kind) && below(random, 4) == 0)
        node->children[below(random, 2)] = negated(random_words(random));
    return node;
}

NodePtr random_tree(Random& random, int depth) {
    constexpr Kind branches[] = {query::Kind::all_of, query::Kind::any_of, query::Kind::none_of,
                                 query::Kind::within};
    if (depth == 0 || below(random, 4) == 0) return leaf(random);
    if (below(random, 3) == 0) return positional_tree(random, depth);
    return branch(random, branches[below(random, 4)], depth);
}

std::size_t count_expanded(const Node& node) {
    std::size_t count = node.kind == query::Kind::prefix || node.kind == query::Kind::fuzzy ? 1 : 0;
    for (const NodePtr& child : node.children) count += count_expanded(*child);
    return count;
}

/// Bits of queries, signs more often than a person would type them.
std::string random_text(Random& random) {
    static constexpr const char* pieces[] = {
        "a",      "mot",         "المغرب", "l’été",  " ",          " ",        " ",     "\"",     "“",
        "”",      "«",           "»",      "(",      ")",          "-",        "=",     "*",      "|",
        "\\",     ":",           "AND ",   " OR ",   " NOT ",      "title:",   "in:",   "all",    "source:",
        "date:",  "2020",        "..",     "-7d",    "length:",    ">",        "8",     "~",      "/5",
        "NEAR/5", "،",           " PRE ",  "/s",     "ATLEAST/2 ", "FIRST/٥ ", " w/5 ", "hlead(", "and ",
        "!",      "[2020 TO *]", "^2",     "\u200F", "\u00A0",     "\xFF",     "\xC2",  "x:y",    "http://",
        "or",     "&&",          "--",     ",",
    };
    std::string text;
    for (std::size_t left = 1 + below(random, 24); left > 0; --left)
        text += pieces[below(random, std::size(pieces))];
    return text;
}

std::string random_bytes(Random& random) {
    std::string text(below(random, 40), ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    return text;
}

/// Parses, prints and parses again; false where a limit was passed.
bool round_trips(const std::string& text, const QueryOptions& options) {
    try {
        Query query = Query::parse(text, options);
        for (const QueryNote& note : query.notes())
            CHECK((note.begin <= note.end && note.end <= text.size()));
        Query again = Query::parse(query.canonical());
        CAPTURE(text);
        CAPTURE(query.canonical());
        REQUIRE(sketch(*again.root()) == sketch(*query.root()));
        REQUIRE(same_tree(*again.root(), *query.root()));
        REQUIRE(again.canonical() == query.canonical());
        return true;
    } catch (const Error& error) {
        REQUIRE(error.code() == Errc::limit);
        return false;
    }
}

}  // namespace

TEST_CASE("a query is printed with parentheses only where they are needed") {
    auto printed = [](std::string_view text) { return Query::parse(text).canonical(); };
    CHECK(printed("a  AND b") == "a b");
    CHECK(printed("((a b)) | c") == "a b OR c");
    CHECK(printed("(a|b) c") == "(a OR b) c");
    CHECK(printed("NOT (a OR b) NOT NOT c") == "-(a OR b) NOT -c");
    CHECK(printed("title:(a b) «c d» source:'x'") == "title:(a b) \"c d\" source:\"'x'\"");
    CHECK(printed("a OR in:title,all b") == "in:all a OR b");
    CHECK(printed("a /5 b pre/3 (c /s d) -(e NEAR f)") == "a NEAR/5 b PRE/3 (c /s d) -(e NEAR/10 f)");
    CHECK(printed("(-a) NEAR/5 b OR ATLEAST/3(c d)") == "(-a) NEAR/5 b OR ATLEAST/3 (c d)");
    CHECK(printed("since:2020 \\OR") == "date:2020-01-01.. \\OR ");
    CHECK(Query::parse("a b lang:fr", {.any = true}).canonical() == "(a OR b) lang:fr");
}

TEST_CASE("every tree is printed so that it parses back the same") {
    Random random(1);
    int checked = 0;
    while (checked < 20'000) {
        NodePtr tree = random_tree(random, 4);
        if (count_expanded(*tree) > 8) continue;
        std::string text = canonical(*tree);
        CAPTURE(text);
        REQUIRE(sketch(*Query::parse(text).root()) == sketch(*tree));
        REQUIRE(same_tree(*Query::parse(text).root(), *tree));
        ++checked;
    }
}

TEST_CASE("whatever is typed, parsing never fails and printing parses back") {
    Random random(2);
    int read = 0;
    for (int i = 0; i < 100'000; ++i) {
        QueryOptions options{.any = below(random, 4) == 0};
        if (below(random, 2) == 0) options.syntax = static_cast<Syntax>(below(random, 4));
        read +=
            round_trips(below(random, 10) == 0 ? random_bytes(random) : random_text(random), options) ? 1 : 0;
    }
    CHECK(read > 99'000);
}

}  // namespace newsgrep::query
