/// How often is a text in an old encoding, with a right, a wrong or no label, recovered to the letter?
///
/// usage: newsgrep_bench_charsets [--limit N] [--failures N] CORPUS.jsonl…
///
/// Every article and every headline that is not plain ASCII is written in each encoding that can hold it, and
/// read under every label. Its rival is ICU's CharsetDetector with ICU's converters, which takes a label as a
/// hint. --failures prints the first N texts of each encoding that came back otherwise.
#include "base/utf8.hpp"
#include "ingest/charset.hpp"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <memory>
#include <newsgrep/newsgrep.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace {

using newsgrep::ingest::decode_text;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// The text in ICU's encoding `name`; nothing where that cannot hold it.
std::optional<std::string> encoded(const std::string& text, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name, &status));
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string units(text.size(), u'\0');
    std::string bytes(text.size() * 2 + 4, '\0');
    int32_t length = 0;
    u_strFromUTF8(units.data(), static_cast<int32_t>(units.size()), &length, text.data(),
                  static_cast<int32_t>(text.size()), &status);
    length = ucnv_fromUChars(converter.get(), bytes.data(), static_cast<int32_t>(bytes.size()), units.data(),
                             length, &status);
    if (U_FAILURE(status) != 0) return {};
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

/// `bytes` read in ICU's encoding `name`.
std::string decoded(std::string_view bytes, const char* name) {
    UErrorCode status = U_ZERO_ERROR;
    std::string text(bytes.size() * 4 + 4, '\0');
    int32_t length = ucnv_convert("UTF-8", name, text.data(), static_cast<int32_t>(text.size()), bytes.data(),
                                  static_cast<int32_t>(bytes.size()), &status);
    text.resize(U_FAILURE(status) != 0 ? 0 : static_cast<std::size_t>(length));
    return text;
}

/// What ICU's detector makes of them.
std::string icu_reading(const std::string& bytes, std::string_view label) {
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector* detector = ucsdet_open(&status);
    ucsdet_setText(detector, bytes.data(), static_cast<int32_t>(bytes.size()), &status);
    ucsdet_setDeclaredEncoding(detector, label.data(), static_cast<int32_t>(label.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector, &status);
    const char* name = match != nullptr ? ucsdet_getName(match, &status) : nullptr;
    std::string text = name != nullptr ? decoded(bytes, name) : std::string();
    ucsdet_close(detector);
    return text;
}

/// One way of writing a text. `steps`: the encodings in which it was read by mistake, each time written again
/// as UTF-8.
struct Way {
    std::string_view name;
    const char* encoding;
    std::vector<const char*> mistakes{};
};

const std::vector<Way> ways = {
    {"utf-8", "UTF-8"},
    {"windows-1252", "windows-1252"},
    {"iso-8859-1", "ISO-8859-1"},
    {"iso-8859-15", "ISO-8859-15"},
    {"windows-1256", "windows-1256"},
    {"iso-8859-6", "ISO-8859-6"},
    {"utf-16le", "UTF-16LE"},
    {"utf-16be", "UTF-16BE"},
    {"twice, by windows-1252", "UTF-8", {"windows-1252"}},
    {"twice, by iso-8859-1", "UTF-8", {"ISO-8859-1"}},
    {"twice, by windows-1256", "UTF-8", {"windows-1256"}},
    {"three times", "UTF-8", {"windows-1252", "windows-1252"}},
};

constexpr std::array<std::string_view, 6> labels = {
    "", "utf-8", "iso-8859-1", "iso-8859-15", "windows-1256", "iso-8859-6"};

std::optional<std::string> written(const std::string& text, const Way& way) {
    auto bytes = encoded(text, way.encoding);
    for (const char* mistake : way.mistakes) {
        if (bytes) *bytes = decoded(*bytes, mistake);
    }
    return bytes;
}

struct Count {
    std::size_t texts = 0;
    std::array<std::size_t, labels.size()> ours{};
    std::array<std::size_t, labels.size()> icu{};
};

struct Options {
    std::size_t limit = SIZE_MAX;
    std::size_t failures = 0;
    std::vector<std::string> files;
};

void count(Count& counts, const std::string& text, const Way& way, std::size_t failures) {
    auto bytes = written(text, way);
    if (!bytes) return;
    ++counts.texts;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto reading = decode_text(*bytes, {.transport = labels[i]});
        bool is_right = reading.text == text;
        counts.ours[i] += is_right ? 1 : 0;
        counts.icu[i] += icu_reading(*bytes, labels[i]) == text ? 1 : 0;
        if (!is_right && counts.texts - counts.ours[i] <= failures)
            fmt::print("  {} as {}: {} for {}\n", way.name, labels[i], reading.charset + " " + reading.text,
                       text);
    }
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void print_row(std::string_view name, const Count& counts) {
    auto share = [&](std::size_t right) {
        return 100.0 * static_cast<double>(right) / static_cast<double>(counts.texts);
    };
    auto least = [&](const auto& right) { return share(*std::ranges::min_element(right)); };
    if (counts.texts == 0) return;
    fmt::print("| {} | {} | {:.2f} | {:.2f} | {:.2f} | {:.2f} |\n", name, counts.texts, share(counts.ours[0]),
               least(counts.ours), share(counts.icu[0]), least(counts.icu));
}

void judge(const char* what, const std::vector<std::string>& texts, std::size_t failures) {
    fmt::print(
        "| {} | texts | without a label | under the worst one | ICU without | ICU under the worst |\n"
        "|---|--:|--:|--:|--:|--:|\n",
        what);
    for (const Way& way : ways) {
        Count counts;
        for (const std::string& text : texts) count(counts, text, way, failures);
        print_row(way.name, counts);
    }
}

void take(std::vector<std::string>& texts, std::string_view text) {
    std::string good = newsgrep::base::repair(text);
    if (!is_ascii(good)) texts.push_back(std::move(good));
}

void judge_file(const std::string& file, const Options& options) {
    std::vector<std::string> headlines;
    std::vector<std::string> articles;
    newsgrep::Reader reader(file);
    while (auto record = reader.next()) {
        if (articles.size() >= options.limit) break;
        take(headlines, record->article.title);
        take(articles, record->article.title + "\n" + record->article.body);
    }
    fmt::print("\n{}\n", file.substr(file.rfind('/') + 1));
    judge("headlines", headlines, options.failures);
    judge("articles", articles, options.failures);
}

Options parse(int count, char** values) {
    Options options;
    for (int i = 1; i < count; ++i) {
        std::string_view word = values[i];
        std::size_t* number = word == "--limit"      ? &options.limit
                              : word == "--failures" ? &options.failures
                                                     : nullptr;
        if (number == nullptr) {
            options.files.emplace_back(word);
        } else if (++i < count) {
            std::string_view value = values[i];
            std::from_chars(value.data(), value.data() + value.size(), *number);
        }
    }
    return options;
}

}  // namespace

int main(int count, char** values) {
    Options options = parse(count, values);
    if (options.files.empty()) {
        fmt::print(stderr, "usage: newsgrep_bench_charsets [--limit N] [--failures N] CORPUS.jsonl…\n");
        return 2;
    }
    for (const std::string& file : options.files) judge_file(file, options);
}
