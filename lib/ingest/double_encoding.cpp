#include "ingest/double_encoding.hpp"

#include "base/utf8.hpp"
#include "ingest/codepages.hpp"
#include "text/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace newsgrep::ingest {
namespace {

constexpr int most_rounds = 3;
constexpr std::size_t certain_run = 3;  ///< characters in a row that no text holds by chance
constexpr std::size_t per_kept = 5;     ///< what windows-1256 must undo for each character it cannot

/// Characters that were one character before.
struct Sequence {
    std::size_t begin = 0;  ///< index of a code point, [begin, end)
    std::size_t end = 0;
    char32_t before = 0;  ///< what it was
};

constexpr bool is_between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Letters and signs that news is written with, and the controls that another round needs.
bool is_usual(char32_t c) {
    return is_between(c, 0x80, 0x17F) || c == 0x192 || c == 0x2BE || c == 0x2BF || c == 0x2C6 || c == 0x2DC ||
           is_between(c, 0x60C, 0x6D3) || is_between(c, 0x2000, 0x203A) || c == 0x20AC || c == 0x2122 ||
           is_between(c, 0xFB50, 0xFDFF) || is_between(c, 0xFE70, 0xFEFF) || is_between(c, 0x1F300, 0x1FAFF);
}

/// How many characters a sequence has that begins with `byte`; 0 where none does.
std::size_t length_from(unsigned char byte) {
    if (byte < 0xC2 || byte > 0xF4) return 0;
    return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/// The byte of a character behind the first one of a sequence. Where programs wrote U+FFFD for one of the
/// five bytes that windows-1252 lacks, the letter ف and the closing quote are what it was, but for rarities.
std::optional<unsigned char> next_byte(CodePage page, char32_t c, std::string_view bytes) {
    if (c == base::replacement_character && bytes == "\xD9") return 0x81;
    if (c == base::replacement_character && bytes == "\xE2\x80") return 0x9D;
    return byte_of(page, c);
}

std::optional<Sequence> sequence_at(std::u32string_view text, std::size_t at, CodePage page) {
    auto first = byte_of(page, text[at]);
    std::size_t length = first ? length_from(*first) : 0;
    if (length == 0 || at + length > text.size()) return {};
    std::string bytes(1, static_cast<char>(*first));
    for (std::size_t i = at + 1; i < at + length; ++i) {
        auto byte = next_byte(page, text[i], bytes);
        if (!byte) return {};
        bytes += static_cast<char>(*byte);
    }
    std::size_t read = 0;
    char32_t before = base::decode(bytes, read);
    if (read != length || !is_usual(before) || before == base::replacement_character) return {};
    return Sequence{at, at + length, before};
}

/// What one passage holds in terms of one code page.
struct Findings {
    std::vector<Sequence> sequences;
    std::size_t kept = 0;     ///< characters beyond ASCII outside of them
    std::size_t letters = 0;  ///< letters among those
};

Findings find_sequences(std::u32string_view text, CodePage page) {
    Findings found;
    for (std::size_t at = 0; at < text.size();) {
        auto sequence = text[at] < 0x80 ? std::nullopt : sequence_at(text, at, page);
        if (sequence) {
            found.sequences.push_back(*sequence);
        } else if (text[at] >= 0x80) {
            ++found.kept;
            if (text::is_letter(text[at])) ++found.letters;
        }
        at = sequence ? sequence->end : at + 1;
    }
    return found;
}

bool is_arabic(char32_t c) {
    return is_between(c, 0x600, 0x6FF) || is_between(c, 0xFB50, 0xFEFE);
}

/// How many sequences follow each other without a gap, this one among them.
std::size_t run_length(const std::vector<Sequence>& all, std::size_t i) {
    std::size_t first = i;
    while (first > 0 && all[first - 1].end == all[first].begin) --first;
    std::size_t last = i;
    while (last + 1 < all.size() && all[last].end == all[last + 1].begin) ++last;
    return last - first + 1;
}

bool touches_ascii_letter(std::u32string_view text, const Sequence& sequence) {
    auto is_there = [&](std::size_t i) {
        return i < text.size() && text[i] < 0x80 && text::is_letter(text[i]);
    };
    return is_there(sequence.begin - 1) || is_there(sequence.end);
}

bool touches_letter(std::u32string_view text, const Sequence& sequence) {
    return (sequence.begin > 0 && text::is_letter(text[sequence.begin - 1])) ||
           (sequence.end < text.size() && text::is_letter(text[sequence.end]));
}

/// Whether it would be certain even in a passage whose other letters are right.
bool stands_by_itself(std::u32string_view text, const std::vector<Sequence>& all, std::size_t i) {
    const Sequence& sequence = all[i];
    if (is_arabic(sequence.before)) return run_length(all, i) >= certain_run;
    return sequence.end - sequence.begin > 2 || touches_letter(text, sequence) || run_length(all, i) > 1;
}

bool is_ascii_letter(char32_t c) {
    return c < 0x80 && text::is_letter(c);
}

/// Of windows-1256: an Arabic letter beside a Latin one or the only one in Latin text, or hardly anything
/// else in the passage.
std::vector<Sequence> certain_in_arabic(std::u32string_view text, const Findings& found) {
    const auto& all = found.sequences;
    bool is_in_latin_word = std::ranges::any_of(all, [&](const Sequence& sequence) {
        return !is_arabic(sequence.before) && touches_ascii_letter(text, sequence);
    });
    bool is_lone_in_latin = found.kept == 0 && std::ranges::any_of(text, is_ascii_letter);
    bool is_enough = is_in_latin_word || is_lone_in_latin || all.size() >= certain_run;
    bool is_certain = is_enough && found.kept * per_kept <= all.size();
    return is_certain ? all : std::vector<Sequence>();
}

/// The sequences that are certainly one character each.
std::vector<Sequence> certain_ones(std::u32string_view text, const Findings& found, CodePage page) {
    const auto& all = found.sequences;
    if (page == CodePage::windows_1256) return certain_in_arabic(text, found);
    bool is_lone_arabic = all.size() == 1 && is_arabic(all[0].before);
    if (found.letters == 0 && !is_lone_arabic) return all;
    std::vector<Sequence> certain;
    bool has_arabic_word = false;
    for (std::size_t i = 0; i < all.size(); ++i)
        has_arabic_word |= is_arabic(all[i].before) && stands_by_itself(text, all, i);
    for (std::size_t i = 0; i < all.size(); ++i) {
        bool is_among_arabic = has_arabic_word && is_arabic(all[i].before);
        if (is_among_arabic || stands_by_itself(text, all, i)) certain.push_back(all[i]);
    }
    return certain;
}

/// Where the passage was undone elsewhere, Ã before a blank was à: its second half, U+00A0, became a blank.
bool is_halved_a_grave(std::u32string_view text, std::size_t at) {
    return text[at] == U'Ã' && (at + 1 == text.size() || !text::is_letter(text[at + 1])) &&
           (at + 1 == text.size() || text[at + 1] < 0x80);
}

std::u32string undone(std::u32string_view text, const std::vector<Sequence>& sequences) {
    std::u32string result;
    std::size_t at = 0;
    auto copy_to = [&](std::size_t end) {
        for (; at < end; ++at) {
            bool is_halved = is_halved_a_grave(text, at);
            result += is_halved ? U'à' : text[at];
            if (is_halved && text.substr(at + 1, 2) == U"  ") ++at;
        }
    };
    for (const Sequence& sequence : sequences) {
        copy_to(sequence.begin);
        result += sequence.before;
        at = sequence.end;
    }
    copy_to(text.size());
    return result;
}

/// By the page that explains more of the passage.
bool undo_once(std::u32string& text) {
    std::vector<Sequence> best;
    for (CodePage page : {CodePage::windows_1252, CodePage::windows_1256}) {
        auto certain = certain_ones(text, find_sequences(text, page), page);
        if (certain.size() > best.size()) best = std::move(certain);
    }
    if (!best.empty()) text = undone(text, best);
    return !best.empty();
}

}  // namespace

bool may_be_double_encoded(std::string_view text) noexcept {
    // The first character of a sequence is one of U+00C2…U+00F4 or, in windows-1256, an Arabic letter; the
    // second one lies in a block whose lead byte is one of these.
    constexpr std::string_view second = "\xC2\xC5\xC6\xCB\xD9\xDA\xDB\xE2\xEF";
    constexpr std::string_view second_behind_arabic = "\xC2\xC5\xC6\xCB\xDA\xE2\xEF";
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        if (text[at] == '\xC3' && second.find(text[at + 2]) != std::string_view::npos) return true;
        if (text[at] == '\xD8' && second_behind_arabic.find(text[at + 2]) != std::string_view::npos)
            return true;
    }
    return false;
}

std::optional<std::string> undo_double_encoding(std::string_view passage) {
    if (!may_be_double_encoded(passage)) return {};
    std::u32string text = base::code_points(passage);
    bool is_undone = false;
    for (int round = 0; round < most_rounds && undo_once(text); ++round) is_undone = true;
    if (!is_undone) return {};
    return base::encode(text);
}

std::optional<std::string> undo_double_encoded_lines(std::string_view text) {
    if (!may_be_double_encoded(text)) return {};
    std::string result;
    bool is_undone = false;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = std::min(text.find_first_of("\r\n", at), text.size() - 1) + 1;
        std::string_view line = text.substr(at, end - at);
        auto undone = undo_double_encoding(line);
        is_undone |= undone.has_value();
        result += undone ? *undone : line;
        at = end;
    }
    return is_undone ? std::optional(std::move(result)) : std::nullopt;
}

}  // namespace newsgrep::ingest
