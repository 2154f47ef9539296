/// How fast is an index built, how large is it, and how much memory does it take?
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include <newsgrep/newsgrep.hpp>

#include "corpus.hpp"
#include "rival.hpp"

namespace fs = std::filesystem;

namespace {

double seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

std::uint64_t size_of(const std::string& path) {
    std::uint64_t bytes = 0;
    for (const auto& entry : fs::recursive_directory_iterator(path))
        if (entry.is_regular_file()) bytes += entry.file_size();
    return bytes;
}

/// Builds in a child of its own, so that processor time and memory are the contender's alone.
void measure(const char* name, const std::string& path, std::uint64_t bytes, const std::function<void()>& build) {
    auto start = std::chrono::steady_clock::now();
    pid_t child = ::fork();
    if (child == 0) {
        build();
        ::_exit(0);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (status != 0) fmt::print("{}: failed\n", name), std::exit(1);
    double megabytes = static_cast<double>(bytes) / 1e6;
    double cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    fmt::print("{:<24} {:8.1f} MB/s {:8.1f} MB/CPU-s   index/raw {:5.2f}   peak {:6.0f} MB\n", name, megabytes / wall,
               megabytes / cpu, static_cast<double>(size_of(path)) / static_cast<double>(bytes),
               static_cast<double>(usage.ru_maxrss) / 1024);
    std::fflush(stdout);
}

}  // namespace

int main(int count, char** values) {
    bench::Arguments arguments = bench::parse_arguments(count, values);
    std::vector<newsgrep::Article> articles = bench::read_corpus(arguments);
    std::uint64_t bytes = bench::text_bytes(articles);
    std::string directory = (fs::temp_directory_path() / "newsgrep-bench-XXXXXX").string();
    if (::mkdtemp(directory.data()) == nullptr) return 2;
    fmt::print("{} articles, {:.1f} MB of title and body\n", articles.size(), static_cast<double>(bytes) / 1e6);
    std::fflush(stdout);
    std::string ours = directory + "/ours";
    bool is_whole = articles.size() < arguments.limit;  // load() knows no limit
    if (is_whole) measure("newsgrep load()", ours, bytes, [&] {
        newsgrep::Index index = newsgrep::Index::create(ours);
        newsgrep::Writer writer = index.writer();
        newsgrep::LoadOptions options;
        options.reader.language = arguments.language;
        newsgrep::load(writer, arguments.files, options);
        writer.commit();
    });
    std::string single = directory + "/single";
    measure("newsgrep (Writer::add)", single, bytes, [&] {
        newsgrep::Index index = newsgrep::Index::create(single);
        newsgrep::Writer writer = index.writer();
        for (const newsgrep::Article& article : articles) writer.add(article);
        writer.commit();
    });
    std::string theirs = directory + "/xapian";
    measure("Xapian TermGenerator", theirs, bytes, [&] { bench::build_rival(theirs, articles, arguments.language); });
    fs::remove_all(directory);
}
