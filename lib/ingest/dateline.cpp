#include "ingest/dateline.hpp"

#include "ingest/date.hpp"
#include "ingest/date_words.hpp"
#include "ingest/page_templates.hpp"
#include "ingest/tidy.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t most_words = 40;  // of a dateline, marks included
constexpr std::size_t most_words_behind =
    3;  // after the date: a zone the grammar does not know, a view count

bool take_any(std::span<const Word> words, std::size_t& at, std::span<const Phrase> phrases) {
    return std::ranges::any_of(phrases, [&](const Phrase& phrase) { return take_phrase(words, at, phrase); });
}

/// Whether `phrase` ends right before `end`; then `end` moves before it.
bool drop_phrase(std::span<const Word> words, std::size_t begin, std::size_t& end, const Phrase& phrase) {
    if (phrase.size() > end - begin) return false;
    std::size_t start = end - phrase.size();
    auto text = [](const Word& word) -> const std::string& { return word.text; };
    if (!std::ranges::equal(words.subspan(start, phrase.size()), phrase, {}, text)) return false;
    end = start;
    return true;
}

bool is_joint(const Word& word) {
    return word.is_mark('-') || word.is_mark(',') || word.is_mark(':') || word.is_mark('|') ||
           word.is_mark('(') || word.text == "،";
}

/// The end of the source's words: marks, a weekday and one linking word before the date are not its own. A
/// weekday before the linking word is ("Le Journal du dimanche le 12 - 02 - 2020").
std::size_t source_end(std::span<const Word> words, std::size_t begin, std::size_t end,
                       const SiteTemplate& site) {
    auto drop = [&](auto test) {
        while (end > begin && test(words[end - 1])) --end;
    };
    drop([](const Word& word) { return is_joint(word) || is_weekday(word); });
    for (const Phrase& link : site.links) {
        if (drop_phrase(words, begin, end, link)) break;
    }
    drop(is_joint);
    return end;
}

/// Where an impossible date (00 - 00 - 0000) begins: the run of numbers and marks at the end of the line.
std::optional<std::size_t> numbers_at_end(std::span<const Word> words) {
    std::size_t begin = words.size();
    std::ptrdiff_t numbers = 0;
    while (begin > 0 && !words[begin - 1].is_word()) numbers += words[--begin].is_number() ? 1 : 0;
    return numbers >= 3 ? std::optional(begin) : std::nullopt;
}

std::size_t word_count(std::span<const Word> words) {
    return static_cast<std::size_t>(
        std::ranges::count_if(words, [](const Word& word) { return !word.is_mark(); }));
}

std::optional<Dateline> read_with(const SiteTemplate& site, std::string_view line,
                                  std::span<const Word> words, int last_year) {
    std::size_t begin = 0;
    if (!take_any(words, begin, site.verbs)) return {};
    take_any(words, begin, site.prepositions);
    auto found = find_date(words.subspan(begin), last_year);
    bool is_dated = found && found->date.year != 0;
    auto date_begin = is_dated ? std::optional(begin + found->begin) : numbers_at_end(words);
    if (!date_begin || *date_begin < begin) return {};
    if (is_dated && word_count(words.subspan(begin + found->end)) > most_words_behind) return {};
    while (begin < *date_begin && words[begin].is_mark(':')) ++begin;
    std::size_t end = source_end(words, begin, *date_begin, site);
    Dateline dateline;
    if (is_dated) dateline.date = found->date;
    if (begin < end)
        dateline.source =
            plain_name(line.substr(words[begin].begin, words[end - 1].end - words[begin].begin));
    return dateline;
}

}  // namespace

std::optional<Dateline> read_dateline(std::string_view line, std::span<const Word> words, int last_year) {
    if (words.size() < 3 || words.size() > most_words) return {};
    for (const SiteTemplate& site : site_templates()) {
        if (auto dateline = read_with(site, line, words, last_year)) return dateline;
    }
    return {};
}

}  // namespace newsgrep::ingest
