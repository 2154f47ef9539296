/// How fast is an index built, how large is it, and how much memory does it take?
#include "corpus.hpp"
#include "rival.hpp"
#include "run.hpp"

#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

struct Cost {
    double wall = 0;       ///< seconds
    double processor = 0;  ///< seconds, user and system
    double peak = 0;       ///< MiB resident
};

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void run_and_exit(const std::function<void()>& build) {
    try {
        build();
        ::_exit(0);
    } catch (const std::exception& error) {
        fmt::print(stderr, "{}\n", error.what());
        ::_exit(1);
    }
}

/// Builds in a child of its own, so that processor time and memory are the contender's alone.
Cost cost_of(const std::function<void()>& build) {
    auto start = std::chrono::steady_clock::now();
    pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("No further process can be started; end some and try again.");
    if (child == 0) run_and_exit(build);
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (status != 0) throw std::runtime_error("A contender failed, so there is nothing to compare.");
    std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

double megabytes_at(const std::string& path) {
    std::uintmax_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) bytes += entry.file_size();
    return static_cast<double>(bytes) / 1e6;
}

/// One row of the table; `raw` is the megabytes of title and body.
void report(const char* name, double raw, const std::string& path, const std::function<void()>& build) {
    Cost cost = cost_of(build);
    fmt::print("| {} | {:.2f} | {:.2f} | {:.2f} | {:.0f} MB |\n", name, raw / cost.wall, raw / cost.processor,
               megabytes_at(path) / raw, cost.peak);
    std::fflush(stdout);
}

void add_one_by_one(const std::string& path, const std::vector<std::string>& files,
                    const std::string& language) {
    newsgrep::Index index = newsgrep::Index::create(path);
    newsgrep::Writer writer = index.writer();
    bench::for_each_article(files, language, [&](const newsgrep::Article& article) { writer.add(article); });
    writer.commit();
}

double print_heading(const std::vector<std::string>& files, const std::string& language) {
    std::size_t articles = 0;
    std::size_t bytes = 0;
    bench::for_each_article(files, language, [&](const newsgrep::Article& article) {
        ++articles;
        bytes += article.title.size() + article.body.size();
    });
    if (articles == 0)
        throw std::runtime_error("There is no article in these files; give JSONL with titles or bodies.");
    double raw = static_cast<double>(bytes) / 1e6;
    fmt::print("{} articles ({}), {:.1f} MB of title and body\n\n", articles, language, raw);
    fmt::print("| | MB/s | MB/CPU-s | index/raw | peak RSS |\n|---|--:|--:|--:|--:|\n");
    std::fflush(stdout);  // or every child prints it again
    return raw;
}

void run(const bench::Arguments& arguments) {
    const std::string& language = arguments.language;
    bench::Workplace workplace;
    auto files = bench::corpus_files(arguments, workplace);
    double raw = print_heading(files, language);
    std::string ours = workplace.path("ours");
    std::string single = workplace.path("single");
    std::string theirs = workplace.path("xapian");
    std::string packed = workplace.path("packed");
    report("newsgrep `load()`", raw, ours, [&] { bench::build_ours(ours, files, language); });
    report("newsgrep `Writer::add`", raw, single, [&] { add_one_by_one(single, files, language); });
    report("Xapian TermGenerator", raw, theirs, [&] { bench::build_rival(theirs, files, language); });
    report("its `compact()`, on top", raw, packed, [&] { bench::compact_rival(theirs, packed); });
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { run(bench::parse_arguments(count, values)); });
}
