/// Does a folder of whatever was saved become articles, with a reason for everything that does not?
#include "cli/reading.hpp"
#include "cli/sandbox.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>

using namespace support;
using newsgrep::base::Json;

namespace {

std::string web_page(const std::string& title, const std::string& body) {
    return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" + title +
           "</title></head><body><nav><a href=\"/\">Accueil</a></nav><article><h1>" + title + "</h1><p>" +
           body +
           "</p><p>La mairie tiendra une nouvelle réunion publique à la fin du mois "
           "prochain.</p></article></body></html>";
}

/// The same in windows-1252, as far as these pages need it.
std::string in_windows_1252(std::string text) {
    for (auto [letter, byte] :
         {std::pair("é", '\xE9'), std::pair("è", '\xE8'), std::pair("ê", '\xEA'), std::pair("à", '\xE0')})
        for (std::size_t at = 0; (at = text.find(letter, at)) != std::string::npos;)
            text.replace(at, 2, 1, byte);
    return text;
}

/// Six files in nested folders: three pages to read, one of them under a wrong label and one cut short, one
/// with nothing in it, one that is no text.
struct Folder : Sandbox {
    void write(const std::string& name, const std::string& content) const {
        REQUIRE(std::filesystem::exists(file(name, content)));
    }
    Folder() {
        std::filesystem::create_directories(path("presse/2020/mars"));
        write("presse/marche.html",
              web_page("Le marché rouvre",
                       "Le marché couvert a rouvert ses portes samedi, après six mois de travaux."));
        write(
            "presse/2020/peche.html",
            in_windows_1252(web_page("Les pêcheurs à quai",
                                     "Les pêcheurs sont restés à quai vendredi, et la criée a été fermée.")));
        std::string whole = web_page(
            "La digue est réparée",
            "La digue de la vieille ville a été réparée en trois semaines, avant les grandes marées.");
        write("presse/2020/mars/digue.html", whole.substr(0, whole.find(" à la fin")));
        write("presse/2020/mars/vide.html", "");
        write("presse/2020/image.html", "\x89PNG\r\n\x1A\n" + std::string(2000, '\x01'));
        write("presse/puerto.html",
              web_page("El puerto estrena grúas",
                       "El puerto puso en marcha este martes dos grúas que duplican su capacidad de carga."));
    }
};

/// The reasons given, by the name of the file.
std::map<std::string, std::string> reasons(const Json& report, std::string_view list) {
    std::map<std::string, std::string> found;
    for (const Json& each : *report.find(list)->array())
        found[std::filesystem::path(each.text("file")).filename().string()] = each.text("reason");
    return found;
}

}  // namespace

TEST_CASE("a folder is read to its last page, and every file is accounted for") {
    Folder news;
    Outcome outcome = news.index({"--report", news.path("report.json"), news.path("presse")});
    CHECK(outcome.code == 1);
    CHECK(holds(outcome.err, "read 6: 4 added, 0 replaced, 0 unchanged, 1 skipped, 1 rejected"));
    CHECK(holds(outcome.err, "not in plain UTF-8: 1 detected windows-1252"));
    Json report = parsed(content(news.path("report.json")));
    auto rejected = reasons(report, "rejections");
    REQUIRE(rejected.size() == 1);
    CHECK(holds(rejected["image.html"], "not text"));
    auto skipped = reasons(report, "skips");
    REQUIRE(skipped.size() == 1);
    CHECK(skipped["vide.html"].ends_with('.'));
    std::uint64_t sum = 0;
    for (const char* part : {"added", "replaced", "unchanged", "skipped", "rejected"})
        sum += report.number(part);
    CHECK(report.number("read") == sum);
}

TEST_CASE("pages of a folder are found by their words, cut short or wrongly labelled") {
    Folder news;
    CHECK(news.index({news.path("presse")}).code == 1);
    CHECK(news.grep({"-c", "title:=pêcheurs"}).out == "1\n");
    CHECK(news.grep({"-c", "\"avant les grandes marées\""}).out == "1\n");
    CHECK(news.grep({"-c", "grúas"}).out == "1\n");
    CHECK(news.grep({"-c", "accueil"}).out == "0\n");
}

TEST_CASE("a folder that was read before adds nothing") {
    Folder news;
    CHECK(news.index({news.path("presse")}).code == 1);
    std::filesystem::remove(news.path("presse/2020/image.html"));
    Outcome again = news.index({news.path("presse")});
    CHECK(again.code == 0);
    CHECK(holds(again.err, "read 5: 0 added, 0 replaced, 4 unchanged, 1 skipped, 0 rejected"));
    CHECK(holds(news.index({"--stats"}).out, "articles    4\ncopies      0 in 0 groups\n"));
}

TEST_CASE("one of anything is said in the singular") {
    Sandbox news;
    std::string text =
        " Un pont relie désormais les deux rives de l'oued, après vingt ans de demandes des habitants du "
        "village.";
    std::string articles;
    for (const char* id : {"a", "b"})
        articles += R"({"id":")" + std::string(id) + R"(","title":"Pont","body":")" + text + "\"}\n";
    CHECK(news.index({news.file("a.jsonl", articles)}).code == 0);
    CHECK(holds(news.index({"--stats"}).out, "copies      2 in 1 group\n"));
    CHECK(news.index({"--remove", "b"}).code == 0);
    CHECK(holds(news.index({"--verify"}).out, "every byte of 1 article was checked"));
}
