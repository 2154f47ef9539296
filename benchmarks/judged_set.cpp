/// Which queries are asked of which articles, and what should they find?
#include "judged_set.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <newsgrep/analyzer.hpp>
#include <sstream>
#include <stdexcept>

namespace fs = std::filesystem;

namespace bench {
namespace {

constexpr int words_of_short_query = 3;

std::string language_of(const std::string& name) {
    std::istringstream parts(name);
    for (std::string part; std::getline(parts, part, '_');)
        if (part == "fr" || part == "ar" || part == "es") return part;
    throw std::runtime_error("The name of the set " + name + " has no part fr, ar or es; rename its folder.");
}

JudgedSet read_set(const fs::path& folder) {
    JudgedSet set{folder.filename(), language_of(folder.filename()), folder / "docs.jsonl", {}, {}};
    newsgrep::QueryReader reader(folder / "queries.tsv");
    while (auto query = reader.next()) set.queries.push_back(*std::move(query));
    set.qrels = newsgrep::read_qrels(folder / "qrels.txt");
    return set;
}

bool is_content(const newsgrep::Token& token) {
    bool is_word = token.kind == newsgrep::TokenKind::word || token.kind == newsgrep::TokenKind::number;
    return is_word && !token.is_stop;
}

std::string first_content(const newsgrep::Analyzer& analyzer, const std::string& text) {
    std::string words;
    std::size_t end = 0;  // of the last word taken: alternatives of one place overlap
    int count = 0;
    for (const newsgrep::Token& token : analyzer.analyze(text)) {
        if (!is_content(token) || token.begin < end) continue;
        words += (words.empty() ? "" : " ") + text.substr(token.begin, token.end - token.begin);
        end = token.end;
        if (++count == words_of_short_query) return words;
    }
    return text;
}

}  // namespace

std::vector<JudgedSet> judged_sets(const std::string& directory, const std::vector<std::string>& names) {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(directory)) {
        bool is_named =
            names.empty() || std::ranges::find(names, entry.path().filename().string()) != names.end();
        if (is_named && fs::exists(entry.path() / "docs.jsonl")) folders.push_back(entry.path());
    }
    std::ranges::sort(folders);
    std::vector<JudgedSet> sets;
    for (const fs::path& folder : folders) sets.push_back(read_set(folder));
    return sets;
}

JudgedSet shortened(const JudgedSet& set) {
    JudgedSet cut = set;
    cut.name += ", 3 words";
    newsgrep::Analyzer analyzer(set.language);
    for (newsgrep::BatchQuery& query : cut.queries) query.text = first_content(analyzer, query.text);
    return cut;
}

std::map<std::string, std::vector<double>> lucene_baselines(const std::string& path) {
    std::map<std::string, std::vector<double>> baselines;
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);  // the names of the columns
    while (std::getline(file, line)) {
        std::istringstream columns(line);
        std::string set, language, queries, value;
        columns >> set >> language >> queries;
        while (columns >> value) baselines[set].push_back(std::stod(value));
    }
    return baselines;
}

}  // namespace bench
