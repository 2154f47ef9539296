#include "ingest/words.hpp"

#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

enum class Sign : std::uint8_t { letter, digit, space, ignored, dash, mark };

struct Span {
    char32_t first;
    char32_t last;
    Sign sign;
};

/// What is not a letter, in code-point order; everything else from U+0080 on is one.
constexpr Span signs[] = {
    {0x0080, 0x00A0, Sign::space},   {0x00A1, 0x00A9, Sign::mark},    {0x00AB, 0x00AC, Sign::mark},
    {0x00AD, 0x00AD, Sign::ignored}, {0x00AE, 0x00B4, Sign::mark},    {0x00B6, 0x00B9, Sign::mark},
    {0x00BB, 0x00BF, Sign::mark},    {0x00D7, 0x00D7, Sign::mark},    {0x00F7, 0x00F7, Sign::mark},
    {0x060C, 0x060D, Sign::mark},    {0x061B, 0x061B, Sign::mark},    {0x061C, 0x061C, Sign::ignored},
    {0x061F, 0x061F, Sign::mark},    {0x0660, 0x0669, Sign::digit},   {0x066A, 0x066D, Sign::mark},
    {0x06D4, 0x06D4, Sign::mark},    {0x06F0, 0x06F9, Sign::digit},   {0x2000, 0x200A, Sign::space},
    {0x200B, 0x200F, Sign::ignored}, {0x2010, 0x2015, Sign::dash},    {0x2016, 0x2027, Sign::mark},
    {0x2028, 0x2029, Sign::space},   {0x202A, 0x202E, Sign::ignored}, {0x202F, 0x202F, Sign::space},
    {0x2030, 0x205E, Sign::mark},    {0x205F, 0x205F, Sign::space},   {0x2060, 0x206F, Sign::ignored},
    {0x20A0, 0x20CF, Sign::mark},    {0x2190, 0x2BFF, Sign::mark},    {0x3000, 0x3000, Sign::space},
    {0x3001, 0x3003, Sign::mark},    {0xFD3E, 0xFD3F, Sign::mark},    {0xFE0F, 0xFE0F, Sign::ignored},
    {0xFEFF, 0xFEFF, Sign::ignored}, {0xFFFD, 0xFFFD, Sign::mark},
};

Sign ascii_sign(char32_t c) {
    if (c >= '0' && c <= '9') return Sign::digit;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Sign::letter;
    if (c == '-') return Sign::dash;
    return c <= ' ' || c == 0x7F ? Sign::space : Sign::mark;
}

Sign sign_of(char32_t c) {
    if (c < 0x80) return ascii_sign(c);
    const auto* span = std::ranges::lower_bound(signs, c, {}, &Span::last);
    return span != std::end(signs) && c >= span->first ? span->sign : Sign::letter;
}

char ascii_digit(char32_t c) {
    char32_t zero = c >= 0x06F0 ? 0x06F0 : c >= 0x0660 ? 0x0660 : U'0';
    return static_cast<char>('0' + (c - zero));
}

int value_of(std::string_view digits) {
    if (digits.size() > 9) return -1;
    int value = 0;
    for (char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

/// Reads one line, a run of letters or digits at a time.
class Splitter {
  public:
    explicit Splitter(std::string_view line) : line_(line) {}

    std::vector<Word> words() {
        for (std::size_t at = 0; at < line_.size();) {
            std::size_t begin = at;
            char32_t c = base::decode(line_, at);
            take(c, sign_of(c), begin, at);
        }
        close();
        return std::move(words_);
    }

  private:
    void take(char32_t c, Sign sign, std::size_t begin, std::size_t end) {
        if (sign == Sign::letter || sign == Sign::digit) {
            Word::Kind kind = sign == Sign::digit ? Word::Kind::number : Word::Kind::word;
            if (!open_ || run_.kind != kind) {
                close();
                run_ = {kind, {}, -1, begin, end};
                open_ = true;
            }
            if (sign == Sign::digit) run_.text += ascii_digit(c);
            run_.end = end;
            return;
        }
        if (sign == Sign::ignored) return;
        close();
        if (sign == Sign::space) return;
        words_.push_back({Word::Kind::mark,
                          sign == Sign::dash ? "-" : std::string(line_.substr(begin, end - begin)), -1, begin,
                          end});
    }

    void close() {
        if (!open_) return;
        open_ = false;
        if (run_.is_number()) run_.value = value_of(run_.text);
        if (run_.is_word()) run_.text = fold(line_.substr(run_.begin, run_.end - run_.begin));
        if (!run_.text.empty()) words_.push_back(std::move(run_));
    }

    std::string_view line_;
    std::vector<Word> words_;
    Word run_;
    bool open_ = false;
};

/// Length of the longest common subsequence.
std::size_t common_words(std::span<const std::string> left, std::span<const std::string> right) {
    std::vector<std::size_t> row(right.size() + 1, 0);
    for (const std::string& word : left) {
        std::size_t diagonal = 0;
        for (std::size_t j = 0; j < right.size(); ++j) {
            std::size_t above = row[j + 1];
            row[j + 1] = word == right[j] ? diagonal + 1 : std::max(above, row[j]);
            diagonal = above;
        }
    }
    return row.back();
}

}  // namespace

std::vector<Word> words_of(std::string_view line) {
    return Splitter(line).words();
}

std::vector<std::string> spoken(std::string_view line) {
    std::vector<std::string> texts;
    for (Word& word : words_of(line)) {
        if (!word.is_mark()) texts.push_back(std::move(word.text));
    }
    return texts;
}

bool resembles(std::span<const std::string> line, std::span<const std::string> phrase) {
    std::size_t longer = std::max(line.size(), phrase.size());
    if (phrase.empty() || longer > 2 * std::min(line.size(), phrase.size())) return false;
    return common_words(line, phrase) * 5 >= longer * 4;
}

bool take_phrase(std::span<const Word> words, std::size_t& at, std::span<const std::string> phrase) {
    std::size_t i = at;
    for (const std::string& wanted : phrase) {
        while (i < words.size() && words[i].is_mark()) ++i;
        if (i == words.size() || words[i].text != wanted) return false;
        ++i;
    }
    at = i;
    return true;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace newsgrep::ingest
