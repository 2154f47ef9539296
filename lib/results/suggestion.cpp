/// How is it said that a word was perhaps not meant, or that less would find more?
#include "newsgrep/results.hpp"

#include <fmt/format.h>

namespace newsgrep {
namespace {

std::string articles(std::uint64_t count) {
    return fmt::format("{} article{}", count, count == 1 ? "" : "s");
}

std::string are_articles(std::uint64_t count) {
    return fmt::format("{} {}", count == 1 ? "is" : "are", articles(count));
}

}  // namespace

std::string to_string(const Suggestion& suggestion) {
    bool is_fewer = suggestion.documents <= suggestion.better_documents;
    std::string text =
        suggestion.documents == 0
            ? fmt::format("No article holds '{}'", suggestion.word)
            : fmt::format("{}{} hold{} '{}'", is_fewer ? "Only " : "", articles(suggestion.documents),
                          suggestion.documents == 1 ? "s" : "", suggestion.word);
    if (suggestion.better.empty()) return text + ".";
    return fmt::format("{}. Did you mean '{}' ({})?", text, suggestion.better,
                       articles(suggestion.better_documents));
}

std::string to_string(const Relaxation& relaxation) {
    if (relaxation.kind == Relaxation::Kind::any)
        return fmt::format("With any of the words (--any) there {}.", are_articles(relaxation.articles));
    std::string dropped;
    for (const std::string& clause : relaxation.dropped)
        dropped += fmt::format("{}'{}'", dropped.empty() ? "" : " and ", clause);
    return fmt::format("Without {} there {}: {}", dropped, are_articles(relaxation.articles),
                       relaxation.query);
}

}  // namespace newsgrep
