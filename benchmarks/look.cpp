/// How long do facets, timelines and concordances take, beside merely counting what matches?
#include "run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <string>
#include <time.h>

namespace {

using namespace newsgrep;

constexpr std::size_t runs = 5;

/// Milliseconds of this thread's processor time: a clock on the wall shows the neighbours.
double thread_milliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The median, after one run to warm up.
double median(const std::function<void()>& work) {
    work();
    std::array<double, runs> times{};
    for (double& time : times) {
        double start = thread_milliseconds();
        work();
        time = thread_milliseconds() - start;
    }
    std::ranges::sort(times);
    return times[runs / 2];
}

double search_time(Searcher& searcher, const std::string& query, const SearchOptions& options) {
    return median([&] { searcher.search(query, options); });
}

double concordance_time(Searcher& searcher, const std::string& query, LineOrder order, std::size_t sample) {
    ConcordanceOptions options;
    options.limit = 50;
    options.order = order;
    options.sample = sample;
    return median([&] { searcher.concordance(query, options); });
}

void print_row(Searcher& searcher, const std::string& query) {
    Concordance all = searcher.concordance(query, {});
    SearchOptions count{.limit = 0, .exact_total = true};
    SearchOptions facets{.limit = 0, .facets = {Field::source, Field::language, Field::month, Field::author}};
    SearchOptions stories = facets;
    stories.group_copies = true;
    SearchOptions months{.limit = 0, .timeline = Period::month};
    SearchOptions days{.limit = 0, .timeline = Period::day};
    fmt::print("| `{}` | {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n",
               query, all.total, all.occurrences, search_time(searcher, query, count),
               search_time(searcher, query, facets), search_time(searcher, query, stories),
               search_time(searcher, query, months), search_time(searcher, query, days),
               concordance_time(searcher, query, LineOrder::newest, 0),
               concordance_time(searcher, query, LineOrder::right, 0),
               concordance_time(searcher, query, LineOrder::newest, 1000));
}

void print_table(int argc, char** argv) {
    if (argc < 3) throw std::runtime_error("Usage: newsgrep_bench_look INDEX QUERY…");
    Searcher searcher = Index::open(argv[1]).searcher();
    fmt::print("{} articles; ms of a processor, median of {}\n\n", searcher.article_count(), runs);
    fmt::print(
        "| query | articles | occurrences | count | 4 facets | … and without copies | months | days | "
        "kwic by day | kwic by right | kwic sample |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (int i = 2; i < argc; ++i) print_row(searcher, argv[i]);
}

}  // namespace

int main(int argc, char** argv) {
    return bench::run([&] { print_table(argc, argv); });
}
