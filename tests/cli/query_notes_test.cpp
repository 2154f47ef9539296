/// Does the caret stand under the odd place of a query?
#include "../../tools/query_notes.hpp"

#include <doctest/doctest.h>

#include <newsgrep/columns.hpp>
#include <span>
#include <string>

using namespace newsgrep;

namespace {

/// A query, the message of its note, what stands above the carets of the note, and the carets.
struct Golden {
    const char* query;
    const char* message;
    const char* carets;
};

std::string described(const std::string& query, Syntax syntax = Syntax::newsgrep) {
    return tools::described_notes("newsgrep", query, Query::parse(query, {.syntax = syntax}).notes());
}

void check(std::span<const Golden> cases, Syntax syntax = Syntax::newsgrep) {
    for (const Golden& golden : cases) {
        CAPTURE(golden.query);
        CHECK(described(golden.query, syntax) ==
              std::string("newsgrep: ") + golden.message + "\n  " + golden.query + "\n  " + golden.carets);
    }
}

constexpr const char* open_parenthesis = "This parenthesis is never closed; the group was read to the end.";
constexpr const char* open_quote = "This quote is never closed; the phrase was read to the end.";
constexpr const char* nothing_to_act_on = "There is nothing for this to act on; it was left out.";
constexpr const char* no_field_foo = "There is no field foo:; it and what follows were read as words.";

}  // namespace

TEST_CASE("on a narrow terminal caret and place stay on one line each") {
    std::string query = "maire du village de la montagne (et les habitants de la vallée avec lui";
    for (std::size_t columns : {20U, 40U, 60U}) {
        std::string text = tools::described_notes("newsgrep", query, Query::parse(query).notes(), columns);
        std::string shown = text.substr(text.find('\n') + 1);
        std::size_t end = shown.find('\n');
        CHECK(display_width(shown.substr(0, end)) <= columns);
        CHECK(display_width(shown.substr(end + 1)) <= columns);
        std::string above(first_columns(shown, shown.substr(end + 1).size()));
        CHECK(above.ends_with("("));
    }
}

TEST_CASE("parentheses and quotes") {
    const Golden cases[] = {
        {"maroc (visite", open_parenthesis, "      ^"},
        {"maroc) visite", "This parenthesis closes nothing; it was left out.", "     ^"},
        {"maire () juge", "There is nothing to search between these parentheses; they were left out.",
         "      ^"},
        {"le maire \"du village", open_quote, "         ^^^^^^^^^^^"},
        {"maire \"\" juge", "There is no word between these quotes; they were left out.", "      ^^"},
    };
    check(cases);
}

TEST_CASE("an empty query has no place to point at") {
    CHECK(described("") == "newsgrep: There is no word in this query, so it finds nothing.");
}

TEST_CASE("operators") {
    const Golden cases[] = {
        {"maire AND", nothing_to_act_on, "      ^^^"},
        {"OR maire", nothing_to_act_on, "^^"},
        {"NEAR/5 maire", nothing_to_act_on, "^^^^^^"},
        {"maire NEAR lang:fr", "NEAR/10 stands between words; here it was read as AND.", "      ^^^^"},
        {"ATLEAST/2 lang:fr", "ATLEAST/2 counts words, and none are asked for here; it was left out.",
         "^^^^^^^^^"},
        {"ATLEAST/0 maire", "Words are counted from 1, so 0 was read as 1.", "^^^^^^^^^"},
        {"maire --juge", "Several hyphens were read as a dash; a single - leaves the next word out.",
         "      ^^"},
        {"title:-maire",
         "A hyphen behind a field leaves nothing out; write it before the field, as in "
         "-title:word.",
         "      ^"},
        {"=(maire juge)", "= asks for one word or one phrase as typed, not for a group; it was left out.",
         "^"},
        {"=mair*", "= asks for a word as typed, so star and tilde were left out.", "^^^^^^"},
    };
    check(cases);
}

TEST_CASE("stars, tildes, fields and values") {
    const Golden cases[] = {
        {"wo*rd maire", "A star stands for more letters only at the end of a word; here it was left out.",
         "^^^^^"},
        {"a*", "A word with a star needs 2 letters before it; it was read without the star.", "^^"},
        {"a~", "A word with a tilde needs 2 letters; it was read without the tilde.", "^^"},
        {"maire~7", "A tilde allows 1 or 2 edits; 2 were taken.", "^^^^^^^"},
        {"été foo:bar", no_field_foo, "    ^^^^"},
        {"source:", "No value follows source:; it was left out.", "^^^^^^^"},
        {"in:nowhere a", "in:nowhere was left out; it takes all, title, lead, body or ticker.", "^^^^^^^^^^"},
        {"date:hier a",
         "\"hier\" is no date and was left out; write 2020, 2020-02, 2020-02-01, -7d or two of them with .. "
         "between.",
         "^^^^^^^^^"},
        {"length:long a", "\"long\" is no length and was left out; write >800, <=300 or 300..800.",
         "^^^^^^^^^^^"},
    };
    check(cases);
}

TEST_CASE("columns are those of a terminal: wide characters take two, marks none") {
    const Golden cases[] = {
        {"日本 foo:bar", no_field_foo, "     ^^^^"},
        {"e\u0301te\u0301 (a", open_parenthesis, "    ^"},
        {"한국 (서울", open_parenthesis, "     ^"},
        {"ﬁn 🎉 foo:x", no_field_foo, "      ^^^^"},
    };
    check(cases);
}

TEST_CASE("where text runs from right to left the place is quoted, too") {
    const Golden cases[] = {
        {"المصدر:رويترز المغرب",
         "There is no field المصدر:; it and what follows were read as words: “المصدر:”", "^^^^^^^"},
        {"المغرب (الجزائر", "This parenthesis is never closed; the group was read to the end: “(”",
         "       ^"},
        {"Maroc المغرب foo:bar", "There is no field foo:; it and what follows were read as words: “foo:”",
         "             ^^^^"},
        {"مُحَمَّد AND", "There is nothing for this to act on; it was left out: “AND”", "     ^^^"},
        {"\"المغرب", "This quote is never closed; the phrase was read to the end: “\"المغرب”", "^^^^^^^"},
    };
    check(cases);
}

TEST_CASE("the languages of Lucene and Nexis have their notes") {
    const Golden lucene[] = {
        {"maroc^4 paris", "Words weigh here by how rare they are; ^ was left out.", "     ^^"},
        {"source:[a TO b]", "source: has no order; its range was left out.", "^^^^^^^^^^^^^^^"},
        {"\"maroc", open_quote, "^^^^^^"},
    };
    check(lucene, Syntax::lucene);
    CHECK(described("foo(maroc)", Syntax::nexis).starts_with("newsgrep: There is no segment foo();"));
}

TEST_CASE("a long query is cut around the place, so that the line is not wrapped") {
    std::string text = described(std::string(100, 'a') + " (" + std::string(100, 'b'));
    std::size_t query = text.find('\n') + 1;
    std::size_t carets = text.find('\n', query) + 1;
    CHECK(text.substr(query, carets - query).starts_with("  …aaa"));
    CHECK(text.substr(query, carets - query).ends_with("b…\n"));
    CHECK(text.find('^') - carets == 2 + 31);
    CHECK(described("maroc").empty());
}
