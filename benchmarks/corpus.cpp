/// Which articles does a benchmark run on, and where does it put its indexes?
#include "corpus.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <newsgrep/newsgrep.hpp>
#include <stdexcept>
#include <stdlib.h>
#include <string_view>

namespace fs = std::filesystem;

namespace bench {
namespace {

[[noreturn]] void refuse(const std::string& sentence) {
    fmt::print(stderr, "{}\nusage: --lang TAG [--limit N] CORPUS.jsonl…\n", sentence);
    std::exit(2);
}

std::size_t parse_limit(std::string_view text) {
    std::size_t limit = 0;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    if (error != std::errc{} || end != text.data() + text.size() || limit == 0)
        refuse(fmt::format("--limit takes a number from 1 up, not \"{}\".", text));
    return limit;
}

}  // namespace

Arguments parse_arguments(int count, char** values) {
    Arguments parsed;
    for (int i = 1; i < count; ++i) {
        std::string argument = values[i];
        bool has_value = i + 1 < count;
        if (argument == "--lang" && has_value)
            parsed.language = values[++i];
        else if (argument == "--limit" && has_value)
            parsed.limit = parse_limit(values[++i]);
        else if (argument.starts_with('-'))
            refuse(fmt::format("\"{}\" is no option here, or lacks its value.", argument));
        else
            parsed.files.push_back(argument);
    }
    if (parsed.language.empty()) refuse("Say the corpus' language, for example --lang fr.");
    if (parsed.files.empty()) refuse("Name at least one JSONL file.");
    for (const std::string& file : parsed.files)
        if (!fs::is_regular_file(file)) refuse(fmt::format("\"{}\" is no file.", file));
    return parsed;
}

Workplace::Workplace() : directory_((fs::temp_directory_path() / "newsgrep-bench-XXXXXX").string()) {
    if (::mkdtemp(directory_.data()) == nullptr)
        throw std::runtime_error(
            fmt::format("No directory \"{}\" can be made; set TMPDIR to one that is writable.", directory_));
}

Workplace::~Workplace() {
    std::error_code ignored;
    fs::remove_all(directory_, ignored);
}

std::vector<std::string> corpus_files(const Arguments& arguments, const Workplace& workplace) {
    if (arguments.limit == 0) return arguments.files;
    std::vector<std::string> copies;
    for (const std::string& file : arguments.files) {
        copies.push_back(workplace.path(fmt::format("corpus{}.jsonl", copies.size())));
        std::ifstream from(file);
        std::ofstream to(copies.back());
        std::string line;
        for (std::size_t i = 0; i < arguments.limit && std::getline(from, line); ++i) to << line << '\n';
    }
    return copies;
}

void for_each_article(const std::vector<std::string>& files, const std::string& language,
                      const std::function<void(const newsgrep::Article&)>& visit) {
    for (const std::string& file : files) {
        newsgrep::Reader reader(file, {.format = newsgrep::Format::jsonl, .language = language});
        while (auto record = reader.next())
            if (record->outcome == newsgrep::Record::Outcome::article) visit(record->article);
    }
}

void build_ours(const std::string& path, const std::vector<std::string>& files, const std::string& language,
                bool is_added) {
    newsgrep::Index index =
        is_added && fs::exists(path) ? newsgrep::Index::open(path) : newsgrep::Index::create(path);
    newsgrep::Writer writer = index.writer();
    newsgrep::LoadOptions options;
    options.reader.format = newsgrep::Format::jsonl;
    options.reader.language = language;
    newsgrep::load(writer, files, options);
    writer.commit();
}

}  // namespace bench
