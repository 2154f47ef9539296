/// What are the words of a text?
#pragma once

#include "newsgrep/version.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep {

/// A half-open range of bytes, [begin, end).
struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    friend bool operator==(const Range&, const Range&) = default;
};

enum class TokenKind : std::uint8_t {
    word,    ///< letters, perhaps with digits
    number,  ///< digits, perhaps with points and commas inside
    particle,  ///< what is written together with a word and is none of its own: l’ d’ qu’, the t and il of
               ///< va-t-il, the ب of ب180
    compound,  ///< several of the neighbouring tokens taken as one word (porte-drapeau); shares the first
               ///< one's position
    group,  ///< a group of the number before it, whose position it shares: 5 and 400 of 5 400, since a blank
            ///< may also stand between two numbers
};

/// One word as the index, a query and a highlight see it.
struct Token {
    std::size_t begin = 0;  ///< byte offset into the analysed text, [begin, end), on code-point bounds
    std::size_t end = 0;
    std::uint32_t position = 0;  ///< counts from 0; alternatives of the same place share it
    TokenKind kind = TokenKind::word;
    std::string form{};   ///< as typed: NFC, lower case, without tatweel and harakat; `=word` asks for it
    std::string exact{};  ///< E, folded: accents, hamza seats, Maghrebi letters and digits unified
    std::string stem{};   ///< S, the stem of E in `language`
    std::string
        language{};  ///< whose stemmer made `stem`: "fr", "ar", "es", …; "und" for none: stem equals exact
    bool is_stop = false;  ///< a word of `language` too common to ask for

    friend bool operator==(const Token&, const Token&) = default;
};

/// A Token whose strings are the analyser's: the same fields, without a copy.
struct TokenView {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint32_t position = 0;
    TokenKind kind = TokenKind::word;
    bool is_stop = false;
    std::string_view form{};
    std::string_view exact{};
    std::string_view stem{};
    std::string_view language{};
    /// Tokens with the same number have the same form, exact form, stem and language, in all analysers of the
    /// process; others mostly differ. Never 0. For whoever looks words up and remembers what was found.
    std::uint64_t word = 0;

    /// `token` must outlive the view, whose number is 0.
    static TokenView of(const Token& token) {
        return {token.begin, token.end,   token.position, token.kind,     token.is_stop,
                token.form,  token.exact, token.stem,     token.language, 0};
    }
    explicit operator Token() const;
};

/// Turns text into tokens. Boundaries and folding depend on script only; the language changes only stems and
/// stop words. The same analyser serves indexing, queries and highlights, so what matches is what is marked.
/// Words in Arabic script are always Arabic; Latin words take the analyser's language, or `latin` where that
/// language is not written in Latin letters.
/// Threads: use one Analyzer per thread, and keep it: making one costs microseconds, but what it has met
/// makes it fast.
class NEWSGREP_API Analyzer {
  public:
    /// `language` and `latin` are BCP 47 primary tags ("fr", "ar", "es", "en", …); one without rules or
    /// stemmer here leaves words unstemmed. Never throws for an unknown language.
    explicit Analyzer(std::string_view language, std::string_view latin = {});
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;
    Analyzer(const Analyzer&) = delete;
    Analyzer& operator=(const Analyzer&) = delete;
    ~Analyzer();

    /// The tokens of `text`, ranges and positions ascending. Any bytes are accepted: ill-formed UTF-8
    /// separates words. Newlines do not matter here; paragraphs are the caller's.
    [[nodiscard]] std::vector<Token> analyze(std::string_view text) const;

    /// The same tokens at the speed of memory: 60 to 200 MB of text a second. Valid until the next call of
    /// this analyser, which remembers what it has met, in up to some 40 MB.
    [[nodiscard]] const std::vector<TokenView>& view(std::string_view text) const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// The folded form E of one word: case, accents, hamza seats, tatweel, harakat, apostrophes, digits unified.
/// Depends on script only; idempotent. Any thread.
NEWSGREP_API std::string fold(std::string_view word);

/// The stem S of a folded word in `language`; the word itself for a language without rules or stemmer. Any
/// thread.
NEWSGREP_API std::string stem(std::string_view folded, std::string_view language);

/// The most likely language of `text` among `candidates` ("fr", "ar", "es", "en"), or "" where there is too
/// little to tell (names, numbers). Any thread.
NEWSGREP_API std::string detect_language(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace newsgrep
