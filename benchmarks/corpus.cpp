#include "corpus.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include <newsgrep/reader.hpp>

namespace bench {

Arguments parse_arguments(int count, char** arguments) {
    Arguments parsed;
    for (int i = 1; i < count; ++i) {
        std::string argument = arguments[i];
        bool has_value = i + 1 < count;
        if (argument == "--lang" && has_value) parsed.language = arguments[++i];
        else if (argument == "--limit" && has_value) parsed.limit = std::strtoul(arguments[++i], nullptr, 10);
        else parsed.files.push_back(argument);
    }
    if (!parsed.files.empty() && !parsed.language.empty()) return parsed;
    fmt::print(stderr, "usage: {} --lang TAG [--limit N] CORPUS.jsonl…\n", arguments[0]);
    std::exit(2);
}

std::vector<newsgrep::Article> read_corpus(const Arguments& arguments) {
    std::vector<newsgrep::Article> articles;
    for (const std::string& file : arguments.files) {
        newsgrep::Reader reader(file, {.format = newsgrep::Format::jsonl, .language = arguments.language});
        while (articles.size() < arguments.limit) {
            auto record = reader.next();
            if (!record) break;
            if (record->outcome == newsgrep::Record::Outcome::article) articles.push_back(std::move(record->article));
        }
    }
    return articles;
}

std::uint64_t text_bytes(const std::vector<newsgrep::Article>& articles) {
    std::uint64_t bytes = 0;
    for (const newsgrep::Article& article : articles) bytes += article.title.size() + article.body.size();
    return bytes;
}

double percentile(std::vector<double> values, double share) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

}  // namespace bench
