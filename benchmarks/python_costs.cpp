/// What do the calls cost from C++ that benchmarks/python_costs makes from Python?
#include "run.hpp"

#include <fmt/format.h>

#include <ctime>
#include <fstream>
#include <newsgrep/newsgrep.hpp>
#include <string>
#include <vector>

namespace {

namespace ng = newsgrep;

std::vector<std::string> lines_of(const std::string& path) {
    std::vector<std::string> lines;
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) lines.push_back(line);
    return lines;
}

/// Processor time of all threads: a clock on the wall shows the neighbours of a shared machine.
double microseconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

template <typename Work>
void measure(const char* name, std::size_t count, Work work) {
    work();
    double start = microseconds();
    work();
    fmt::print("{}\t{}\n", name, (microseconds() - start) / static_cast<double>(count));
}

void measure_all(const std::string& path, const std::vector<std::string>& queries) {
    ng::Index index = ng::Index::open(path);
    ng::Searcher searcher = index.searcher();
    auto ask_all = [&](const ng::SearchOptions& options) {
        std::size_t hits = 0;
        for (const std::string& query : queries) {
            searcher.refresh();  // as Python does, so that each call sees the newest commit
            hits += searcher.search(query, options).size();
        }
        return hits;
    };
    std::size_t hits = ask_all({.limit = 10, .any = true, .syntax = ng::Syntax::plain});
    measure("a call, ids only", queries.size(), [&] {
        ask_all(
            {.limit = 10, .any = true, .syntax = ng::Syntax::plain, .suggestions = false, .ids_only = true});
    });
    measure("a call, ten hits with snippets", queries.size(),
            [&] { ask_all({.limit = 10, .any = true, .syntax = ng::Syntax::plain}); });
    measure("a hit with its snippet", hits,
            [&] { ask_all({.limit = 10, .any = true, .syntax = ng::Syntax::plain}); });
    ng::BatchOptions batch;
    batch.limit = 1000;
    batch.any = true;
    batch.syntax = ng::Syntax::plain;
    batch.suggestions = false;
    batch.ids_only = true;
    batch.threads = 2;
    measure("a batch of all queries, 1,000 hits each", 1, [&] { ng::search_all(index, queries, batch); });
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] {
        if (count != 3) throw std::runtime_error("usage: newsgrep_bench_python_costs INDEX QUERIES.txt");
        measure_all(values[1], lines_of(values[2]));
    });
}
