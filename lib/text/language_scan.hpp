/// Which letter sequences of a text speak for its language?
///
/// A word is seen as its letters without accents between two edges; each of its runs of three and of four
/// letters is a feature, and so is each accented letter by itself. Leaving out accents takes evidence away
/// but changes none. The program that counts the model and the detector that asks it both read texts with
/// this scanner.
#pragma once

#include "base/utf8.hpp"
#include "text/language_letters.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsgrep::text {

/// The model has a row for each of 2^16 buckets; a feature is known by its bucket only.
inline constexpr unsigned bucket_bits = 16;
inline constexpr std::size_t buckets = std::size_t{1} << bucket_bits;

using Bucket = std::uint32_t;

/// Fibonacci hashing.
constexpr Bucket bucket_of(std::uint32_t feature) noexcept {
    return feature * 2654435769U >> (32 - bucket_bits);
}

/// Reads words for a `Sink`, which is told of each feature and each word's end:
///     void feature(Bucket); void end_word(bool is_capitalised); void letter(const LanguageLetter&,
///     char32_t);
template <class Sink>
class LanguageScanner {
  public:
    explicit LanguageScanner(Sink& sink) : sink_(sink) {}

    /// Whole words: a text, or a part of one between blanks.
    void scan(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) see(next(text, at));
        end_word(word_edge);
    }

  private:
    static constexpr std::size_t longest_word = 24;  ///< what comes after says nothing new, or is no word
    static constexpr std::uint32_t three = 0x7FFF;   ///< the last three symbols of the window
    static constexpr std::uint32_t four = 0xFFFFF;   ///< the last four
    static constexpr std::uint32_t is_four = 1U << 20;
    static constexpr std::uint32_t is_accent = 1U << 21;

    static char32_t next(std::string_view text, std::size_t& at) {
        auto byte = static_cast<unsigned char>(text[at]);
        return byte < 0x80 ? text[at++], char32_t{byte} : base::decode(text, at);
    }

    void see(char32_t c) {
        LanguageLetter letter = language_letter(c);
        if (letter.alphabet == Alphabet::mark) return;
        sink_.letter(letter, c);
        if (letter.alphabet != Alphabet::latin) end_word(letter.symbol);
        if (letter.accented != 0) sink_.feature(bucket_of(is_accent | letter.accented));
        if (letter.alphabet != Alphabet::latin) return;
        if (window_ == 0) is_capitalised_ = letter.is_upper;
        append(letter.symbol);
        if (letter.second != word_edge) append(letter.second);
    }

    void append(LetterSymbol symbol) {
        if (++length_ > longest_word) return;
        window_ = (window_ << 5 | symbol) & four;
        sink_.feature(bucket_of(window_ & three));
        sink_.feature(bucket_of(window_ | is_four));
    }

    /// `edge` is the apostrophe that ends an elided particle, or word_edge.
    void end_word(LetterSymbol edge) {
        if (window_ == 0) return;
        append(edge);
        window_ = 0;
        length_ = 0;
        sink_.end_word(is_capitalised_);
    }

    Sink& sink_;
    std::uint32_t window_ = 0;  ///< the last four symbols of the word, five bits each
    std::size_t length_ = 0;    ///< of the word, in symbols
    bool is_capitalised_ = false;
};

}  // namespace newsgrep::text
