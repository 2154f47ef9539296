/// Which language is a text in?
#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/detect_table.hpp"
#include "text/letters.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

namespace newsgrep {
namespace text {
namespace {

/// Bytes that are looked at: more would not change the answer.
constexpr std::size_t enough = 1500;

/// By how much the best language must beat the next one, and the bare idea that it is none of them.
constexpr int certain = 15;

/// A word as the table has it, between blanks, with the byte offset of each letter.
class PaddedWord {
  public:
    void append(char32_t c) {
        starts_.push_back(bytes_.size());
        base::append(bytes_, c);
    }

    void clear() {
        bytes_.clear();
        starts_.clear();
    }

    [[nodiscard]] std::size_t size() const { return starts_.size(); }

    /// Letters [begin, end).
    [[nodiscard]] std::string_view letters(std::size_t begin, std::size_t end) const {
        std::size_t last = end < starts_.size() ? starts_[end] : bytes_.size();
        return std::string_view(bytes_).substr(starts_[begin], last - starts_[begin]);
    }

  private:
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

/// Counts letters by script, and what the words say for each Latin language.
class Ballot {
  public:
    explicit Ballot(std::string_view text) {
        word_.append(U' ');
        for (std::size_t at = 0; at < text.size();) see(base::decode(text, at));
        finish_word();
    }

    [[nodiscard]] bool is_arabic() const { return arabic_ > 0 && arabic_ >= latin_; }
    [[nodiscard]] bool is_latin() const { return latin_ > arabic_ + other_; }

    /// The most likely of the candidates, or "" where it hardly leads.
    [[nodiscard]] std::string winner(const std::vector<std::string>& candidates) const;

  private:
    void see(char32_t c);
    void finish_word();
    void count(std::string_view pattern);

    std::size_t arabic_ = 0;
    std::size_t latin_ = 0;
    std::size_t other_ = 0;
    std::array<int, latin_candidates.size()> scores_{};
    PaddedWord word_;
};

bool is_latin_letter(char32_t c) {
    return c < 0x250 || (c >= 0x1E00 && c < 0x1F00);
}
bool is_arabic_letter(char32_t c) {
    return (c >= 0x600 && c < 0x780) || (c >= 0x8A0 && c < 0x900) || (c >= 0xFB50 && c < 0xFF00);
}

void Ballot::see(char32_t c) {
    if (!is_letter(c)) {
        if (c == U'¿' || c == U'¡') count(c == U'¿' ? "¿" : "¡");
        if (c < 0x300 || c > 0x36F) finish_word();
        return;
    }
    ++(is_latin_letter(c) ? latin_ : is_arabic_letter(c) ? arabic_ : other_);
    word_.append(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

/// A word in the table speaks for itself; of others, their letters do.
void Ballot::finish_word() {
    if (word_.size() > 1) {
        word_.append(U' ');
        std::size_t size = word_.size();
        if (evidence(word_.letters(0, size)) != nullptr) {
            count(word_.letters(0, size));
        } else {
            for (std::size_t begin = 0; begin < size; ++begin) {
                std::size_t last = std::min(size, begin + longest_pattern);
                for (std::size_t end = begin + 1; end <= last; ++end) count(word_.letters(begin, end));
            }
        }
    }
    word_.clear();
    word_.append(U' ');
}

void Ballot::count(std::string_view pattern) {
    const Evidence* row = evidence(pattern);
    if (row == nullptr) return;
    for (std::size_t i = 0; i < scores_.size(); ++i) scores_[i] += (*row)[i];
}

std::string Ballot::winner(const std::vector<std::string>& candidates) const {
    int best = 0;
    int next = 0;
    std::string_view language;
    for (std::size_t i = 0; i < latin_candidates.size(); ++i) {
        if (std::ranges::find(candidates, latin_candidates[i]) == candidates.end()) continue;
        if (scores_[i] > best) {
            next = std::exchange(best, scores_[i]);
            language = latin_candidates[i];
        } else {
            next = std::max(next, scores_[i]);
        }
    }
    return std::string(best - next >= certain ? language : std::string_view{});
}

}  // namespace
}  // namespace text

std::string detect_language(std::string_view text, const std::vector<std::string>& candidates) {
    text::Ballot ballot(base::prefix(text, text::enough));
    if (ballot.is_arabic()) return std::ranges::find(candidates, "ar") == candidates.end() ? "" : "ar";
    return ballot.is_latin() ? ballot.winner(candidates) : std::string{};
}

}  // namespace newsgrep
