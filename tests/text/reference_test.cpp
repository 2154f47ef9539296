/// Do our stems agree with the program whose stems were measured?
#include "text/reference.hpp"

#include "newsgrep/analyzer.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>

using newsgrep::tests::Expected;

namespace {

void check_agreement(const std::vector<Expected>& rows, const std::string& language) {
    std::map<std::string_view, std::size_t> exceptions;
    for (const Expected& row : rows) {
        std::string exact = newsgrep::tests::exact_form(row.word, language);
        Expected ours{row.word, exact, newsgrep::stem(exact, language)};
        if (ours.exact == row.exact && ours.stem == row.stem) continue;
        std::string_view name = newsgrep::tests::named_exception(row, ours, language);
        CHECK_MESSAGE(!name.empty(), row.word << " → " << ours.exact << ", " << ours.stem);
        ++exceptions[name];
    }
    MESSAGE(language << ": " << rows.size() << " words");
    for (auto [name, count] : exceptions) MESSAGE(count << " of them: " << std::string(name));
}

}  // namespace

TEST_CASE("committed words of each language have the stems that were measured") {
    for (std::string language : {"fr", "es", "ar"}) {
        auto rows =
            newsgrep::tests::read_expected(NEWSGREP_SOURCE_DIR "/tests/text/stems_" + language + ".tsv");
        REQUIRE(rows.size() >= 200);
        check_agreement(rows, language);
    }
}

TEST_CASE("every word of the lemma lists has the stem that was measured") {
    const char* program = std::getenv("NEWSGREP_REFERENCE_STEMS");
    std::string folder = newsgrep::tests::data_folder();
    if (program == nullptr) MESSAGE("NEWSGREP_REFERENCE_STEMS names no program: skipped");
    if (program == nullptr || folder.empty()) return;
    auto scratch = std::filesystem::temp_directory_path() / "newsgrep-text-tests.tsv";
    for (std::string language : {"fr", "es", "ar"}) {
        std::string command = "cut -f1 '" + folder + "/lemma/" + language + ".tsv' | /usr/bin/python3 '" +
                              program + "' " + language + " > '" + scratch.string() + "'";
        REQUIRE(std::system(command.c_str()) == 0);
        check_agreement(newsgrep::tests::read_expected(scratch.string()), language);
    }
    std::filesystem::remove(scratch);
}
