/// How much of a short query's quality does a typing error cost, and how much does the suggestion give back?
///
/// usage: newsgrep_bench_typos --lang TAG [--indexes KEPT] [--misses] SET/docs.jsonl…
///
/// --indexes keeps the indexes for the next run; --misses prints, instead of the table, each query of which
/// the suggestion gives back less than it had. Read only those of odd number, `+`: the others are for
/// measuring.
#include "corpus.hpp"
#include "run.hpp"
#include "typing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <newsgrep/newsgrep.hpp>
#include <sstream>
#include <string>
#include <string_view>
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

    Sums& operator+=(const Sums& other) {
        clean += other.clean, typo += other.typo, suggested += other.suggested;
        offered += other.offered, right += other.right, needless += other.needless, queries += other.queries;
        return *this;
    }
    [[nodiscard]] double share_of_clean() const { return 100 * suggested / clean; }
};

/// One query, clean and with an error in one word.
struct Trial {
    std::string clean, typed;
    newsgrep::Results of_clean, of_typed, of_suggested;
};

Trial ask(newsgrep::Searcher& searcher, const Topic& topic, const newsgrep::SearchOptions& options,
          std::mt19937& random) {
    std::vector<std::string> words = topic.words;
    std::string& word = words[random() % words.size()];
    word = bench::mistyped(word, random);
    Trial trial{joined(topic.words), joined(words), {}, {}, {}};
    trial.of_clean = searcher.search(trial.clean, options);
    trial.of_typed = searcher.search(trial.typed, options);
    bool is_offered = !trial.of_typed.corrected.empty();
    trial.of_suggested = is_offered ? searcher.search(trial.of_typed.corrected, options) : trial.of_typed;
    return trial;
}

Sums judged(const Trial& trial, const std::string& relevant) {
    const std::string& offered = trial.of_typed.corrected;
    Sums sums;
    sums.clean = ndcg(trial.of_clean, relevant);
    sums.typo = ndcg(trial.of_typed, relevant);
    sums.suggested = ndcg(trial.of_suggested, relevant);
    sums.offered = offered.empty() ? 0 : 1;
    sums.right = !offered.empty() && newsgrep::fold(offered) == trial.clean ? 1 : 0;
    sums.needless = trial.of_clean.corrected.empty() ? 0 : 1;
    sums.queries = 1;
    return sums;
}

using Halves = std::array<Sums, 2>;  ///< queries of even number, and of odd

void report(const std::string& name, const char* mode, const Halves& halves) {
    Sums sums = halves[0];
    sums += halves[1];
    auto count = static_cast<double>(sums.queries);
    auto share = [&](std::size_t part) { return 100 * static_cast<double>(part) / count; };
    fmt::print(
        "| {} | {} | {} | {:.4f} | {:.4f} | {:.4f} | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % | {:.1f} % "
        "| {:.1f} % |\n",
        name, mode, sums.queries, sums.clean / count, sums.typo / count, sums.suggested / count,
        sums.share_of_clean(), halves[0].share_of_clean(), halves[1].share_of_clean(), share(sums.offered),
        share(sums.right), share(sums.needless));
    std::fflush(stdout);
}

void print_miss(const Trial& trial, const Sums& sums, const char* mode, bool is_odd) {
    if (sums.suggested >= sums.clean) return;
    fmt::print("{}\t{}\t{:.2f}\t{:.2f}\t{}\t{}\t{}\t{}\n", mode, is_odd ? '+' : '-', sums.clean,
               sums.suggested, trial.clean, trial.typed,
               trial.of_typed.corrected.empty() ? "–" : trial.of_typed.corrected, trial.of_typed.total);
}

struct Options {
    std::string indexes{};  ///< where they are kept; empty: nowhere
    bool prints_misses = false;
};

void run_mode(newsgrep::Searcher& searcher, const std::string& directory, const std::string& language,
              bool any, bool prints_misses) {
    std::mt19937 random(1);
    newsgrep::SearchOptions options;
    options.limit = depth;
    options.any = any;
    options.snippets = false;
    Halves halves;
    std::size_t number = 0;
    for (const Topic& topic : topics(directory, language, random)) {
        Trial trial = ask(searcher, topic, options, random);
        Sums sums = judged(trial, topic.relevant);
        bool is_odd = number++ % 2 == 1;
        halves[is_odd] += sums;
        if (prints_misses) print_miss(trial, sums, any ? "OR" : "AND", is_odd);
    }
    if (!prints_misses)
        report(std::filesystem::path(directory).filename().string(), any ? "OR" : "AND", halves);
}

void run_set(const std::string& docs, const std::string& language, const Options& options) {
    std::string directory = std::filesystem::path(docs).parent_path().string();
    std::string name = std::filesystem::path(directory).filename().string();
    bench::Workplace workplace;
    std::string index = options.indexes.empty() ? workplace.path("ours") : options.indexes + "/" + name;
    if (!std::filesystem::exists(index)) bench::build_ours(index, {docs}, language);
    newsgrep::Searcher searcher = newsgrep::Index::open(index).searcher();
    for (bool any : {true, false}) run_mode(searcher, directory, language, any, options.prints_misses);
}

void run(const bench::Arguments& arguments, const Options& options) {
    if (!options.prints_misses)
        fmt::print(
            "| set ({}) | words by | queries | clean | one error | suggestion | of clean | even | odd | "
            "offered | right | offered for the clean query |\n"
            "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n",
            arguments.language);
    for (const std::string& docs : arguments.files) run_set(docs, arguments.language, options);
}

/// Takes out what only this benchmark knows.
Options take_options(std::vector<char*>& values) {
    Options options;
    options.prints_misses =
        std::erase_if(values, [](std::string_view value) { return value == "--misses"; }) > 0;
    auto kept = std::ranges::find(values, std::string_view("--indexes"));
    if (kept == values.end() || kept + 1 == values.end()) return options;
    options.indexes = *(kept + 1);
    values.erase(kept, kept + 2);
    return options;
}

}  // namespace

int main(int count, char** values) {
    std::vector<char*> arguments(values, values + count);
    Options options = take_options(arguments);
    return bench::run(
        [&] { run(bench::parse_arguments(static_cast<int>(arguments.size()), arguments.data()), options); });
}
