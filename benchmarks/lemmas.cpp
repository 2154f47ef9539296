/// Do the forms of a word meet in one stem, and do other words stay out of it?
///
/// Over pairs of distinct folded forms of NEWSGREP_DATA/lemma/fr|es|ar_full.tsv: how many of the pairs that
/// share a stem share a lemma (precision), and the other way round (recall). Once over all words, once
/// without those that nobody searches for.
#include "run.hpp"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <newsgrep/analyzer.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

struct Word {
    std::string exact;
    std::string form;              ///< as it is written most often
    std::set<std::string> lemmas;  ///< several where the form is ambiguous
    std::uint64_t count = 0;       ///< how often the corpora have it
};

using Words = std::vector<Word>;
using Stemmer = std::function<std::string(const Word&)>;
/// Indexes of two words, the lower one first.
using Pairs = std::set<std::pair<std::size_t, std::size_t>>;

struct Row {
    std::string form;
    std::string lemma;
    std::string part_of_speech;
    std::uint64_t count = 0;
};

/// form, lemma, part of speech, root, treebank, count.
Row read_row(const std::string& line) {
    std::vector<std::string> cells(1);
    for (char c : line) {
        if (c == '\t')
            cells.emplace_back();
        else
            cells.back() += c;
    }
    if (cells.size() != 6)
        throw std::runtime_error(fmt::format("'{}' has not six columns between tabs.", line));
    return {cells[0], cells[1], cells[2], std::stoull(cells[5])};
}

bool is_open_class(const std::string& part_of_speech) {
    constexpr auto open = std::to_array<std::string_view>({"ADJ", "ADV", "NOUN", "PROPN", "VERB"});
    return std::find(open.begin(), open.end(), part_of_speech) != open.end();
}

/// The word without its elided particles; folded as a whole where it has several parts.
newsgrep::Token token_of(const newsgrep::Analyzer& analyzer, const std::string& form) {
    auto tokens = analyzer.analyze(form);
    std::erase_if(tokens, [](const auto& token) { return token.kind == newsgrep::TokenKind::particle; });
    if (tokens.empty()) return {};
    return tokens.front();
}

std::vector<Row> read_rows(const std::string& path) {
    std::ifstream file(path);
    std::vector<Row> rows;
    std::string line;
    std::getline(file, line);  // the heading
    while (std::getline(file, line)) rows.push_back(read_row(line));
    if (rows.empty())
        throw std::runtime_error(
            fmt::format("There are no words in {}; NEWSGREP_DATA must name the data.", path));
    return rows;
}

/// Of the two Arabic treebanks one writes lemmas with harakat, the other without.
std::string lemma_of(const Row& row, const std::string& language) {
    return language == "ar" ? newsgrep::fold(row.lemma) : row.lemma;
}

/// Rows are most frequent first.
Words words_of(const std::vector<Row>& rows, const std::string& language, bool is_open_only) {
    newsgrep::Analyzer analyzer(language);
    std::map<std::string, std::size_t> numbers;
    Words words;
    for (const Row& row : rows) {
        if (is_open_only && !is_open_class(row.part_of_speech)) continue;
        newsgrep::Token token = token_of(analyzer, row.form);
        if (token.exact.empty()) continue;
        auto [number, is_new] = numbers.try_emplace(token.exact, words.size());
        if (is_new) words.push_back({token.exact, token.form, {}, 0});
        words[number->second].lemmas.insert(lemma_of(row, language));
        words[number->second].count += row.count;
    }
    return words;
}

/// All pairs of words that share one of their keys.
Pairs pairs_by(const Words& words, const std::function<std::set<std::string>(const Word&)>& keys) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t number = 0; number < words.size(); ++number)
        for (const std::string& key : keys(words[number])) groups[key].push_back(number);
    Pairs pairs;
    for (const auto& [key, members] : groups)
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j) pairs.emplace(members[i], members[j]);
    return pairs;
}

Pairs pairs_of_stems(const Words& words, const Stemmer& stem) {
    return pairs_by(words, [&](const Word& word) { return std::set<std::string>{stem(word)}; });
}

double share(std::size_t part, std::size_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

void report(const char* name, const Words& words, const Pairs& gold, const Stemmer& stem) {
    Pairs found = pairs_of_stems(words, stem);
    auto right = static_cast<std::size_t>(
        std::count_if(found.begin(), found.end(), [&](const auto& pair) { return gold.contains(pair); }));
    double precision = share(right, found.size());
    double recall = share(right, gold.size());
    double both = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    fmt::print("| {} | {:.4f} | {:.4f} | {:.4f} |\n", name, precision, recall, both);
}

/// The pairs that `pairs` has and `others` has not, those of frequent words first, for whoever improves a
/// stemmer.
void print_difference(const char* sign, const Words& words, const Pairs& pairs, const Pairs& others) {
    std::multimap<std::uint64_t, std::string, std::greater<>> lines;
    for (const auto& [a, b] : pairs)
        if (!others.contains({a, b}))
            lines.emplace(std::min(words[a].count, words[b].count),
                          fmt::format("{} {} {}", sign, words[a].exact, words[b].exact));
    for (const auto& [count, line] : lines) fmt::print("{} {}\n", line, count);
}

void compare(const Words& words, const std::string& language, const char* which, bool lists_pairs) {
    Pairs gold = pairs_by(words, [](const Word& word) { return word.lemmas; });
    Xapian::Stem snowball(language);
    Stemmer ours = [&](const Word& word) { return newsgrep::stem(word.exact, language); };
    fmt::print("{}, {}: {} words, {} pairs share a lemma\n\n", language, which, words.size(), gold.size());
    fmt::print("| | precision | recall | F |\n|---|--:|--:|--:|\n");
    report("newsgrep", words, gold, ours);
    report("Snowball", words, gold, [&](const Word& word) { return newsgrep::fold(snowball(word.form)); });
    report("Snowball, without accents", words, gold, [&](const Word& word) { return snowball(word.exact); });
    fmt::print("\n");
    if (!lists_pairs) return;
    Pairs found = pairs_of_stems(words, ours);
    print_difference("meet wrongly:", words, found, gold);
    print_difference("never meet:", words, gold, found);
}

void run(const std::string& folder, const std::string& language, bool lists_pairs) {
    auto rows = read_rows(fmt::format("{}/lemma/{}_full.tsv", folder, language));
    compare(words_of(rows, language, false), language, "all words", false);
    compare(words_of(rows, language, true), language, "nouns, verbs, adjectives, adverbs, names",
            lists_pairs);
}

}  // namespace

int main(int count, char** values) {
    return bench::run([&] {
        std::vector<std::string> arguments(values + 1, values + count);
        bool lists_pairs = std::erase(arguments, "--pairs") > 0;
        if (arguments.empty()) arguments = {"fr", "es", "ar"};
        const char* folder = std::getenv("NEWSGREP_DATA");
        if (folder == nullptr)
            throw std::runtime_error("NEWSGREP_DATA names no folder of data; set it and run again.");
        for (const std::string& language : arguments) run(folder, language, lists_pairs);
    });
}
