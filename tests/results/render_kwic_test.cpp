#include "newsgrep/render.hpp"

#include "text/graphemes.hpp"

#include <doctest/doctest.h>

using namespace newsgrep;

namespace {

Concordance french_and_arabic() {
    Concordance concordance;
    concordance.query = "port OR ميناء";
    concordance.lines = {
        {"a", "Le Phare", parse_iso_date("2020-02-12T10:30"), "fr", "body", 22, "on voit le ", "port",
         " de loin"},
        {"b", "", {}, "fr", "title", 0, "", "Port", " et quai"},
        {"c", "صدى الوطن", parse_iso_date("2020-02-13"), "ar", "body", 0, "وصلت السفينة إلى ", "ميناء",
         " المدينة"},
    };
    concordance.occurrences = 3;
    concordance.total = 3;
    return concordance;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        lines.push_back(text.substr(at, text.find('\n', at) - at));
    return lines;
}

std::size_t column_of(const std::string& line, std::string_view text) {
    return text::display_width(std::string_view(line).substr(0, line.find(text)));
}

}  // namespace

TEST_CASE("matches stand below each other") {
    auto lines = lines_of(render_text(french_and_arabic()));
    REQUIRE(lines.size() == 3);
    CHECK(lines[0] == "2020-02-12  Le Phare         on voit le port de loin");
    CHECK(lines[1] == "----------  -                           Port et quai");
    CHECK(column_of(lines[2], "ميناء") == column_of(lines[0], "port"));
}

TEST_CASE(
    "right-to-left text runs right to left, its match in the column of the others on both kinds of "
    "terminal") {
    auto lines = lines_of(render_text(french_and_arabic(), {.isolate = true}));
    std::string_view text = std::string_view(lines[2]).substr(lines[2].find("\u2067"));
    CHECK(text == "\u2067وصلت السفينة إلى ميناء المدينة         \u2069\u200E");
    CHECK(column_of(lines[2], "ميناء") ==
          column_of(lines[0], "port"));                            // a terminal that writes all from the left
    std::string_view behind = text.substr(text.find(" المدينة"));  // what one that does not shows first
    CHECK(text::display_width(behind) == text::display_width("وصلت السفينة إلى "));
    CHECK(lines[0].ends_with("\u2066      on voit le port de loin\u2069"));
}

TEST_CASE("a terminal's lines without its signs are those a pipe gets, but for blanks at their ends") {
    auto bare = [](std::string line) {
        for (std::string_view sign : {"\u2066", "\u2067", "\u2068", "\u2069", "\u200E"})
            for (std::size_t at; (at = line.find(sign)) != std::string::npos;) line.erase(at, sign.size());
        for (std::size_t at; (at = line.find('\x1b')) != std::string::npos;)
            line.erase(at, line.find('m', at) + 1 - at);
        return line.substr(0, line.find_last_not_of(' ') + 1);
    };
    auto painted = lines_of(render_text(french_and_arabic(), {.color = true, .isolate = true}));
    auto plain = lines_of(render_text(french_and_arabic()));
    REQUIRE(painted.size() == plain.size());
    for (std::size_t i = 0; i < plain.size(); ++i) CHECK(bare(painted[i]) == bare(plain[i]));
}

TEST_CASE("a match is coloured, and hostile text is harmless") {
    Concordance concordance;
    concordance.lines = {
        {"a", "\x1b]0;x\x07", {}, "fr", "body", 0, "a\u202E\u2067\t", "m\x1bm", "\u2069\nb"}};
    std::string text = render_text(concordance, {.color = true});
    CHECK(text.find("\x1b[1;31mm␛m\x1b[0m") != std::string::npos);
    CHECK(text.find("\x1b]") == std::string::npos);
    CHECK(text.find("\u202E") == std::string::npos);
    CHECK(text.find("\u2067") != std::string::npos);  // it has its partner in the same text
    CHECK(lines_of(text).size() == 1);
}

TEST_CASE("programs get every key of a line, null where nothing is known, and the summary") {
    Concordance concordance = french_and_arabic();
    concordance.lines.erase(concordance.lines.begin(), concordance.lines.begin() + 1);
    concordance.lines.pop_back();
    CHECK(render_json(concordance) ==
          R"({"type":"kwic","id":"b","left":"","match":"Port","right":" et quai","source":null,"date":null,)"
          R"("lang":"fr","zone":"title","begin":0})"
          "\n"
          R"({"type":"summary","query":"port OR ميناء","total":3,"exact":true,"occurrences":3,"took_ms":0,)"
          R"("notes":[]})"
          "\n");
}
