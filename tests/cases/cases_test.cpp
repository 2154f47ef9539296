#include "newsgrep/newsgrep.hpp"

#include "cases/case_file.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using cases::CaseFile;
using cases::CaseQuery;

const fs::path cases_directory = fs::path(NEWSGREP_SOURCE_DIR) / "tests" / "cases";

/// The case files of one language, by name.
std::vector<fs::path> case_paths(const std::string& language) {
    std::vector<fs::path> paths;
    for (const fs::directory_entry& entry : fs::directory_iterator(cases_directory / language))
        if (entry.path().extension() == ".case") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    return paths;
}

CaseFile read_case(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    return cases::parse_case_file(path.lexically_relative(cases_directory).string(), text);
}

std::string joined(std::vector<std::string> ids, bool is_ranked) {
    if (!is_ranked) std::sort(ids.begin(), ids.end());
    std::string text;
    for (const std::string& id : ids) text += (text.empty() ? "" : " ") + id;
    return text;
}

void check_query(newsgrep::Searcher& searcher, const std::string& file, const CaseQuery& query) {
    INFO(file << ":" << query.line << ": query " << query.text);
    newsgrep::SearchOptions options = query.options;
    options.limit = 100;
    const newsgrep::Results results = searcher.search(query.text, options);
    std::vector<std::string> found;
    for (const newsgrep::Hit& hit : results) found.push_back(hit.id);
    CHECK(joined(found, query.is_ranked) == joined(query.expected, query.is_ranked));
    CHECK(results.total == query.expected.size());
}

void check_case(const CaseFile& file) {
    const support::TemporaryDirectory directory;
    const newsgrep::Index index =
        newsgrep::Index::create((directory.path() / "case.idx").string(), {file.languages});
    newsgrep::Writer writer = index.writer();
    for (const newsgrep::Article& article : file.articles) writer.add(article);
    writer.commit();
    newsgrep::Searcher searcher = index.searcher();
    for (const CaseQuery& query : file.queries) check_query(searcher, file.name, query);
}

/// One bad file or query must not hide the others.
void check_language(const std::string& language) {
    for (const fs::path& path : case_paths(language)) {
        INFO(path.string());
        try {
            check_case(read_case(path));
        } catch (const std::exception& error) {
            FAIL_CHECK(std::string(error.what()));  // doctest prints a bare pointer as an address
        }
    }
}

}  // namespace

TEST_CASE("French is found as its case files say") {
    check_language("fr");
}
TEST_CASE("Arabic is found as its case files say") {
    check_language("ar");
}
TEST_CASE("Spanish is found as its case files say") {
    check_language("es");
}

TEST_CASE("the case files are all there") {
    constexpr std::size_t least = 70;  // a runner that finds no files would pass everything
    CHECK(case_paths("fr").size() + case_paths("ar").size() + case_paths("es").size() >= least);
}
