/// How long does an answer take?
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <random>

#include <newsgrep/newsgrep.hpp>

#include "corpus.hpp"
#include "rival.hpp"

namespace ng = newsgrep;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t queries_per_kind = 200;

/// Words of the corpus by how many articles hold them, and pairs of neighbours.
struct Words {
    std::vector<std::string> common;  ///< the 10th to the 300th most frequent of at least four letters
    std::vector<std::string> rare;    ///< in 2 to 5 articles
    std::vector<std::string> pairs;
};

Words words_of(const std::vector<ng::Article>& articles, const std::string& language) {
    std::map<std::string, std::pair<std::size_t, std::size_t>> counts;  // word: documents, last seen in
    Words words;
    ng::Analyzer analyzer(language);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        std::string before;
        for (const ng::Token& token : analyzer.analyze(std::string_view(articles[i].body).substr(0, 2000))) {
            bool is_plain = token.kind == ng::TokenKind::word && !token.is_stop && token.form.size() >= 4;
            auto& [documents, seen] = counts[token.form];
            if (is_plain && seen != i + 1) ++documents, seen = i + 1;
            if (is_plain && !before.empty() && i % 50 == 0) words.pairs.push_back(before + " " + token.form);
            before = is_plain ? token.form : "";
        }
    }
    std::vector<std::pair<std::size_t, std::string>> sorted;
    for (const auto& [word, count] : counts) {
        if (count.first >= 2 && count.first <= 5) words.rare.push_back(word);
        sorted.emplace_back(count.first, word);
    }
    std::sort(sorted.rbegin(), sorted.rend());
    for (std::size_t i = 10; i < sorted.size() && i < 300; ++i) words.common.push_back(sorted[i].second);
    return words;
}

using Random = std::mt19937;

struct Kind {
    const char* name;
    std::function<std::string(const Words&, Random&)> query;
    bool has_rival = true;  ///< whether the rival's syntax can ask it
};

const std::string& pick(const std::vector<std::string>& from, Random& random) { return from[random() % from.size()]; }

const std::vector<Kind> kinds = {
    {"common word", [](const Words& w, Random& r) { return pick(w.common, r); }},
    {"rare word", [](const Words& w, Random& r) { return pick(w.rare, r); }},
    {"2 words AND", [](const Words& w, Random& r) { return pick(w.common, r) + " " + pick(w.common, r); }},
    {"3 words OR", [](const Words& w, Random& r) { return pick(w.common, r) + " OR " + pick(w.common, r) + " OR " + pick(w.rare, r); }},
    {"phrase", [](const Words& w, Random& r) { return '"' + pick(w.pairs, r) + '"'; }},
    {"prefix", [](const Words& w, Random& r) { std::string word = pick(w.rare, r); return word.substr(0, word.size() / 2 / 2 * 2 + 2) + "*"; }},
    {"common word, a month", [](const Words& w, Random& r) { return pick(w.common, r) + " date:2015-07"; }, false},
    {"filters only", [](const Words&, Random& r) { return std::string("date:20") + (r() % 2 != 0 ? "15" : "11"); }, false},
};

template <typename Search>
std::vector<double> time_all(const std::vector<std::string>& queries, Search search) {
    std::vector<double> times;
    for (int round = 0; round < 2; ++round) {  // the first one warms up
        times.clear();
        for (const std::string& query : queries) {
            auto start = std::chrono::steady_clock::now();
            search(query);
            times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
        }
    }
    return times;
}

std::string row(const std::vector<double>& times) {
    return fmt::format("{:8.0f} {:8.0f} {:8.0f}", bench::percentile(times, 0.5), bench::percentile(times, 0.95), bench::percentile(times, 0.99));
}

}  // namespace

int main(int count, char** values) {
    bench::Arguments arguments = bench::parse_arguments(count, values);
    std::vector<ng::Article> articles = bench::read_corpus(arguments);
    std::string directory = (fs::temp_directory_path() / "newsgrep-bench-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr || articles.empty()) return 2;
    ng::Index index = ng::Index::create(directory + "/ours");
    {
        ng::Writer writer = index.writer();
        for (const ng::Article& article : articles) writer.add(article);
        writer.commit();
    }
    bench::build_rival(directory + "/xapian", articles, arguments.language);
    ng::Searcher searcher = index.searcher();
    bench::Rival rival(directory + "/xapian", arguments.language);
    Words words = words_of(articles, arguments.language);
    fmt::print("{} articles; microseconds, warm, top 10: p50 p95 p99\n", articles.size());
    fmt::print("{:<22} {:>26}   {:>26}   {:>26}\n", "", "newsgrep", "newsgrep with snippets", "Xapian QueryParser");
    for (const Kind& kind : kinds) {
        Random random(1);
        std::vector<std::string> queries;
        while (queries.size() < queries_per_kind) queries.push_back(kind.query(words, random));
        auto plain = time_all(queries, [&](const std::string& query) { (void)searcher.search(query, {.snippets = false}); });
        auto shown = time_all(queries, [&](const std::string& query) { (void)searcher.search(query); });
        std::string theirs = kind.has_rival ? row(time_all(queries, [&](const std::string& query) { (void)rival.search(query); })) : "–";
        fmt::print("{:<22} {}   {}   {:>26}\n", kind.name, row(plain), row(shown), theirs);
    }
    fs::remove_all(directory);
}
