#include "ingest/people.hpp"

#include "base/utf8.hpp"
#include "ingest/page_templates.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <vector>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_words = 6;
constexpr std::size_t longest_name = 60;     // code points
constexpr std::size_t longest_byline = 100;  // code points: more is a sentence

std::size_t word_count(const std::vector<Word>& words) {
    return static_cast<std::size_t>(std::ranges::count_if(words, &Word::is_word));
}

/// A letter of a script without case counts: it cannot say no.
bool may_begin_name(std::string_view text) {
    std::size_t at = 0;
    char32_t c = base::decode(text, at);
    bool is_latin = c < 0x250;
    bool is_capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE) || (c >= 0x100 && c < 0x180);
    return !is_latin || is_capital;
}

/// Marks inside names: J.-P. N'Diaye, X et Y (agence), a@b.ma
bool is_name_mark(const Word& word) {
    return word.is_word() || word.text.find_first_of(".-',&/()@_|") != std::string::npos ||
           word.text == "’" || word.text == "،";
}

/// The dot of Karim B. ends no sentence.
bool ends_with_initial(const std::vector<Word>& words) {
    return words.size() >= 3 && words.back().is_mark('.') && length(words[words.size() - 2].text) == 1;
}

bool reads_as_name(std::string_view line, const std::vector<Word>& words) {
    std::size_t count = word_count(words);
    if (count == 0 || count > most_words || length(line) > longest_name || !may_begin_name(line))
        return false;
    return (!ends_sentence(line) || ends_with_initial(words)) && std::ranges::all_of(words, is_name_mark);
}

}  // namespace

std::optional<std::string> named_author(std::string_view line) {
    if (length(line) > longest_byline || ends_sentence(line)) return {};
    std::vector<Word> words = words_of(line);
    for (const SiteTemplate& site : site_templates()) {
        for (const Phrase& lead : site.bylines) {
            std::size_t at = 0;
            if (!take_phrase(words, at, lead)) continue;
            while (at < words.size() && words[at].is_mark()) ++at;
            if (at == words.size() || word_count(words) > most_words + lead.size()) return {};
            if (!may_begin_name(line.substr(words[at].begin))) return {};
            return std::string(tidy(line.substr(words[at].begin)));
        }
    }
    return {};
}

std::optional<std::string> author_in(std::string_view line) {
    if (auto author = named_author(line)) return author;
    return reads_as_name(line, words_of(line)) ? std::optional(std::string(line)) : std::nullopt;
}

}  // namespace newsgrep::ingest
