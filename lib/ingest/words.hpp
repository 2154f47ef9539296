/// What are the words, numbers and marks of a line, whatever its spelling?
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// A word (folded: case, accents, hamza seats), a number (Latin, Arabic-Indic or Persian digits) or one mark.
/// White space and invisible controls (bidi marks, joiners) separate and vanish.
struct Word {
    enum class Kind : std::uint8_t { word, number, mark };
    Kind kind = Kind::word;
    std::string text;       ///< folded word, ASCII digits, or the mark with all dashes as '-'
    int value = -1;         ///< of a number of at most 9 digits, else -1
    std::size_t begin = 0;  ///< byte offset into the line, [begin, end)
    std::size_t end = 0;

    [[nodiscard]] bool is_number() const { return kind == Kind::number; }
    [[nodiscard]] bool is_mark() const { return kind == Kind::mark; }
    [[nodiscard]] bool is_word() const { return kind == Kind::word; }
    [[nodiscard]] bool is_mark(char mark) const { return is_mark() && text.size() == 1 && text[0] == mark; }
    [[nodiscard]] std::size_t digits() const { return is_number() ? text.size() : 0; }
};

std::vector<Word> words_of(std::string_view line);

/// The words and numbers of `line` without its marks, folded: what phrases are compared by.
std::vector<std::string> spoken(std::string_view line);

/// Whether `line` says `phrase`, give or take a word in five. Both as given by spoken().
bool resembles(std::span<const std::string> line, std::span<const std::string> phrase);

/// Whether `words`, marks passed over, go on with `phrase` from `at`; then `at` moves behind it.
bool take_phrase(std::span<const Word> words, std::size_t& at, std::span<const std::string> phrase);

/// How many code points `text` has; ill-formed bytes count one each.
std::size_t length(std::string_view text);

}  // namespace newsgrep::ingest
