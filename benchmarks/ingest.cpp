/// How fast, and in how much memory, does news become articles in each form it comes in?
///
/// usage: newsgrep_bench_ingest --lang TAG [--limit N] CORPUS.jsonl…
///
/// The corpus is written in every form on the spot. newsgrep makes articles of it: fields, dates, language,
/// agencies. Its rival only unpacks or parses. Each runs in a process of its own, three times, and the best
/// counts: the machine may be shared.
#include "ingest_files.hpp"
#include "ingest_rivals.hpp"
#include "run.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace bench;

struct Cost {
    double seconds = 0;    ///< of processor time
    double megabytes = 0;  ///< of memory, at the peak
};

double seconds(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

/// What `work` costs in a process of its own.
Cost cost_of(const std::function<void()>& work) {
    std::fflush(nullptr);
    pid_t child = ::fork();
    if (child < 0) throw std::runtime_error("No process can be started.");
    if (child == 0) ::_exit(bench::run(work));
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) throw std::runtime_error("A contender failed.");
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost best_cost(const std::function<void()>& work) {
    Cost best = cost_of(work);
    for (int i = 1; i < 3; ++i) {
        Cost again = cost_of(work);
        best = {std::min(best.seconds, again.seconds), std::min(best.megabytes, again.megabytes)};
    }
    return best;
}

void read_as_articles(const Files& files) {
    std::size_t articles = 0;
    for (const std::string& path : files.paths) {
        newsgrep::Reader reader(path);
        while (auto record = reader.next())
            if (record->outcome == newsgrep::Record::Outcome::article) ++articles;
    }
    if (articles == 0) throw std::runtime_error("No article was found in " + files.paths.front() + ".");
}

void print_row(const char* form, double megabytes, const char* name, const Cost& cost) {
    fmt::print("{:<14} {:>8.1f} MB  {:<16} {:>8.1f} MB/CPU-s {:>7.0f} MB\n", form, megabytes, name,
               megabytes / cost.seconds, cost.megabytes);
}

void compare(const FormRow& row, const Arguments& corpus, const Workplace& workplace) {
    std::string folder = workplace.path(std::to_string(static_cast<int>(row.form)));
    Files files = write_form(row.form, corpus, folder);
    IngestRival rival = rival_of(row.form);
    Cost ours = best_cost([&] { read_as_articles(files); });
    Cost theirs = best_cost([&] {
        for (const std::string& path : files.paths) rival.read(path);
    });
    print_row(row.name, files.megabytes, "newsgrep", ours);
    print_row("", files.megabytes, rival.name, theirs);
    std::filesystem::remove_all(folder);
}

}  // namespace

int main(int count, char** values) {
    Arguments arguments = parse_arguments(count, values);
    return bench::run([&] {
        Workplace workplace;
        arguments.files = corpus_files(arguments, workplace);
        for (const FormRow& row : forms) compare(row, arguments, workplace);
    });
}
