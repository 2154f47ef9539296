/// How long does an answer take?
#include "corpus.hpp"
#include "queries.hpp"
#include "rival.hpp"
#include "run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <time.h>
#include <vector>

namespace {

constexpr std::size_t queries_per_kind = 200;

/// Asks one query; returns how many hits came back.
using Ask = std::function<std::size_t(const std::string&)>;

struct Contender {
    const char* name;
    Ask ask;
};

struct Answers {
    std::vector<double> times{};  ///< µs of processor time, ascending
    std::size_t found = 0;        ///< queries with a hit
};

/// This thread's processor time in µs. Warm searches wait for nothing, so a clock on the wall would add only
/// what the machine's other users take.
double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

Answers ask_all(const std::vector<std::string>& queries, const Ask& ask) {
    Answers answers;
    for (const std::string& query : queries) {
        double start = now();
        std::size_t hits = ask(query);
        answers.times.push_back(now() - start);
        answers.found += hits > 0;
    }
    std::sort(answers.times.begin(), answers.times.end());
    return answers;
}

/// The value below which `share` of the ascending `times` lie.
double percentile(const std::vector<double>& times, double share) {
    return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
}

std::string cell(const Answers& answers) {
    return fmt::format("{:.0f} / {:.0f} / {:.0f}", percentile(answers.times, 0.5),
                       percentile(answers.times, 0.95), percentile(answers.times, 0.99));
}

void report(const bench::Kind& kind, const bench::Material& material,
            const std::vector<Contender>& contenders) {
    std::vector<std::string> queries = bench::draw_queries(kind, material, queries_per_kind);
    if (queries.empty()) return;  // no dates in this corpus
    std::string cells;
    std::string found;
    for (const Contender& contender : contenders) {
        (void)ask_all(queries, contender.ask);  // warms up
        Answers answers = ask_all(queries, contender.ask);
        cells += " " + cell(answers) + " |";
        found += (found.empty() ? "" : " / ") + std::to_string(answers.found);
    }
    fmt::print("| {} |{} {} |\n", kind.name, cells, found);
    std::fflush(stdout);
}

void print_heading(std::size_t articles, const std::string& language,
                   const std::vector<Contender>& contenders) {
    fmt::print(
        "{} articles ({}); {} queries of a kind, warm, top ten; µs of processor time: p50 / p95 / p99\n\n|",
        articles, language, queries_per_kind);
    for (const Contender& contender : contenders) fmt::print(" | {}", contender.name);
    fmt::print(" | queries that find |\n|---|");
    for (std::size_t i = 0; i <= contenders.size(); ++i) fmt::print("--:|");
    fmt::print("\n");
}

void run(const bench::Arguments& arguments) {
    bench::Workplace workplace;
    auto files = bench::corpus_files(arguments, workplace);
    bench::build_ours(workplace.path("ours"), files, arguments.language);
    bench::build_rival(workplace.path("xapian"), files, arguments.language);
    newsgrep::Searcher ours = newsgrep::Index::open(workplace.path("ours")).searcher();
    if (ours.article_count() == 0)
        throw std::runtime_error("There is no article in these files; give JSONL with titles or bodies.");
    bench::Rival rival(workplace.path("xapian"), arguments.language);
    std::vector<Contender> contenders = {
        {"newsgrep",
         [&](const std::string& query) { return ours.search(query, {.snippets = false}).hits.size(); }},
        {"with snippets", [&](const std::string& query) { return ours.search(query).hits.size(); }},
        {"Xapian", [&](const std::string& query) { return rival.search(query, false); }},
        {"with snippets", [&](const std::string& query) { return rival.search(query, true); }},
    };
    bench::Material material = bench::material_of(files, arguments.language);
    print_heading(ours.article_count(), arguments.language, contenders);
    for (const bench::Kind& kind : bench::kinds()) report(kind, material, contenders);
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { run(bench::parse_arguments(count, values)); });
}
