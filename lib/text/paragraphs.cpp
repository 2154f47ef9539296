#include "text/paragraphs.hpp"

#include "base/utf8.hpp"
#include "text/icu.hpp"
#include "text/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

namespace newsgrep::text {
namespace {

struct Abbreviation {
    std::string_view language;
    std::string_view folded;  ///< without its last dot
};

// clang-format off
/// Titles and the like, that a name follows. Single letters (M. D. د.) need no row.
constexpr auto abbreviations = std::to_array<Abbreviation>({
    {"ar", "ا.د"},   {"en", "dr"},  {"en", "gen"}, {"en", "gov"}, {"en", "mr"},  {"en", "mrs"},  {"en", "ms"},
    {"en", "no"},    {"en", "rep"}, {"en", "sen"}, {"en", "st"},  {"en", "vs"},  {"es", "art"},  {"es", "av"},
    {"es", "aprox"}, {"es", "dna"}, {"es", "dr"},  {"es", "dra"}, {"es", "ee"},   {"es", "gral"},
    {"es", "ing"},   {"es", "lic"}, {"es", "no"},  {"es", "num"}, {"es", "prof"}, {"es", "sr"},  {"es", "sra"},
    {"es", "sras"},  {"es", "sres"}, {"es", "srta"}, {"es", "sta"}, {"es", "sto"}, {"es", "ud"}, {"es", "uds"}, {"es", "uu"},
    {"fr", "art"},   {"fr", "av"},  {"fr", "cf"},  {"fr", "dr"},  {"fr", "mgr"}, {"fr", "mlle"}, {"fr", "mm"},
    {"fr", "mme"},   {"fr", "mmes"}, {"fr", "pr"}, {"fr", "prof"}, {"fr", "st"}, {"fr", "ste"},
});
// clang-format on

/// The last word of `sentence` before its final dot, without opening punctuation; empty where it ends
/// otherwise.
std::string_view word_before_dot(std::string_view sentence) {
    if (!sentence.ends_with('.')) return {};
    sentence.remove_suffix(1);
    std::size_t blank = sentence.find_last_of(" \t(\"'/");
    std::string_view word = blank == std::string_view::npos ? sentence : sentence.substr(blank + 1);
    for (std::string_view opening : {"«", "“", "‘", "’", "\u00A0", "\u202F"}) {
        if (auto at = word.rfind(opening); at != std::string_view::npos)
            word.remove_prefix(at + opening.size());
    }
    return word;
}

/// M, S.M, J.-C: letters with dots and hyphens between, none longer than one.
bool is_initials(std::string_view word) {
    bool has_letter = false;
    bool was_letter = false;
    for (std::size_t at = 0; at < word.size();) {
        char32_t c = base::decode(word, at);
        bool is_one = is_letter(c);
        if ((is_one && was_letter) || (!is_one && c != U'.' && c != U'-')) return false;
        was_letter = is_one;
        has_letter |= is_one;
    }
    return has_letter;
}

bool ends_in_abbreviation(std::string_view sentence, std::string_view language) {
    std::string word = fold(word_before_dot(sentence));
    if (word.empty()) return false;
    return is_initials(word) || std::ranges::any_of(abbreviations, [&](const Abbreviation& row) {
               return row.language == language && row.folded == word;
           });
}

/// French sets a blank before », which ICU then takes for the beginning of the next sentence.
std::size_t behind_closing_quote(std::string_view text, std::size_t at) {
    constexpr std::string_view quote = "»";
    return text.substr(at).starts_with(quote) ? at + quote.size() : at;
}

Range trimmed(std::string_view text, std::size_t begin, std::size_t end) {
    std::string_view inner = base::trim(text.substr(begin, end - begin));
    if (inner.empty()) return {begin, begin};
    std::size_t first = static_cast<std::size_t>(inner.data() - text.data());
    return {first, first + inner.size()};
}

/// What a character is to the rules for sentences (Unicode Standard Annex #29).
enum class Part : std::uint8_t { letter, end, other };

Part part_of(char32_t c) {
    bool is_ascii_letter = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    if (is_ascii_letter || (c >= 0x0620 && c <= 0x064A)) return Part::letter;
    if (c < 0x80 && c >= 0x20) return c == U'.' || c == U'!' || c == U'?' ? Part::end : Part::other;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_SENTENCE_BREAK)) {
        case U_SB_LOWER:
        case U_SB_UPPER:
        case U_SB_OLETTER:
            return Part::letter;
        case U_SB_ATERM:
        case U_SB_STERM:
        case U_SB_SEP:
        case U_SB_CR:
        case U_SB_LF:
            return Part::end;
        default:
            return Part::other;
    }
}

/// Adds ICU's sentence boundaries inside of text.substr(window).
void add_boundaries(std::string_view text, Range window, std::vector<std::size_t>& ends) {
    thread_local const auto breaker = make_breaker(Breaks::sentences);
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUTextPointer utf8(utext_openUTF8(nullptr, text.data() + window.begin,
                                               static_cast<int64_t>(window.end - window.begin), &status));
    breaker->setText(utf8.getAlias(), status);
    check_icu(status, "reading a paragraph");
    breaker->first();
    for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
        std::size_t at = window.begin + static_cast<std::size_t>(end);
        if (at < window.end) ends.push_back(at);
    }
}

}  // namespace

/// Between two letters without a sign that may end a sentence there is no bound, so that ICU need see only
/// what stands around such signs: from the letter before them to the next one.
std::vector<std::size_t> sentence_bounds(std::string_view text) {
    std::vector<std::size_t> ends;
    std::size_t letter = 0;  // where the last one begins
    std::optional<std::size_t> window;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t begin = at;
        Part part = part_of(base::decode(text, at));
        if (part == Part::end && !window) window = letter;
        if (part != Part::letter) continue;
        if (window) add_boundaries(text, {*window, at}, ends);
        window.reset();
        letter = begin;
    }
    if (window) add_boundaries(text, {*window, text.size()}, ends);
    if (!text.empty()) ends.push_back(text.size());
    return ends;
}

std::vector<Range> paragraphs(std::string_view text) {
    std::vector<Range> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find('\n', at), text.size());
        Range line = trimmed(text, at, end);
        if (line.end > line.begin) found.push_back(line);
        at = end + 1;
    }
    return found;
}

std::vector<Range> sentences(std::string_view paragraph, std::string_view language) {
    std::vector<Range> found;
    std::size_t begin = 0;
    std::size_t last = 0;  // where ICU's sentence begins; ours may begin before
    for (std::size_t boundary : sentence_bounds(paragraph)) {
        std::size_t end = behind_closing_quote(paragraph, boundary);
        std::string_view piece = base::trim(paragraph.substr(last, end - last));
        last = end;
        if (end < paragraph.size() && ends_in_abbreviation(piece, language)) continue;
        Range sentence = trimmed(paragraph, begin, end);
        if (sentence.end > sentence.begin) found.push_back(sentence);
        begin = end;
    }
    return found;
}

}  // namespace newsgrep::text
