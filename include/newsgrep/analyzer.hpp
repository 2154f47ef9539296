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
    std::size_t begin = 0;  ///< of the first byte
    std::size_t end = 0;    ///< behind the last one; equal to begin where the range is empty
    friend bool operator==(const Range&, const Range&) = default;
};

/// What sort of word a token is.
enum class TokenKind : std::uint8_t {
    word,    ///< letters, perhaps with digits
    number,  ///< digits, perhaps with points and commas inside
    particle,  ///< what is written together with a word and is none of its own: l’ d’ qu’, the t and il of
               ///< va-t-il, the ب of ب180
    compound,  ///< several neighbouring tokens as one word, at the first one's position; the exact form of
               ///< two Latin words with a hyphen is that of one (portedrapeau), by which they are found, too
    group,  ///< a group of the number before it, whose position it shares: 5 and 400 of 5 400, since a blank
            ///< may also stand between two numbers
};

/// One word as the index, a query and a highlight see it.
struct Token {
    std::size_t begin = 0;       ///< byte offset into the analysed text, [begin, end), on code-point bounds
    std::size_t end = 0;         ///< behind its last byte
    std::uint32_t position = 0;  ///< counts from 0; alternatives of the same place share it
    TokenKind kind = TokenKind::word;  ///< a word of its own, or one with others
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
    std::size_t begin = 0;             ///< Token::begin
    std::size_t end = 0;               ///< Token::end
    std::uint32_t position = 0;        ///< Token::position
    TokenKind kind = TokenKind::word;  ///< Token::kind
    bool is_stop = false;              ///< Token::is_stop
    std::string_view form{};           ///< Token::form
    std::string_view exact{};          ///< Token::exact
    std::string_view stem{};           ///< Token::stem
    std::string_view language{};       ///< Token::language
    /// Tokens with the same number have the same form, exact form, stem and language, in all analysers of the
    /// process; others mostly differ. Never 0. For whoever looks words up and remembers what was found.
    std::uint64_t word = 0;

    /// The view of a token, which must outlive it; its `word` is 0.
    static TokenView of(const Token& token) {
        return {token.begin, token.end,   token.position, token.kind,     token.is_stop,
                token.form,  token.exact, token.stem,     token.language, 0};
    }
    /// A token that owns its strings and outlives the analyser.
    explicit operator Token() const;
};

/// Turns text into tokens: segments by the word-break rules of Unicode (UAX #29), folded by script, stemmed
/// by rules of our own for French, Arabic and Spanish and by Snowball's for others. Boundaries and folding
/// depend on script only; the language changes only stems and stop words. The same analyser serves indexing,
/// queries and highlights, so what matches is what is marked. Words in Arabic script are always Arabic; Latin
/// words take the analyser's language, or `latin` where that language is not written in Latin letters.
/// Threads: use one Analyzer per thread, and keep it: making one costs microseconds, but what it has met
/// makes it fast.
/// @code
/// const std::vector<ng::Token> tokens = ng::Analyzer("fr").analyze("L’avocate plaide");
/// assert(tokens.size() == 3 && tokens[0].kind == ng::TokenKind::particle);  // l’
/// assert(tokens[1].exact == "avocate" && tokens[1].stem == ng::stem("avocat", "fr"));
/// @endcode
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
/// Depends on script only; idempotent. Never throws for what `word` holds; any thread.
/// @code
/// assert(ng::fold("Œuvré") == "oeuvre" && ng::fold("الـمدرسةُ") == ng::fold("المدرسه"));
/// @endcode
NEWSGREP_API std::string fold(std::string_view word);

/// The stem S of a folded word in `language`; the word itself for a language without rules or stemmer. Any
/// thread.
/// @code
/// assert(ng::stem("avocats", "fr") == ng::stem("avocat", "fr"));
/// assert(ng::stem("والمغرب", "ar") == ng::stem("مغرب", "ar"));
/// @endcode
NEWSGREP_API std::string stem(std::string_view folded, std::string_view language);

/// The most likely language of `text` among `candidates` ("fr", "ar", "es", "en"), or "" where there is too
/// little to tell (names, numbers). The script decides Arabic; naive Bayes over letter sequences the rest.
/// Any thread.
/// @code
/// assert(ng::detect_language("Los vecinos piden una escuela para el barrio", {"fr", "es"}) == "es");
/// assert(ng::detect_language("FC Barcelona 2024", {"fr", "es"}).empty());
/// @endcode
NEWSGREP_API std::string detect_language(std::string_view text, const std::vector<std::string>& candidates);

}  // namespace newsgrep
