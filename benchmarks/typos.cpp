/// How much of a short query's quality does a typing error cost, and how much does the suggestion give back?
#include "corpus.hpp"
#include "run.hpp"
#include "typing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <newsgrep/newsgrep.hpp>
#include <sstream>
#include <vector>

namespace {

constexpr std::size_t words_per_query = 3;
constexpr std::size_t fewest_letters = 4;  ///< of a word that is asked for and mistyped
constexpr std::size_t depth = 10;

struct Topic {
    std::vector<std::string> words{};
    std::string relevant{};  ///< the id of the one article
};

/// Words of a title that can be mistyped.
std::vector<std::string> plain_words(const std::string& title, const newsgrep::Analyzer& analyzer) {
    std::vector<std::string> words;
    for (const newsgrep::Token& token : analyzer.analyze(title)) {
        bool is_plain = token.kind == newsgrep::TokenKind::word && !token.is_stop;
        if (is_plain && bench::is_typed_in_letters(token.exact) &&
            bench::letter_count(token.exact) >= fewest_letters)
            words.push_back(token.exact);
    }
    return words;
}

std::map<std::string, std::string> relevant_articles(const std::string& path) {
    std::map<std::string, std::string> relevant;
    std::ifstream file(path);
    std::string query, nothing, article, grade;
    while (file >> query >> nothing >> article >> grade)
        if (grade != "0") relevant.try_emplace(query, article);
    return relevant;
}

std::vector<Topic> topics(const std::string& directory, const std::string& language, std::mt19937& random) {
    std::map<std::string, std::string> relevant = relevant_articles(directory + "/qrels.txt");
    newsgrep::Analyzer analyzer(language);
    std::ifstream file(directory + "/queries.tsv");
    std::vector<Topic> all;
    for (std::string line; std::getline(file, line);) {
        std::size_t tab = std::min(line.find('\t'), line.size() - 1);
        auto found = relevant.find(line.substr(0, tab));
        std::vector<std::string> words = plain_words(line.substr(tab + 1), analyzer);
        if (found == relevant.end() || words.size() < words_per_query) continue;
        std::shuffle(words.begin(), words.end(), random);
        words.resize(words_per_query);
        all.push_back({words, found->second});
    }
    return all;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
    return text;
}

/// nDCG@10 where one article is relevant.
double ndcg(const newsgrep::Results& results, const std::string& relevant) {
    for (std::size_t i = 0; i < std::min(depth, results.size()); ++i)
        if (results.hits[i].id == relevant) return 1 / std::log2(static_cast<double>(i) + 2);
    return 0;
}

struct Sums {
    double clean = 0, typo = 0, suggested = 0;
    std::size_t offered = 0, right = 0, needless = 0, queries = 0;
};

/// One query, clean and with an error in one word.
void ask(newsgrep::Searcher& searcher, const Topic& topic, const newsgrep::SearchOptions& options,
         std::mt19937& random, Sums& sums) {
    std::vector<std::string> words = topic.words;
    std::string& word = words[random() % words.size()];
    word = bench::mistyped(word, random);
    newsgrep::Results clean = searcher.search(joined(topic.words), options);
    newsgrep::Results typo = searcher.search(joined(words), options);
    bool is_offered = !typo.corrected.empty();
    ++sums.queries;
    sums.clean += ndcg(clean, topic.relevant);
    sums.typo += ndcg(typo, topic.relevant);
    sums.suggested += ndcg(is_offered ? searcher.search(typo.corrected, options) : typo, topic.relevant);
    sums.offered += is_offered;
    sums.right += is_offered && newsgrep::fold(typo.corrected) == joined(topic.words);
    sums.needless += !clean.corrected.empty();
}

void report(const std::string& name, const char* mode, const Sums& sums) {
    auto count = static_cast<double>(sums.queries);
    auto share = [&](std::size_t part) { return 100 * static_cast<double>(part) / count; };
    fmt::print("| {} | {} | {} | {:.4f} | {:.4f} | {:.4f} | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % |\n",
               name, mode, sums.queries, sums.clean / count, sums.typo / count, sums.suggested / count,
               100 * sums.suggested / sums.clean, share(sums.offered), share(sums.right),
               share(sums.needless));
    std::fflush(stdout);
}

void run_set(const std::string& docs, const std::string& language) {
    std::string directory = std::filesystem::path(docs).parent_path().string();
    bench::Workplace workplace;
    bench::build_ours(workplace.path("ours"), {docs}, language);
    newsgrep::Searcher searcher = newsgrep::Index::open(workplace.path("ours")).searcher();
    for (bool any : {true, false}) {
        std::mt19937 random(1);
        newsgrep::SearchOptions options;
        options.limit = depth;
        options.any = any;
        options.snippets = false;
        Sums sums;
        for (const Topic& topic : topics(directory, language, random))
            ask(searcher, topic, options, random, sums);
        report(std::filesystem::path(directory).filename().string(), any ? "OR" : "AND", sums);
    }
}

void run(const bench::Arguments& arguments) {
    fmt::print(
        "| set ({}) | words by | queries | clean | one error | suggestion | of clean | offered | right | "
        "offered for the clean query |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
        arguments.language);
    for (const std::string& docs : arguments.files) run_set(docs, arguments.language);
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { run(bench::parse_arguments(count, values)); });
}
