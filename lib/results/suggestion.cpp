/// How is it said that a word was perhaps not meant?
#include "newsgrep/results.hpp"

#include <fmt/format.h>

namespace newsgrep {
namespace {

std::string articles(std::uint64_t count) {
    return fmt::format("{} article{}", count, count == 1 ? "" : "s");
}

}  // namespace

std::string to_string(const Suggestion& suggestion) {
    std::string text = suggestion.documents == 0
                           ? fmt::format("No article holds '{}'", suggestion.word)
                           : fmt::format("Only {} hold{} '{}'", articles(suggestion.documents),
                                         suggestion.documents == 1 ? "s" : "", suggestion.word);
    if (suggestion.better.empty()) return text + ".";
    return fmt::format("{}. Did you mean '{}' ({})?", text, suggestion.better,
                       articles(suggestion.better_documents));
}

}  // namespace newsgrep
