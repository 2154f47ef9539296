/// How fast does text become tokens?
#include "corpus.hpp"
#include "run.hpp"
#include "text/tokenizer.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <string>
#include <vector>

namespace {

using Paragraphs = std::vector<std::string>;

constexpr int rounds = 5;  ///< the median counts

/// The paragraphs an index is made of; a benchmark needs no more than `most_bytes` of them.
Paragraphs read_paragraphs(const std::vector<std::string>& files, const std::string& language,
                           std::size_t most_bytes) {
    Paragraphs paragraphs;
    std::size_t bytes = 0;
    bench::for_each_article(files, language, [&](const newsgrep::Article& article) {
        if (bytes >= most_bytes) return;
        paragraphs.push_back(article.title);
        for (std::size_t at = 0; at < article.body.size();) {
            std::size_t end = std::min(article.body.find('\n', at), article.body.size());
            if (end > at) paragraphs.push_back(article.body.substr(at, end - at));
            at = end + 1;
        }
        bytes += article.title.size() + article.body.size();
    });
    return paragraphs;
}

double megabytes(const Paragraphs& paragraphs) {
    std::size_t bytes = 0;
    for (const std::string& paragraph : paragraphs) bytes += paragraph.size();
    return static_cast<double>(bytes) / 1e6;
}

/// Of this thread: others of the machine do not count.
double processor_seconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// MB/s, the median of some rounds. Each work gives back its number of tokens, so that none is left out.
double speed(double amount, const std::function<std::size_t()>& work) {
    std::vector<double> speeds;
    for (int round = 0; round < rounds; ++round) {
        double start = processor_seconds();
        if (work() == 0) throw std::runtime_error("There is no word in these files; give JSONL with text.");
        speeds.push_back(amount / (processor_seconds() - start));
    }
    std::sort(speeds.begin(), speeds.end());
    return speeds[rounds / 2];
}

std::size_t view_all(const newsgrep::Analyzer& analyzer, const Paragraphs& paragraphs) {
    std::size_t tokens = 0;
    for (const std::string& paragraph : paragraphs) tokens += analyzer.view(paragraph).size();
    return tokens;
}

std::size_t copy_all(const newsgrep::Analyzer& analyzer, const Paragraphs& paragraphs) {
    std::size_t tokens = 0;
    for (const std::string& paragraph : paragraphs) tokens += analyzer.analyze(paragraph).size();
    return tokens;
}

std::size_t tokenize_all(newsgrep::text::Method method, const std::string& language,
                         const Paragraphs& paragraphs) {
    newsgrep::text::Tokenizer tokenizer(language, "", method);
    std::size_t tokens = 0;
    for (const std::string& paragraph : paragraphs) tokens += tokenizer.tokens(paragraph).size();
    return tokens;
}

std::size_t generate_all(const std::string& language, const Paragraphs& paragraphs) {
    Xapian::TermGenerator generator;
    if (language == "fr" || language == "es" || language == "ar")
        generator.set_stemmer(Xapian::Stem(language));
    std::size_t terms = 0;
    for (const std::string& paragraph : paragraphs) {
        Xapian::Document document;
        generator.set_document(document);
        generator.index_text(paragraph);
        terms += document.termlist_count();
    }
    return terms;
}

void run(const bench::Arguments& arguments) {
    bench::Workplace workplace;
    constexpr std::size_t most_bytes = std::size_t{64} << 20;
    const std::string& language = arguments.language;
    Paragraphs all = read_paragraphs(bench::corpus_files(arguments, workplace), language, most_bytes);
    Paragraphs some(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(all.size() / 20));
    double amount = megabytes(all);
    fmt::print("{:.1f} MB ({}), in MB per processor second; ICU and Xapian on the first twentieth\n\n",
               amount, language);
    newsgrep::Analyzer warm(language);
    view_all(warm, all);
    auto row = [](const char* name, double value) { fmt::print("| {} | {:.1f} |\n", name, value); };
    fmt::print("| | MB/s |\n|---|--:|\n");
    row("newsgrep, `view()`, cold",
        speed(amount, [&] { return view_all(newsgrep::Analyzer(language), all); }));
    row("newsgrep, `view()`, warm", speed(amount, [&] { return view_all(warm, all); }));
    row("newsgrep, `analyze()`, warm", speed(amount, [&] { return copy_all(warm, all); }));
    amount = megabytes(some);
    row("newsgrep's tables, without the memo",
        speed(amount, [&] { return tokenize_all(newsgrep::text::Method::tables, language, some); }));
    row("plain ICU, the same tokens",
        speed(amount, [&] { return tokenize_all(newsgrep::text::Method::icu, language, some); }));
    row("Xapian::TermGenerator", speed(amount, [&] { return generate_all(language, some); }));
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { run(bench::parse_arguments(count, values)); });
}
