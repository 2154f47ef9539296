/// How good are the rankings, beside Lucene's and Xapian's, and does it matter how the words are typed?
#include "corpus.hpp"
#include "judged_set.hpp"
#include "rival.hpp"
#include "run.hpp"
#include "support/disguise.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>

namespace fs = std::filesystem;
using newsgrep::BatchAnswer;
using newsgrep::BatchQuery;

namespace {

constexpr unsigned run_depth = 1000;
constexpr std::size_t compared_depth = 100;  // of disguised queries
constexpr std::size_t shown_differences = 3;
constexpr const char* usage =
    "usage: newsgrep_bench_quality [--set NAME]… [--save DIR] [--baseline DIR] [--lucene FILE.tsv] DATA\n"
    "DATA/ir/*/ hold docs.jsonl, queries.tsv, qrels.txt; --save keeps our runs and their queries, "
    "--baseline compares with some\n";

struct Choices {
    std::string data{};
    std::string lucene{};             ///< table of Lucene's figures; DATA/lucene_baselines.tsv
    std::string save{};               ///< where to write runs; empty: nowhere
    std::string baseline{};           ///< where another build's runs are; empty: none
    std::vector<std::string> sets{};  ///< empty: all
};

[[noreturn]] void refuse(const std::string& sentence) {
    fmt::print(stderr, "{}\n{}", sentence, usage);
    std::exit(2);
}

Choices read_choices(int count, char** values) {
    Choices choices;
    for (int i = 1; i < count; ++i) {
        std::string argument = values[i];
        auto value = [&] {
            if (i + 1 == count) refuse(argument + " needs a value.");
            return std::string(values[++i]);
        };
        if (argument == "--set")
            choices.sets.push_back(value());
        else if (argument == "--save")
            choices.save = value();
        else if (argument == "--baseline")
            choices.baseline = value();
        else if (argument == "--lucene")
            choices.lucene = value();
        else if (argument.starts_with('-'))
            refuse(argument + " is no option here.");
        else
            choices.data = argument;
    }
    if (!fs::is_directory(choices.data + "/ir")) refuse("\"" + choices.data + "\" has no folder ir.");
    if (choices.lucene.empty()) choices.lucene = choices.data + "/lucene_baselines.tsv";
    return choices;
}

std::vector<BatchAnswer> answers(const newsgrep::Index& index, const std::vector<BatchQuery>& queries,
                                 std::size_t limit) {
    newsgrep::BatchOptions options;
    options.limit = limit;
    options.any = true;
    options.syntax = newsgrep::Syntax::plain;
    options.ids_only = true;
    std::vector<BatchAnswer> taken;
    std::size_t asked = 0;
    newsgrep::search_all(
        index,
        [&]() -> std::optional<BatchQuery> {
            if (asked == queries.size()) return {};
            return queries[asked++];
        },
        [&](BatchAnswer answer) { taken.push_back(std::move(answer)); }, options);
    return taken;
}

/// For another engine to be asked the same.
void save_queries(const bench::JudgedSet& set, const std::string& directory) {
    std::ofstream file(fs::path(directory) / (set.name + ".queries.tsv"));
    for (const BatchQuery& query : set.queries) file << query.qid << '\t' << query.text << '\n';
}

/// One run judged; saved as DIR/<set>.run where a directory is given.
newsgrep::Evaluation judge_ours(const bench::JudgedSet& set, const newsgrep::Index& index,
                                const std::string& save) {
    newsgrep::Evaluator evaluator(set.qrels);
    std::ofstream file;
    if (!save.empty()) {
        file.open(fs::path(save) / (set.name + ".run"));
        save_queries(set, save);
    }
    for (const BatchAnswer& answer : answers(index, set.queries, run_depth)) {
        if (file.is_open()) file << newsgrep::render_trec(answer, "newsgrep");
        evaluator.add(newsgrep::trec_name(answer.qid), newsgrep::ranked_documents(answer.results));
    }
    return evaluator.evaluation();
}

newsgrep::Evaluation judge_rival(const bench::JudgedSet& set, bench::RankingRival& rival) {
    newsgrep::Evaluator evaluator(set.qrels);
    for (const BatchQuery& query : set.queries)
        evaluator.add(newsgrep::trec_name(query.qid), rival.rank(query.text, run_depth));
    return evaluator.evaluation();
}

/// "| their nDCG@10 | ours over theirs | p |", or without their run, without p; blanks where there is
/// nothing.
std::string beside(const newsgrep::Evaluation& ours, const newsgrep::Evaluation& theirs) {
    newsgrep::Comparison comparison = newsgrep::compare(ours, theirs);
    return fmt::format(" {:.4f} | {:.3f} | {:+.4f} | {:.2g} |", theirs.means[0],
                       ours.means[0] / theirs.means[0], comparison.difference, comparison.p);
}

std::string beside(const newsgrep::Evaluation& ours, const std::vector<double>& lucene) {
    if (lucene.empty()) return " | |";
    return fmt::format(" {:.4f} | {:.3f} |", lucene[0], ours.means[0] / lucene[0]);
}

struct Difference {
    const char* disguise;
    std::string typed;
    std::string disguised;
};

bool is_same(const BatchAnswer& a, const BatchAnswer& b) {
    return newsgrep::ranked_documents(a.results) == newsgrep::ranked_documents(b.results);
}

/// Prints the tables set by set.
class Report {
  public:
    explicit Report(Choices choices)
        : choices_(std::move(choices)), lucene_(bench::lucene_baselines(choices_.lucene)) {}

    void run() {
        if (!choices_.save.empty()) fs::create_directories(choices_.save);
        fmt::print(
            "| set | queries | nDCG@10 | MRR@10 | R@100 | MAP | Lucene | ratio | Xapian | ratio | difference "
            "| p |{}\n|---|{}\n",
            choices_.baseline.empty() ? "" : " baseline | ratio | difference | p |",
            rules(choices_.baseline.empty() ? 11 : 15));
        for (const bench::JudgedSet& set : bench::judged_sets(choices_.data + "/ir", choices_.sets)) add(set);
        print_mean();
        print_disguises();
    }

  private:
    static std::string rules(std::size_t columns) {
        std::string text;
        while (columns-- > 0) text += "--:|";
        return text;
    }

    void add(const bench::JudgedSet& set) {
        bench::Workplace workplace;
        bench::build_ours(workplace.path("ours"), {set.articles}, set.language);
        newsgrep::Index index = newsgrep::Index::open(workplace.path("ours"));
        bench::RankingRival rival(workplace.path("xapian"), {set.articles}, set.language);
        compare(set, index, rival);
        if (set.name.starts_with("known_title")) compare(bench::shortened(set), index, rival);
        disguise(set, index);
    }

    void compare(const bench::JudgedSet& set, const newsgrep::Index& index, bench::RankingRival& rival) {
        newsgrep::Evaluation ours = judge_ours(set, index, choices_.save);
        std::vector<double> lucene = lucene_[set.name];
        fmt::print("| {} | {} | {:.4f} | {:.4f} | {:.4f} | {:.4f} |{}{}{}\n", set.name, ours.queries.size(),
                   ours.means[0], ours.means[1], ours.means[2], ours.means[3], beside(ours, lucene),
                   beside(ours, judge_rival(set, rival)), baseline(set, ours));
        std::fflush(stdout);
        if (!lucene.empty()) ratios_.push_back(ours.means[0] / lucene[0]);
    }

    std::string baseline(const bench::JudgedSet& set, const newsgrep::Evaluation& ours) const {
        std::string path = (fs::path(choices_.baseline) / (set.name + ".run")).string();
        if (choices_.baseline.empty() || !fs::exists(path)) return {};
        return beside(ours, newsgrep::evaluate(newsgrep::read_run(path), set.qrels));
    }

    /// Counts the queries that find something else, or score otherwise, when they are typed otherwise.
    void disguise(const bench::JudgedSet& set, const newsgrep::Index& index) {
        std::vector<BatchAnswer> plain = answers(index, set.queries, compared_depth);
        std::string& row = rows_.emplace_back(fmt::format("| {} |", set.name));
        for (const support::Disguise& disguise : support::disguises()) {
            std::vector<BatchQuery> queries = set.queries;
            for (BatchQuery& query : queries) query.text = disguise.apply(query.text);
            row += fmt::format(" {} |",
                               differing(disguise.name, plain, answers(index, queries, compared_depth)));
        }
    }

    std::size_t differing(const char* name, const std::vector<BatchAnswer>& plain,
                          const std::vector<BatchAnswer>& disguised) {
        std::size_t count = 0;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            if (is_same(plain[i], disguised[i])) continue;
            if (count++ < shown_differences)
                differences_.push_back({name, plain[i].results.query, disguised[i].results.query});
        }
        return count;
    }

    void print_mean() const {
        double sum = 0;
        for (double ratio : ratios_) sum += ratio;
        if (!ratios_.empty())
            fmt::print("\nMean ratio to Lucene over {} sets: {:.4f}\n", ratios_.size(),
                       sum / static_cast<double>(ratios_.size()));
    }

    void print_disguises() const {
        fmt::print("\nQueries whose first {} change when they are typed otherwise:\n\n| set |",
                   compared_depth);
        for (const support::Disguise& disguise : support::disguises()) fmt::print(" {} |", disguise.name);
        fmt::print("\n|---|{}\n", rules(support::disguises().size()));
        for (const std::string& row : rows_) fmt::print("{}\n", row);
        for (const Difference& each : differences_)
            fmt::print("{}: {} → {}\n", each.disguise, each.typed, each.disguised);
    }

    Choices choices_;
    std::map<std::string, std::vector<double>> lucene_;
    std::vector<double> ratios_{};
    std::vector<std::string> rows_{};  ///< of the table of disguises
    std::vector<Difference> differences_{};
};

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { Report(read_choices(count, values)).run(); });
}
