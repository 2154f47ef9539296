/// Counts the language model: usage: newsgrep_build_language_model FOLDER TABLE
///
/// FOLDER holds fr.txt, es.txt, … as `gather` writes them, one piece of text per line; TABLE is table.inc in
/// this folder. The same input gives the same bytes. To count anew:
///     lib/text/language_model/gather DEV_OPEN PACKAGES FOLDER
///     ninja -C build newsgrep_build_language_model
///     build/lib/newsgrep_build_language_model FOLDER lib/text/language_model/table.inc
#include "text/language_model.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace newsgrep::text;

/// Files of the folder, in the order of model_languages.
constexpr std::array<std::string_view, model_languages.size()> classes = {"fr", "es", "en",       "pt",
                                                                          "it", "ca", "germanic", "rest"};

/// Every language counts as if it had given this many features, so that all are smoothed alike.
constexpr double features_each = 1e7;
constexpr double added_to_each_count = 0.5;
constexpr double steps = 15;

using Counts = std::vector<double>;

/// Counts the features of a line, but for those of names: words with a capital in a line that has small
/// letters.
class Counter {
  public:
    explicit Counter(Counts& counts, bool has_small_letters)
        : counts_(counts), has_small_letters_(has_small_letters) {}

    void letter(const LanguageLetter&, char32_t) {}
    void feature(Bucket bucket) { word_.push_back(bucket); }
    void end_word(bool is_capitalised) {
        if (!is_capitalised || !has_small_letters_)
            for (Bucket bucket : word_) ++counts_[bucket];
        word_.clear();
    }

  private:
    Counts& counts_;
    bool has_small_letters_;
    std::vector<Bucket> word_;
};

/// The features of a file, per features_each.
Counts count(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error(path + " cannot be read; `gather` writes it.");
    Counts counts(buckets);
    for (std::string line; std::getline(file, line);) {
        bool has_small_letters = std::ranges::any_of(line, [](char c) { return c >= 'a' && c <= 'z'; });
        Counter counter(counts, has_small_letters);
        LanguageScanner(counter).scan(line);
    }
    double total = 0;
    for (double n : counts) total += n;
    for (double& n : counts) n *= features_each / total;
    return counts;
}

ModelRow row(const std::vector<Counts>& counts, std::size_t bucket) {
    std::array<double, classes.size()> logs{};
    for (std::size_t i = 0; i < logs.size(); ++i) logs[i] = std::log(counts[i][bucket] + added_to_each_count);
    double highest = *std::ranges::max_element(logs);
    ModelRow row = 0;
    for (std::size_t i = 0; i < logs.size(); ++i) {
        double loss = std::min(steps, std::round((highest - logs[i]) / nats_per_step));
        row |= static_cast<ModelRow>(loss) << 4 * i;
    }
    return row;
}

void write(const std::vector<Counts>& counts, const std::string& path) {
    std::ofstream file(path);
    file << "// Written by build.cpp in this folder; see README.md.\n" << std::hex;
    for (std::size_t bucket = 0; bucket < buckets; ++bucket)
        file << "0x" << row(counts, bucket) << (bucket % 10 == 9 ? ",\n" : ",");
    file << '\n';
    if (!file.flush()) throw std::runtime_error(path + " cannot be written.");
}

}  // namespace

int main(int argc, char** argv) try {
    if (argc != 3) throw std::runtime_error("usage: newsgrep_build_language_model FOLDER TABLE");
    std::vector<Counts> counts;
    for (std::string_view name : classes)
        counts.push_back(count(std::string(argv[1]).append("/").append(name) + ".txt"));
    write(counts, argv[2]);
    return 0;
} catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 2;
}
