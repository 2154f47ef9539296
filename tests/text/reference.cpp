#include "text/reference.hpp"

#include "newsgrep/analyzer.hpp"

#include "text/elision.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

namespace newsgrep::tests {
namespace {

/// After an article a و that begins the word falls, as it falls when the word stands alone.
bool is_article_and_waw(std::string_view exact) {
    constexpr std::array<std::string_view, 11> articles = {"وبال", "فبال", "وكال", "ولل", "فلل", "وال",
                                                           "بال",  "كال",  "فال",  "ال",  "لل"};
    return std::ranges::any_of(articles, [exact](std::string_view article) {
        return exact.starts_with(article) && exact.substr(article.size()).starts_with("و");
    });
}

/// The program knows only ' and ’ for an apostrophe; the design names ‘ and ′ too.
bool has_other_apostrophe(std::string_view word) {
    return word.find("‘") != std::string_view::npos || word.find("′") != std::string_view::npos;
}

}  // namespace

std::string data_folder() {
    const char* folder = std::getenv("NEWSGREP_DATA");
    if (folder == nullptr) MESSAGE("NEWSGREP_DATA names no folder of real data: skipped");
    return folder == nullptr ? "" : folder;
}

std::vector<std::string> lines(const std::string& path, std::size_t most) {
    std::vector<std::string> found;
    std::ifstream file(path);
    for (std::string line; found.size() < most && std::getline(file, line);) found.push_back(line);
    REQUIRE_MESSAGE(!found.empty(), path);
    return found;
}

std::vector<std::string> columns(std::string_view line) {
    std::vector<std::string> cells;
    for (std::size_t at = 0; at <= line.size();) {
        std::size_t end = std::min(line.find('\t', at), line.size());
        cells.emplace_back(line.substr(at, end - at));
        at = end + 1;
    }
    return cells;
}

std::vector<Expected> read_expected(const std::string& path) {
    std::vector<Expected> rows;
    for (const std::string& line : lines(path)) {
        auto cells = columns(line);
        REQUIRE_MESSAGE(cells.size() == 3, line);
        rows.push_back({cells[0], cells[1], cells[2]});
    }
    return rows;
}

bool is_named_exception(const Expected& row, std::string_view language) {
    if (has_other_apostrophe(row.word)) return true;
    return language == "ar" && (is_article_and_waw(row.exact) || row.exact.ends_with("لله"));
}

std::string exact_form(std::string_view word, std::string_view language) {
    std::string exact = fold(word);
    std::size_t apostrophe = exact.find('\'');
    bool is_elided = language == "fr" && apostrophe != std::string::npos && apostrophe + 1 < exact.size() &&
                     text::is_particle(std::string_view(exact).substr(0, apostrophe));
    return is_elided ? exact.substr(apostrophe + 1) : exact;
}

}  // namespace newsgrep::tests
