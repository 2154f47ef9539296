#include "results/chart.hpp"

#include "text/graphemes.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace newsgrep;
using results::bar;
using results::Chart;

namespace {

std::vector<std::string> lines_of(const Chart& chart, const TextStyle& style = {}) {
    std::string out;
    results::append_chart(out, chart, style);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < out.size(); at = out.find('\n', at) + 1)
        lines.push_back(out.substr(at, out.find('\n', at) - at));
    return lines;
}

std::size_t column_of(const std::string& line, std::string_view text) {
    return text::display_width(std::string_view(line).substr(0, line.find(text)));
}

}  // namespace

TEST_CASE("a bar is as long as its part, in eighths of a column") {
    CHECK(bar(1, 3) == "███");
    CHECK(bar(0.5, 3) == "█▌");
    CHECK(bar(0.125, 1) == "▏");
    CHECK(bar(0, 3).empty());
    CHECK(bar(7, 2) == "██");
}

TEST_CASE("what is not nothing has a bar to see") {
    CHECK(bar(1e-9, 10) == "▏");
}

TEST_CASE("a chart has a line of headings and one per row") {
    Chart chart{"source", {{"Le Phare", 20, {}, {}}, {"La Vigie", 5, {}, {}}}, "and 3 more"};
    CHECK(lines_of(chart, {.width = 36}) == std::vector<std::string>{
                                                "source    articles",
                                                "Le Phare        20  ████████████████",
                                                "La Vigie         5  ████",
                                                "and 3 more",
                                            });
}

TEST_CASE("counts without copies and shares have columns of their own") {
    Chart chart{"month", {{"2020-01", 4, 3, 0.5}, {"2020-02", 0, 0, 0.0}, {"2020-03", 1, 1, 0.0001}}, {}};
    auto lines = lines_of(chart, {.width = 68});
    CHECK(lines[0] == "month    articles  without copies            share of all");
    CHECK(lines[1] == "2020-01         4               3  ████████        50.0 %  ████████");
    CHECK(lines[2] == "2020-02         0               0                   0.0 %");
    CHECK(lines[3] == "2020-03         1               1  ██              <0.1 %  ▏");
}

TEST_CASE("columns stand under each other, whatever the script of the labels") {
    Chart chart{"source", {{"صدى الوطن", 7, {}, {}}, {"中文报", 7, {}, {}}, {"Le Phare", 7, {}, {}}}, {}};
    for (const TextStyle& style : {TextStyle{}, TextStyle{.isolate = true}}) {
        auto lines = lines_of(chart, style);
        for (std::size_t row = 2; row < lines.size(); ++row)
            CHECK(column_of(lines[row], "█") == column_of(lines[1], "█"));
    }
}

TEST_CASE("a label of any length takes its column and no more") {
    std::string name;
    for (int i = 0; i < 40; ++i) name += "e\u0301";
    auto lines = lines_of({"source", {{name, 1, {}, {}}, {"x", 1, {}, {}}}, {}});
    CHECK(lines[1].find("e\u0301…  ") != std::string::npos);
    CHECK(column_of(lines[1], "█") == column_of(lines[2], "█"));
}

TEST_CASE("a hostile label is made harmless and isolated") {
    Chart chart{"source", {{"a\x1b[31m\u202E\u2067\nb", 1, {}, {}}}, {}};
    auto lines = lines_of(chart, {.isolate = true});
    REQUIRE(lines.size() == 2);
    CHECK(lines[1].find('\x1b') == std::string::npos);
    CHECK(lines[1].find("\u202E") == std::string::npos);
    CHECK(lines[1].find("\u2068a␛[31m b\u2069") != std::string::npos);
}

TEST_CASE("no line is wider than the terminal, where that is not too narrow for any bar") {
    std::mt19937 random(3);
    for (std::size_t width = 66; width < 200; width += 7) {
        Chart chart{"week", {}, {}};
        for (int row = 0; row < 5; ++row)
            chart.rows.push_back({"2020-02-12", random() % 100'000, random() % 1000, 0.01 * row});
        for (const std::string& line : lines_of(chart, {.width = width}))
            CHECK(text::display_width(line) <= width);
    }
}
