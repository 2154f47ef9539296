#include "ingest/people.hpp"

#include "base/utf8.hpp"
#include "ingest/page_templates.hpp"
#include "ingest/tidy.hpp"
#include "ingest/words.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_words = 8;
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

/// Marks that stand in sentences and headlines, not among names. `Le360 (avec MAP)`, `Fès: X`, `a@b.ma` hold
/// others.
constexpr std::string_view no_name_marks = "?!;%\"=<>«»“”…؟؛";

/// A number belongs to a name only as a part of one word: Le360.
bool fits_name(const std::vector<Word>& words, std::size_t i) {
    if (words[i].is_mark()) return no_name_marks.find(words[i].text) == std::string_view::npos;
    return words[i].is_word() || (i > 0 && words[i - 1].is_word() && words[i - 1].end == words[i].begin);
}

bool is_one_word(std::string_view line) {
    return line.find(' ') == std::string_view::npos;
}

/// The dot of Karim B. ends no sentence.
bool ends_with_initial(const std::vector<Word>& words) {
    return words.size() >= 3 && words.back().is_mark('.') && length(words[words.size() - 2].text) == 1;
}

bool reads_as_name(std::string_view line, const std::vector<Word>& words) {
    std::size_t count = word_count(words);
    if (count == 0 || count > most_words || length(line) > longest_name) return false;
    if (!may_begin_name(line) && !is_one_word(line)) return false;
    if (ends_sentence(line) && !ends_with_initial(words)) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!fits_name(words, i)) return false;
    }
    return true;
}

/// What stands behind `Par`, `بقلم:` and their kin; nothing for a line that begins otherwise.
std::optional<std::string_view> behind_byline(std::string_view line) {
    if (length(line) > longest_byline || ends_sentence(line)) return {};
    std::vector<Word> words = words_of(line);
    for (const SiteTemplate& site : site_templates()) {
        for (const Phrase& lead : site.bylines) {
            std::size_t at = 0;
            if (!take_phrase(words, at, lead)) continue;
            while (at < words.size() && words[at].is_mark()) ++at;
            if (at == words.size() || word_count(words) > most_words + lead.size()) return {};
            return line.substr(words[at].begin);
        }
    }
    return {};
}

/// `*أحمد علي*`, `كتب ـ أحمد علي:` without what decorates them.
std::string_view undecorated(std::string_view line) {
    std::vector<Word> words = words_of(line);
    auto first = std::ranges::find_if(words, [](const Word& w) { return !w.is_mark() || w.is_mark('('); });
    if (first == words.end()) return {};
    auto last = words.end() - 1;
    while (last->is_mark() && !last->is_mark(')') && !last->is_mark('.')) --last;
    return line.substr(first->begin, last->end - first->begin);
}

}  // namespace

std::optional<std::string> named_author(std::string_view line) {
    auto name = behind_byline(line);
    return name && may_begin_name(*name) ? std::optional(plain_name(undecorated(*name))) : std::nullopt;
}

std::optional<std::string> author_in(std::string_view line) {
    if (auto name = behind_byline(line)) return plain_name(undecorated(*name));
    std::string_view name = undecorated(line);
    if (ends_sentence(line) && !ends_sentence(name)) return {};
    return reads_as_name(name, words_of(name)) ? std::optional(plain_name(name)) : std::nullopt;
}

}  // namespace newsgrep::ingest
