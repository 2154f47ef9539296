/// How long does a suggestion take among 500,000 words?
#include "corpus.hpp"
#include "run.hpp"
#include "typing.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <time.h>
#include <vector>

namespace {

constexpr std::size_t distinct_words = 500'000;
constexpr std::size_t most_articles = 8;  ///< that a word is put into, however frequent it is
constexpr std::size_t words_per_article = 400;
constexpr std::size_t asked_words = 400;
constexpr std::size_t asked_cold = 20;

using Words = std::map<std::string, std::size_t>;  ///< folded word to articles

Words words_of(const std::vector<std::string>& files, const std::string& language) {
    Words words;
    newsgrep::Analyzer analyzer(language);
    bench::for_each_article(files, language, [&](const newsgrep::Article& article) {
        for (const newsgrep::Token& token : analyzer.analyze(article.title + "\n" + article.body))
            if (token.kind == newsgrep::TokenKind::word && bench::is_typed_in_letters(token.exact))
                ++words[token.exact];
    });
    return words;
}

/// Up to the number wanted by new words made of halves of known ones, so that each has near ones.
void fill_up(Words& words, std::mt19937& random) {
    std::vector<std::string> known;
    for (const auto& [word, count] : words)
        if (word.size() >= 8) known.push_back(word);
    if (known.size() < 1000) throw std::runtime_error("There are too few words in these files; give more.");
    while (words.size() < distinct_words) {
        const std::string& left = known[random() % known.size()];
        const std::string& right = known[random() % known.size()];
        words.try_emplace(left.substr(0, left.size() / 4 * 2) + right.substr(right.size() / 4 * 2), 1);
    }
}

void build_index(const std::string& path, const Words& words, const std::string& language) {
    newsgrep::Writer writer = newsgrep::Index::create(path, {.languages = {language}}).writer();
    std::vector<std::string> bodies(words.size() / words_per_article + most_articles);
    std::size_t next = 0;
    for (const auto& [word, count] : words)
        for (std::size_t i = 0; i < std::min(count, most_articles); ++i)
            bodies[next++ % bodies.size()] += word + " ";
    for (std::size_t i = 0; i < bodies.size(); ++i) {
        newsgrep::Article article;
        article.id = std::to_string(i);
        article.language = language;
        article.body = bodies[i];
        writer.add(article);
    }
    writer.commit();
}

void build_spelling(const std::string& path, const Words& words) {
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (const auto& [word, count] : words)
        database.add_spelling(word, static_cast<Xapian::termcount>(std::min(count, most_articles)));
    database.commit();
}

/// This thread's processor time in µs.
double now() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

struct Question {
    std::string typed{};
    std::string meant{};
};

std::vector<Question> questions(const Words& words, std::mt19937& random) {
    std::vector<std::string> frequent;
    for (const auto& [word, count] : words)
        if (count >= 3 && bench::letter_count(word) >= 5) frequent.push_back(word);
    std::vector<Question> all;
    while (all.size() < asked_words && !frequent.empty()) {
        const std::string& word = frequent[random() % frequent.size()];
        std::string typed = bench::mistyped(word, random);
        if (!words.contains(typed)) all.push_back({typed, word});
    }
    return all;
}

/// Asks for a better word than the one typed.
using Ask = std::function<std::string(const std::string&)>;

void report(const char* name, const std::vector<Question>& questions, const Ask& ask) {
    std::vector<double> times;
    std::size_t offered = 0, right = 0;
    for (const Question& question : questions) {
        double start = now();
        std::string better = ask(question.typed);
        times.push_back(now() - start);
        offered += !better.empty();
        right += newsgrep::fold(better) == question.meant;
    }
    std::sort(times.begin(), times.end());
    auto percentile = [&](std::size_t percent) { return times[percent * (times.size() - 1) / 100]; };
    fmt::print("| {} | {:.0f} | {:.0f} | {:.0f} | {} | {} | {} |\n", name, percentile(50), percentile(95),
               percentile(99), questions.size(), offered, right);
    std::fflush(stdout);
}

std::string better_word(newsgrep::Searcher& searcher, const std::string& typed) {
    newsgrep::SearchOptions options;
    options.syntax = newsgrep::Syntax::plain;
    newsgrep::Results results = searcher.search(typed, options);
    return results.corrected;
}

void run(const bench::Arguments& arguments) {
    std::mt19937 random(1);
    bench::Workplace workplace;
    Words words = words_of(bench::corpus_files(arguments, workplace), arguments.language);
    std::size_t own_words = words.size();
    fill_up(words, random);
    build_index(workplace.path("ours"), words, arguments.language);
    build_spelling(workplace.path("xapian"), words);
    fmt::print(
        "{} distinct words ({}), {} of them the corpus' own; µs of processor time for a whole search that "
        "finds nothing and suggests\n\n"
        "| | p50 | p95 | p99 | asked | offered | the word meant |\n|---|--:|--:|--:|--:|--:|--:|\n",
        words.size(), arguments.language, own_words);
    newsgrep::Index index = newsgrep::Index::open(workplace.path("ours"));
    newsgrep::Searcher searcher = index.searcher();
    std::vector<Question> all = questions(words, random);
    if (all.empty()) throw std::runtime_error("No word stands in three articles; give more of them.");
    static_cast<void>(better_word(searcher, all.back().typed));  // warms up
    report("newsgrep", all, [&](const std::string& typed) { return better_word(searcher, typed); });
    Xapian::Database database(workplace.path("xapian"));
    report("Xapian, two edits", all,
           [&](const std::string& typed) { return database.get_spelling_suggestion(typed); });
    report("Xapian, one edit", all,
           [&](const std::string& typed) { return database.get_spelling_suggestion(typed, 1); });
    all.resize(std::min(asked_cold, all.size()));
    report("newsgrep, opening the index", all, [&](const std::string& typed) {
        newsgrep::Searcher fresh = newsgrep::Index::open(workplace.path("ours")).searcher();
        return better_word(fresh, typed);
    });
    report("Xapian, opening the database", all, [&](const std::string& typed) {
        return Xapian::Database(workplace.path("xapian")).get_spelling_suggestion(typed);
    });
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] { run(bench::parse_arguments(count, values)); });
}
