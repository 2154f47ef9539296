/// How often, and how fast, is the language of a text called right?
///
/// usage: newsgrep_bench_detect [--held-out] [--misses] CORPUS.jsonl…   (each record says its language)
///
/// --held-out takes the tenth of the articles that the language model was not counted from; --misses prints
/// the headlines that were not called right. Headlines of names alone have a column of their own: those in
/// Latin letters in which no word begins with a small letter, though some letters are small. They are in no
/// language, and unknown is right.
#include <fmt/format.h>

#ifdef NEWSGREP_HAS_CLD2
#include <cld2/public/compact_lang_det.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <ctime>
#include <exception>
#include <functional>
#include <newsgrep/newsgrep.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::ptrdiff_t fewest_words = 4;       ///< of a headline
constexpr std::size_t shortest_paragraph = 120;  ///< bytes
constexpr std::size_t most_paragraphs = 100000;

struct Texts {
    std::string language;
    std::vector<std::string> headlines;
    std::vector<std::string> names;  ///< headlines of names alone
    std::vector<std::string> paragraphs;
};

/// Takes a text; gives a language, or "" for unknown.
using Detector = std::function<std::string(const std::string&)>;

struct Contender {
    const char* name;
    Detector detect;
};

/// As lib/text/language_model/gather draws them.
bool is_held_out(std::string_view id) {
    std::uint32_t hash = 2166136261;
    for (char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
    return hash % 10 == 0;
}

/// a–z, à–ÿ
bool begins_small(std::string_view word) {
    auto byte = [&](std::size_t i) { return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U; };
    return (byte(0) >= 'a' && byte(0) <= 'z') || (byte(0) == 0xC3 && byte(1) >= 0xA0);
}

/// Whether no word begins with a small letter, though some letters are small.
bool is_of_names(const std::string& headline) {
    static newsgrep::Analyzer analyzer("und");
    std::vector<newsgrep::Token> words = analyzer.analyze(headline);
    bool has_small = std::ranges::any_of(headline, [](char c) { return c >= 'a' && c <= 'z'; });
    return has_small && std::ranges::none_of(words, [&](const newsgrep::Token& word) {
               return begins_small(std::string_view(headline).substr(word.begin));
           });
}

void take(Texts& texts, const newsgrep::Article& article) {
    texts.language = article.language;
    if (std::ranges::count(article.title, ' ') >= fewest_words - 1)
        (article.language != "ar" && is_of_names(article.title) ? texts.names : texts.headlines)
            .push_back(article.title);
    for (std::size_t at = 0; at < article.body.size();) {
        std::size_t end = std::min(article.body.find('\n', at), article.body.size());
        if (end - at >= shortest_paragraph && texts.paragraphs.size() < most_paragraphs)
            texts.paragraphs.push_back(article.body.substr(at, end - at));
        at = end + 1;
    }
}

Texts read(const std::string& file, bool only_held_out) {
    Texts texts;
    newsgrep::Reader reader(file);
    while (auto record = reader.next()) {
        if (record->outcome != newsgrep::Record::Outcome::article) continue;
        if (!only_held_out || is_held_out(record->article.id)) take(texts, record->article);
    }
    return texts;
}

/// In small letters without accents, as a hurried person types.
std::vector<std::string> hurried(const std::vector<std::string>& texts) {
    std::vector<std::string> folded;
    folded.reserve(texts.size());
    for (const std::string& text : texts) folded.push_back(newsgrep::fold(text));
    return folded;
}

/// Of this thread: others of the machine do not count.
double processor_seconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// "99.5 (0.4)": per cent right, and unknown.
std::string accuracy(const std::vector<std::string>& texts, const std::string& language,
                     const Detector& detect) {
    std::size_t right = 0;
    std::size_t unknown = 0;
    for (const std::string& text : texts) {
        std::string detected = detect(text);
        right += detected == language ? 1U : 0U;
        unknown += detected.empty() ? 1U : 0U;
    }
    double per_cent = 100.0 / static_cast<double>(std::max<std::size_t>(texts.size(), 1));
    return texts.empty()
               ? "–"
               : fmt::format("{:.2f} ({:.2f})", per_cent * double(right), per_cent * double(unknown));
}

/// "120 MB/s, 1.2 µs": on all texts, in processor time; what reads them first warms the cache.
std::string speed(const std::vector<std::string>& texts, const Detector& detect) {
    double bytes = 0;
    double start = processor_seconds();
    for (const std::string& text : texts) {
        detect(text);
        bytes += static_cast<double>(text.size());
    }
    double seconds = processor_seconds() - start;
    return fmt::format("{:.0f} MB/s, {:.1f} µs", bytes / seconds / 1e6,
                       seconds * 1e6 / static_cast<double>(std::max<std::size_t>(texts.size(), 1)));
}

std::vector<Contender> contenders() {
    std::vector<Contender> all = {
        {"newsgrep", [](const std::string& text) {
             static const std::vector<std::string> languages = {"fr", "ar", "es", "en"};
             return newsgrep::detect_language(text, languages);
         }}};
#ifdef NEWSGREP_HAS_CLD2
    all.push_back(
        {"CLD2", [](const std::string& text) {
             bool is_reliable = false;
             CLD2::Language language =
                 CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &is_reliable);
             return std::string(language == CLD2::UNKNOWN_LANGUAGE ? "" : CLD2::LanguageCode(language));
         }});
#endif
    return all;
}

void print_rows(const std::string& file, const Texts& texts) {
    std::vector<std::string> plain = hurried(texts.headlines);
    for (const Contender& contender : contenders())
        fmt::print("| {} | {} | {} | {} | {} | {} | {} |\n", file.substr(file.rfind('/') + 1), contender.name,
                   accuracy(texts.headlines, texts.language, contender.detect),
                   accuracy(texts.names, "", contender.detect),
                   accuracy(plain, texts.language, contender.detect),
                   accuracy(texts.paragraphs, texts.language, contender.detect),
                   speed(texts.paragraphs, contender.detect));
}

void print_misses(const Texts& texts) {
    Detector detect = contenders().front().detect;
    for (const auto& [headlines, language] :
         {std::pair(&texts.headlines, texts.language), std::pair(&texts.names, std::string())})
        for (const std::string& headline : *headlines)
            if (std::string detected = detect(headline); detected != language)
                fmt::print("{}\t{}\t{}\n", language.empty() ? "–" : language,
                           detected.empty() ? "–" : detected, headline);
}

}  // namespace

int main(int count, char** values) try {
    std::vector<std::string> files(values + 1, values + count);
    bool only_held_out = std::erase(files, "--held-out") > 0;
    bool prints_misses = std::erase(files, "--misses") > 0;
    if (files.empty()) {
        std::fputs("usage: newsgrep_bench_detect [--held-out] [--misses] CORPUS.jsonl…\n", stderr);
        return 2;
    }
    fmt::print(
        "Per cent right (unknown in brackets); speed on paragraphs.\n\n"
        "| corpus | | headlines | of names alone | in small letters, no accents | paragraphs | speed "
        "|\n|---|---|--:|--:|--:|--:|--:|\n");
    for (const std::string& file : files) {
        Texts texts = read(file, only_held_out);
        prints_misses ? print_misses(texts) : print_rows(file, texts);
    }
    return 0;
} catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
}
