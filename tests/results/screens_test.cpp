/// What does a person see on terminals of several widths?
///
/// Screens as they are without colours and isolates; every line is checked against its terminal's width.
#include "newsgrep/columns.hpp"
#include "newsgrep/render.hpp"

#include <doctest/doctest.h>

#include <sstream>

using namespace newsgrep;

namespace {

Hit hit(const char* id, const char* day, const char* source, const char* language, const char* title,
        const char* snippet) {
    Hit hit;
    hit.id = id;
    hit.published = parse_iso_date(day);
    hit.source = source;
    hit.language = language;
    hit.title = title;
    hit.snippet.text = snippet;
    return hit;
}

/// French, Arabic, both on one line, and lines of wide letters.
Results mixed() {
    Results results;
    results.hits = {
        hit("a", "2024-03-01", "La Vigie du Port", "fr",
            "Le conseil du port vote la rénovation des quais après deux ans d’attente",
            "Les élus ont voté mardi soir, à une voix près, la rénovation complète des quais."),
        hit("b", "2024-03-02", "صدى الميناء", "ar",
            "مجلس الميناء يصادق على إصلاح الأرصفة بعد عامين من الانتظار",
            "صادق الأعضاء مساء الثلاثاء على إصلاح شامل للأرصفة، بفارق صوت واحد فقط."),
        hit("c", "2024-03-03", "Le Phare", "fr", "« سوق السمك », le marché aux poissons, change de quai",
            "Le marché, dit سوق السمك, quitte le quai nord."),
        hit("d", "2024-03-04", "港湾日報", "ja", "港の岸壁、二年越しの改修へ。市議会が一票差で可決",
            "市議会は火曜日の夜、岸壁の全面改修を一票差で可決した。工事は五月に始まる。"),
    };
    results.hits[2].duplicates = {"e", "f"};
    results.total = 4;
    return results;
}

std::string screen(std::size_t width) {
    return "\n" + render_text(mixed(), {.width = width});
}

void check_widths(const std::string& text, std::size_t width) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
    }
}

}  // namespace

TEST_CASE("a screen of 40 columns") {
    CHECK(screen(40) == R"(
2024-03-01  La Vigie du Port  fr  Le
    conseil du port vote la rénovation
    des quais après deux ans d’attente
  Les élus ont voté mardi soir, à une
  voix près, la rénovation complète des
  quais.

2024-03-02  صدى الميناء  ar  مجلس
    الميناء يصادق على إصلاح الأرصفة بعد
    عامين من الانتظار
  صادق الأعضاء مساء الثلاثاء على إصلاح
  شامل للأرصفة، بفارق صوت واحد فقط.

2024-03-03  Le Phare  fr  « سوق السمك »,
    le marché aux poissons, change de
    quai  +2
  Le marché, dit سوق السمك, quitte le
  quai nord.

2024-03-04  港湾日報  ja  港の岸壁、二年
    越しの改修へ。市議会が一票差で可決
  市議会は火曜日の夜、岸壁の全面改修を一
  票差で可決した。工事は五月に始まる。
)");
}

TEST_CASE("a screen of 80 columns") {
    CHECK(screen(80) == R"(
2024-03-01  La Vigie du Port  fr  Le conseil du port vote la rénovation des
    quais après deux ans d’attente
  Les élus ont voté mardi soir, à une voix près, la rénovation complète des
  quais.

2024-03-02  صدى الميناء  ar  مجلس الميناء يصادق على إصلاح الأرصفة بعد عامين من
    الانتظار
  صادق الأعضاء مساء الثلاثاء على إصلاح شامل للأرصفة، بفارق صوت واحد فقط.

2024-03-03  Le Phare  fr  « سوق السمك », le marché aux poissons, change de quai
    +2
  Le marché, dit سوق السمك, quitte le quai nord.

2024-03-04  港湾日報  ja  港の岸壁、二年越しの改修へ。市議会が一票差で可決
  市議会は火曜日の夜、岸壁の全面改修を一票差で可決した。工事は五月に始まる。
)");
}

TEST_CASE("nothing is wider than its terminal, whatever is looked at") {
    Results results = mixed();
    results.facets = {
        {Field::source, {{"La Vigie du Port", 1203, 1100}, {"صدى الميناء", 87, 80}, {"港湾日報", 9, 9}}}};
    results.timeline = Timeline{Period::month, {{parse_iso_date("2024-03-01"), 12, 2000, 11}}, {{}, 1, 9, 1}};
    for (std::size_t width : {40, 60, 80, 100}) {
        check_widths(render_text(results, {.width = width}), width);
        check_widths(render_text(results, {.color = false, .isolate = true, .width = width}), width);
        Article article{.id = "a",
                        .url = "https://port.example/quais",
                        .title = results.hits[0].title,
                        .body = results.hits[3].snippet.text,
                        .language = "fr",
                        .source = "La Vigie du Port"};
        check_widths(render_article(article, {}, {}, {.width = width}), width);
    }
}

TEST_CASE("a narrow concordance leaves out the outlet, then the day, and keeps the text") {
    Concordance concordance;
    concordance.lines = {{"a", "La Vigie du Port", parse_iso_date("2024-03-01"), "fr", "body", 0,
                          "voté mardi, ", "la rénovation", " des quais"}};
    auto shown = [&](std::size_t width) { return render_text(concordance, {.width = width}); };
    CHECK(shown(80) == "2024-03-01  La Vigie du Port  voté mardi, la rénovation des quais\n");
    CHECK(shown(60) == "2024-03-01  voté mardi, la rénovation des quais\n");
    CHECK(shown(40) == "voté mardi, la rénovation des quais\n");
}
