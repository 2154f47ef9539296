/// What is each part of a score worth?
///
/// Asks the questions of every retrieval set, as plain words joined by OR, under each variant of the
/// ranking, and prints nDCG@10 beside Lucene's and the mean processor time of a question.
#include "search/ranking.hpp"

#include "corpus.hpp"
#include "judged_set.hpp"
#include "run.hpp"
#include "search/searcher_impl.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <future>
#include <limits>
#include <newsgrep/newsgrep.hpp>
#include <numeric>
#include <set>
#include <time.h>

namespace {

using newsgrep::search::Channels;

struct Variant {
    const char* group;
    std::string name;
    Channels channels{};
};

std::vector<Variant> make_variants() {
    std::vector<Variant> variants = {{"channels", "as it is"}};
    auto add = [&](const char* group, const std::string& name, auto change) {
        change(variants.emplace_back(Variant{group, name}).channels);
    };
    add("channels", "S", [](Channels& c) { c.exact = c.beginning = c.run = 0; });
    add("channels", "S+E", [](Channels& c) { c.beginning = c.run = 0; });
    add("channels", "S+P", [](Channels& c) { c.exact = 0; });
    for (double share : {0.15, 0.2, 0.45, 0.6})
        add("shares", fmt::format("E {}", share), [&](Channels& c) { c.exact = share; });
    for (double share : {0.1, 0.2, 0.3, 0.5})
        add("shares", fmt::format("P fr es {}", share), [&](Channels& c) { c.beginning = share; });
    for (double share : {0.05, 0.1, 0.15, 0.3})
        add("shares", fmt::format("P ar {}", share), [&](Channels& c) { c.run = share; });
    for (std::size_t count : {50, 100, 500, 1000})
        add("window", fmt::format("W {}", count), [&](Channels& c) { c.rescored = count; });
    for (double k1 : {0.6, 1.0, 1.2, 1.5})
        add("bm25", fmt::format("k1 {}", k1), [&](Channels& c) { c.bm25.k1 = k1; });
    for (double b : {0.5, 0.6, 0.75, 0.8, 0.9})
        add("bm25", fmt::format("b {}", b), [&](Channels& c) { c.bm25.b = b; });
    for (double title : {1.0, 1.5, 3.0, 4.0})
        add("title", fmt::format("title × {}", title), [&](Channels& c) { c.title = title; });
    return variants;
}

struct Arguments {
    std::string directory;
    std::string baselines;
    std::string indexes;       ///< where they are kept for the next run; empty: nowhere
    bool is_together = false;  ///< one index of all articles
    std::vector<std::string> sets;
    std::vector<std::string> groups;
    std::size_t most = std::numeric_limits<std::size_t>::max();
};

[[noreturn]] void refuse(const std::string& sentence) {
    fmt::print(stderr,
               "{}\nusage: [--set NAME]… [--group channels|shares|window|bm25|title]… [--most QUESTIONS] "
               "[--baselines TABLE.tsv] [--together] [--indexes KEPT] DIRECTORY\n",
               sentence);
    std::exit(2);
}

Arguments parse_arguments(int count, char** values) {
    Arguments parsed;
    for (int i = 1; i < count; ++i) {
        std::string argument = values[i];
        bool has_value = i + 1 < count;
        if (argument == "--set" && has_value)
            parsed.sets.emplace_back(values[++i]);
        else if (argument == "--group" && has_value)
            parsed.groups.emplace_back(values[++i]);
        else if (argument == "--baselines" && has_value)
            parsed.baselines = values[++i];
        else if (argument == "--indexes" && has_value)
            parsed.indexes = values[++i];
        else if (argument == "--together")
            parsed.is_together = true;
        else if (argument == "--most" && has_value)
            parsed.most = static_cast<std::size_t>(std::strtoull(values[++i], nullptr, 10));
        else if (argument.starts_with('-') || !parsed.directory.empty())
            refuse(fmt::format("\"{}\" is not understood.", argument));
        else
            parsed.directory = argument;
    }
    if (parsed.directory.empty()) refuse("Name the directory of the retrieval sets.");
    return parsed;
}

/// This thread's processor time in seconds.
double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

struct Answers {
    newsgrep::Run run{};
    double seconds = 0;
};

/// To every `step`-th query from `first` on.
Answers ask(const bench::JudgedSet& set, const std::string& index, const Channels& channels,
            std::size_t first, std::size_t step) {
    auto snapshot = newsgrep::index::Snapshot::open(index);
    newsgrep::SearchOptions options;
    options.syntax = newsgrep::Syntax::plain;
    options.any = true;
    Answers answers;
    for (std::size_t i = first; i < set.queries.size(); i += step) {
        double start = now();
        auto request = newsgrep::search::make_request(set.queries[i].text, options, *snapshot);
        newsgrep::search::Ranker ranker(*snapshot, request.bound, {}, channels);
        auto ranking = ranker.rank(options);
        answers.seconds += now() - start;
        auto& found = answers.run[set.queries[i].qid];
        for (const auto& candidate : ranking.page)
            found.push_back({newsgrep::trec_name(candidate.id), candidate.score, found.size() + 1});
    }
    return answers;
}

/// Means over the queries.
struct Means {
    double ndcg = 0;
    double seconds = 0;
};

/// On two threads.
Means measure(const bench::JudgedSet& set, const std::string& index, const Channels& channels) {
    auto other = std::async(std::launch::async, [&] { return ask(set, index, channels, 0, 2); });
    Answers answers = ask(set, index, channels, 1, 2);
    Answers half = other.get();
    answers.run.merge(half.run);
    double ndcg = newsgrep::evaluate(answers.run, set.qrels, std::vector<newsgrep::Measure>(1)).means.front();
    return {ndcg, (answers.seconds + half.seconds) / static_cast<double>(set.queries.size())};
}

/// Of the queries, and what is judged of them, only the first `most`.
void keep_first(bench::JudgedSet& set, std::size_t most) {
    if (set.queries.size() > most) set.queries.resize(most);
    std::set<std::string> asked;
    for (const auto& query : set.queries) asked.insert(query.qid);
    std::erase_if(set.qrels, [&](const auto& judged) { return !asked.contains(judged.first); });
}

class Sweep {
  public:
    explicit Sweep(const Arguments& arguments)
        : baselines_(bench::lucene_baselines(arguments.baselines)), variants_(make_variants()) {
        std::erase_if(variants_, [&](const Variant& variant) {
            const auto& groups = arguments.groups;
            return !groups.empty() && variant.name != "as it is" &&
                   std::find(groups.begin(), groups.end(), variant.group) == groups.end();
        });
        std::string place = arguments.indexes.empty() ? workplace_.path("") : arguments.indexes + "/";
        for (bench::JudgedSet& set : bench::judged_sets(arguments.directory, arguments.sets)) {
            keep_first(set, arguments.most);
            std::string index = place + (arguments.is_together ? "together" : set.name);
            add(std::move(set), index);
        }
        build(arguments.is_together);
    }

    void run() {
        print_heading();
        for (const Variant& variant : variants_) print(variant);
    }

  private:
    void add(bench::JudgedSet set, const std::string& index) {
        if (set.name.starts_with("known_title")) {
            sets_.push_back(bench::shortened(set));
            indexes_.push_back(index);
        }
        sets_.push_back(std::move(set));
        indexes_.push_back(index);
    }

    /// Those that no earlier run left.
    void build(bool is_together) const {
        std::set<std::string> kept;
        for (const std::string& index : indexes_)
            if (std::filesystem::exists(index)) kept.insert(index);
        for (std::size_t i = 0; i < sets_.size(); ++i) {
            bool is_first = i == 0 || sets_[i].articles != sets_[i - 1].articles;
            if (is_first && !kept.contains(indexes_[i]))
                bench::build_ours(indexes_[i], {sets_[i].articles}, sets_[i].language, is_together);
        }
    }

    void print_heading() const {
        fmt::print("|");
        for (const auto& set : sets_) fmt::print(" | {}", set.name);
        fmt::print(" | mean | mean of ratios | µs |\n|---|");
        for (std::size_t i = 0; i < sets_.size() + 3; ++i) fmt::print("--:|");
        fmt::print("\n| Lucene 8.7");
        for (const auto& set : sets_)
            fmt::print(" | {}", baselines_.contains(set.name)
                                    ? fmt::format("{:.4f}", baselines_.at(set.name).front())
                                    : "");
        fmt::print(" | | | |\n");
    }

    void print(const Variant& variant) const {
        fmt::print("| {}", variant.name);
        Means sums;
        std::vector<double> ratios;
        for (std::size_t i = 0; i < sets_.size(); ++i) {
            Means means = measure(sets_[i], indexes_[i], variant.channels);
            sums.ndcg += means.ndcg;
            sums.seconds += means.seconds;
            auto baseline = baselines_.find(sets_[i].name);
            if (baseline != baselines_.end()) ratios.push_back(means.ndcg / baseline->second.front());
            fmt::print(" | {:.4f}", means.ndcg);
            std::fflush(stdout);
        }
        auto count = static_cast<double>(sets_.size());
        double ratio =
            std::accumulate(ratios.begin(), ratios.end(), 0.0) / static_cast<double>(ratios.size());
        fmt::print(" | {:.4f} | {:.4f} | {:.0f} |\n", sums.ndcg / count, ratio, sums.seconds * 1e6 / count);
        std::fflush(stdout);
    }

    bench::Workplace workplace_;
    std::map<std::string, std::vector<double>> baselines_;
    std::vector<Variant> variants_;
    std::vector<bench::JudgedSet> sets_;
    std::vector<std::string> indexes_;
};

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { Sweep(parse_arguments(count, values)).run(); });
}
