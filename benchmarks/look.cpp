/// How long does each thing take that somebody may ask of an index?
#include "run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <string>
#include <time.h>
#include <vector>

namespace {

using namespace newsgrep;

constexpr std::size_t runs = 5;
constexpr std::size_t batch_size = 100;

/// What a query is asked of.
struct Desk {
    std::string path;
    Index index = Index::open(path);
    Searcher searcher = index.searcher();
};

/// Milliseconds of processor time: a clock on the wall shows the neighbours.
double process_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The median, after one run to warm up.
double median(const std::function<void()>& work) {
    work();
    std::array<double, runs> times{};
    for (double& time : times) {
        double start = process_milliseconds();
        work();
        time = process_milliseconds() - start;
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

SearchOptions facets(bool without_copies) {
    return {.limit = 0,
            .group_copies = without_copies,
            .facets = {Field::source, Field::language, Field::month, Field::author}};
}

std::string best_hit(Desk& desk, const std::string& query) {
    Results best = desk.searcher.search(query, {.limit = 1, .ids_only = true});
    return best.empty() ? std::string() : best.hits.front().id;
}

double open_time(Desk& desk, const std::string&) {
    return median([&] { [[maybe_unused]] Searcher opened = Index::open(desk.path).searcher(); });
}

double search_time(Desk& desk, const std::string& query, const SearchOptions& options) {
    return median([&] { desk.searcher.search(query, options); });
}

double concordance_time(Desk& desk, const std::string& query, LineOrder order, std::size_t sample) {
    ConcordanceOptions options;
    options.limit = 50;
    options.order = order;
    options.sample = sample;
    return median([&] { desk.searcher.concordance(query, options); });
}

double similar_time(Desk& desk, const std::string& query) {
    std::string id = best_hit(desk, query);
    return median([&] { desk.searcher.similar(id, {.group_copies = true}); });
}

double why_time(Desk& desk, const std::string& query) {
    std::string id = best_hit(desk, query);
    return median([&] { desk.searcher.why(query, id); });
}

double report_time(Desk& desk, const std::string& query) {
    SearchOptions options{.group_copies = true,
                          .facets = {Field::source, Field::language, Field::author},
                          .timeline = Period::month};
    return median([&] { render_html(desk.searcher.search(query, options)); });
}

/// Of one of many on one thread.
double batch_time(Desk& desk, const std::string& query) {
    std::vector<std::string> queries(batch_size, query);
    BatchOptions options;
    options.threads = 1;
    return median([&] { search_all(desk.index, queries, options); }) / static_cast<double>(batch_size);
}

struct Feature {
    const char* name;
    double (*time)(Desk& desk, const std::string& query);
};

using Query = const std::string&;

constexpr Feature features[] = {
    {"open the index", open_time},
    {"count", [](Desk& d, Query q) { return search_time(d, q, {.limit = 0, .exact_total = true}); }},
    {"10 hits without snippets", [](Desk& d, Query q) { return search_time(d, q, {.snippets = false}); }},
    {"10 hits with snippets", [](Desk& d, Query q) { return search_time(d, q, {}); }},
    {"… and without copies", [](Desk& d, Query q) { return search_time(d, q, {.group_copies = true}); }},
    {"newest 10 with snippets", [](Desk& d, Query q) { return search_time(d, q, {.sort = Sort::newest}); }},
    {"4 facets", [](Desk& d, Query q) { return search_time(d, q, facets(false)); }},
    {"… and without copies", [](Desk& d, Query q) { return search_time(d, q, facets(true)); }},
    {"timeline of months",
     [](Desk& d, Query q) { return search_time(d, q, {.limit = 0, .timeline = Period::month}); }},
    {"timeline of days",
     [](Desk& d, Query q) { return search_time(d, q, {.limit = 0, .timeline = Period::day}); }},
    {"kwic by day", [](Desk& d, Query q) { return concordance_time(d, q, LineOrder::newest, 0); }},
    {"kwic by right", [](Desk& d, Query q) { return concordance_time(d, q, LineOrder::right, 0); }},
    {"kwic, sample of 1,000",
     [](Desk& d, Query q) { return concordance_time(d, q, LineOrder::newest, 1000); }},
    {"similar to the best", similar_time},
    {"why the best", why_time},
    {"html report", report_time},
    {"a query of a batch", batch_time},
};

void print_row(const std::string& name, const std::vector<std::string>& cells) {
    fmt::print("| {} |", name);
    for (const std::string& cell : cells) fmt::print(" {} |", cell);
    fmt::print("\n");
}

void print_heading(Desk& desk, const std::vector<std::string>& queries) {
    fmt::print("{} articles; ms of processor time, median of {}\n\n", desk.searcher.article_count(), runs);
    std::vector<std::string> names, rules, articles, occurrences;
    for (const std::string& query : queries) {
        Concordance all = desk.searcher.concordance(query, {});
        names.push_back("`" + query + "`");
        rules.emplace_back("--:");
        articles.push_back(fmt::to_string(all.total));
        occurrences.push_back(fmt::to_string(all.occurrences));
    }
    print_row("", names);
    print_row("---", rules);
    print_row("articles that match", articles);
    print_row("occurrences", occurrences);
}

void print_table(int argc, char** argv) {
    if (argc < 3) throw std::runtime_error("Usage: newsgrep_bench_look INDEX QUERY…");
    Desk desk{argv[1]};
    std::vector<std::string> queries(argv + 2, argv + argc);
    print_heading(desk, queries);
    for (const Feature& feature : features) {
        std::vector<std::string> cells;
        for (const std::string& query : queries)
            cells.push_back(fmt::format("{:.2f}", feature.time(desk, query)));
        print_row(feature.name, cells);
    }
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run([&] { print_table(argc, argv); });
}
