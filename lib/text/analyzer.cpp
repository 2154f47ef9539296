/// How does a text become tokens?
#include "newsgrep/analyzer.hpp"

#include "base/utf8.hpp"
#include "text/compounds.hpp"
#include "text/fold.hpp"
#include "text/form.hpp"
#include "text/icu.hpp"
#include "text/languages.hpp"
#include "text/letters.hpp"
#include "text/shadow.hpp"
#include "text/stop_words.hpp"

#include <unicode/utf16.h>

#include <algorithm>

namespace newsgrep {
namespace {

using text::Part;
using text::Piece;
using text::Shadow;

/// Text is analysed in blocks of about this many bytes, cut at blanks, so that memory does not grow with it.
constexpr std::size_t block_size = std::size_t{1} << 16;

/// Longer words are cut: a term of Xapian has at most 245 bytes, prefix and language included.
constexpr std::size_t longest_word = 200;

/// The UTF-16 units of a word that are looked at at all: enough for longest_word bytes and all their marks.
constexpr std::size_t longest_slice = 1024;

/// The end of the block that begins at `at`: behind a blank where there is one, else on a code-point bound.
std::size_t block_end(std::string_view text, std::size_t at) {
    if (text.size() - at <= block_size) return text.size();
    std::size_t blank = text.substr(at, block_size).find_last_of(" \n");
    if (blank != std::string_view::npos) return at + blank + 1;
    std::size_t end = at + block_size;
    while (end > at + block_size - 4 && !base::is_boundary(text, end)) --end;
    return end;
}

bool has_letter_or_digit(std::u16string_view units) {
    for (std::size_t at = 0; at < units.size();) {
        char32_t c = 0;
        U16_NEXT(units.data(), at, units.size(), c);
        if (text::is_letter(c) || text::is_digit(c)) return true;
    }
    return false;
}

std::u16string_view cut_slice(std::u16string_view units) {
    if (units.size() <= longest_slice) return units;
    return units.substr(0, U16_IS_LEAD(units[longest_slice - 1]) ? longest_slice - 1 : longest_slice);
}

std::string without_dots(std::string word) {
    std::erase(word, '.');
    return word;
}

}  // namespace

struct Analyzer::Impl {
    Impl(std::string_view language, std::string_view latin)
        : latin_language(text::is_latin(language) ? language
                         : text::is_latin(latin)  ? latin
                                                  : text::undetermined),
          breaker(text::make_breaker(text::Breaks::words)) {}

    void analyze_block();
    void take(Piece piece);
    void finish_chain();
    void add(const Part& part);
    Token make_token(const Part& part) const;

    std::string latin_language;
    std::unique_ptr<icu::BreakIterator> breaker;

    // Of the call under way.
    Shadow shadow;
    std::vector<Piece> chain;  ///< pieces joined by single hyphens
    std::vector<Token> tokens;
    std::uint32_t position = 0;
};

void Analyzer::Impl::analyze_block() {
    icu::UnicodeString units = text::alias(shadow.units());
    breaker->setText(units);
    int32_t begin = breaker->first();
    for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE; begin = end, end = breaker->next()) {
        Piece piece{static_cast<std::size_t>(begin), static_cast<std::size_t>(end)};
        if (has_letter_or_digit(shadow.units().substr(piece.begin, piece.end - piece.begin))) take(piece);
    }
    finish_chain();
}

void Analyzer::Impl::take(Piece piece) {
    bool is_joined =
        !chain.empty() && chain.back().end + 1 == piece.begin && shadow.units()[chain.back().end] == u'-';
    if (!is_joined) finish_chain();
    chain.push_back(piece);
}

void Analyzer::Impl::finish_chain() {
    if (chain.empty()) return;
    for (const Part& part : text::cut(shadow.units(), chain)) add(part);
    chain.clear();
}

void Analyzer::Impl::add(const Part& part) {
    Token token = make_token(part);
    if (token.exact.empty()) return;  // fillers and the like: letters by name only
    if (part.kind != TokenKind::compound) ++position;
    tokens.push_back(std::move(token));
}

Token Analyzer::Impl::make_token(const Part& part) const {
    auto slice = cut_slice(shadow.units().substr(part.begin, part.end - part.begin));
    Range range = shadow.source(part.begin, part.end);
    Token token;
    token.begin = range.begin;
    token.end = range.end;
    token.position = position;
    token.kind = part.kind;
    token.form = base::prefix(text::form_of(slice), longest_word);
    token.exact = text::fold_units(slice);
    if (part.is_acronym) token.exact = without_dots(std::move(token.exact));
    token.exact = base::prefix(token.exact, longest_word);
    token.language = text::language_of(token.exact, latin_language);
    bool is_particle = part.kind == TokenKind::particle;
    token.stem = is_particle ? token.exact : stem(token.exact, token.language);
    token.is_stop = is_particle || text::is_stop_word(token.exact, token.language);
    return token;
}

Analyzer::Analyzer(std::string_view language, std::string_view latin)
    : impl_(std::make_unique<Impl>(language, latin)) {}
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;
Analyzer::~Analyzer() = default;

std::vector<Token> Analyzer::analyze(std::string_view text) const {
    impl_->tokens.clear();
    impl_->position = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = block_end(text, at);
        impl_->shadow.assign(text, at, end);
        impl_->analyze_block();
        at = end;
    }
    return std::move(impl_->tokens);
}

}  // namespace newsgrep
