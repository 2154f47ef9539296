#include "text/backoff.hpp"

#include "base/utf8.hpp"
#include "text/letters.hpp"

#include <algorithm>

namespace newsgrep::text {
namespace {

constexpr std::size_t latin_beginning = 5;
constexpr std::size_t arabic_run = 3;

/// The byte behind `letters` code points from `begin` on, or the end of the word.
std::size_t behind(std::string_view word, std::size_t begin, std::size_t letters) {
    for (; letters > 0 && begin < word.size(); --letters)
        for (++begin; !base::is_boundary(word, begin); ++begin) {
        }
    return begin;
}

std::vector<std::string> runs(std::string_view word, std::size_t letters) {
    std::vector<std::string> terms;
    std::size_t end = behind(word, 0, letters);
    for (std::size_t begin = 0;; begin = behind(word, begin, 1), end = behind(word, end, 1)) {
        std::string term(word.substr(begin, end - begin));
        if (std::ranges::find(terms, term) == terms.end()) terms.push_back(std::move(term));
        if (end == word.size()) return terms;
    }
}

}  // namespace

std::vector<std::string> backoff_terms(std::string_view exact) {
    switch (script_of(exact)) {
        case Script::latin:
            return {std::string(exact.substr(0, behind(exact, 0, latin_beginning)))};
        case Script::arabic:
            return runs(exact, arabic_run);
        case Script::other:
            break;
    }
    return {};
}

}  // namespace newsgrep::text
