#include "text/tokenizer.hpp"

#include "base/utf8.hpp"
#include "text/chunks.hpp"
#include "text/fold.hpp"
#include "text/form.hpp"
#include "text/languages.hpp"
#include "text/letter_table.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"
#include "text/stemmers.hpp"
#include "text/stop_words.hpp"
#include "text/word_breaks.hpp"

#include <unicode/utf16.h>

#include <algorithm>

namespace newsgrep::text {
namespace {

/// Longer words are cut: a term of Xapian has at most 245 bytes, prefix and language included.
constexpr std::size_t longest_word = 200;

/// The UTF-16 units of a word that are looked at at all: enough for longest_word bytes and all their marks.
constexpr std::size_t longest_slice = 1024;

bool has_letter_or_digit(std::u16string_view units) {
    for (std::size_t at = 0; at < units.size();) {
        char32_t c = 0;
        U16_NEXT(units.data(), at, units.size(), c);
        if (is_letter(c) || is_digit(c)) return true;
    }
    return false;
}

std::u16string_view cut_slice(std::u16string_view units) {
    if (units.size() <= longest_slice) return units;
    return units.substr(0, U16_IS_LEAD(units[longest_slice - 1]) ? longest_slice - 1 : longest_slice);
}

std::string without_joiners(std::string word) {
    std::erase_if(word, [](char c) { return c == '.' || c == '\'' || c == '-'; });
    return word;
}

}  // namespace

Tokenizer::Tokenizer(std::string_view language, std::string_view latin, Method method)
    : latin_language_(is_latin(language) ? language
                      : is_latin(latin)  ? latin
                                         : undetermined),
      method_(method) {}

const std::vector<Token>& Tokenizer::tokens(std::string_view text) {
    tokens_.clear();
    position_ = 0;
    number_end_ = 0;
    text_ = text;
    shadow_.assign(text, 0, text.size());
    find_pieces();
    for (std::size_t first = 0; first < pieces_.size(); ++first) {
        Piece piece = pieces_[first];
        if (!has_letter_or_digit(shadow_.units().substr(piece.begin, piece.end - piece.begin))) continue;
        first = last_of_number(first);
        take({piece.begin, pieces_[first].end});
    }
    finish_chain();
    return tokens_;
}

void Tokenizer::find_pieces() {
    if (method_ == Method::icu || !find_words(shadow_.units(), pieces_)) find_pieces_by_icu();
}

void Tokenizer::find_pieces_by_icu() {
    pieces_.clear();
    if (!breaker_) breaker_ = make_breaker(Breaks::words);
    icu::UnicodeString units = alias(shadow_.units());
    breaker_->setText(units);
    int32_t begin = breaker_->first();
    for (int32_t end = breaker_->next(); end != icu::BreakIterator::DONE;
         begin = end, end = breaker_->next()) {
        pieces_.push_back({static_cast<std::size_t>(begin), static_cast<std::size_t>(end)});
    }
}

/// Where the number ends whose first group is the piece `first`: 5 400 is three pieces. `first` itself where
/// there are no groups.
std::size_t Tokenizer::last_of_number(std::size_t first) {
    auto bytes_of = [this](Piece piece) { return shadow_.source(piece.begin, piece.end); };
    if (!is_digit(shadow_.units()[pieces_[first].begin])) return first;
    std::size_t begin = bytes_of(pieces_[first]).begin;
    std::size_t length = may_begin_number(begin) ? spaced_number_length(text_.substr(begin)) : 0;
    std::size_t last = first;
    while (last + 1 < pieces_.size() && bytes_of(pieces_[last]).end < begin + length) ++last;
    if (bytes_of(pieces_[last]).end != begin + length) return first;  // no digits go on behind 5 400km
    if (length > 0) number_end_ = begin + length;
    return last;
}

/// A number with blanks in it begins a chunk, or follows another behind a hyphen: 5 400-6 000.
bool Tokenizer::may_begin_number(std::size_t at) const {
    bool is_second = number_end_ > 0 && at == number_end_ + 1 && text_[number_end_] == '-';
    return is_second || begins_chunk(text_, at);
}

void Tokenizer::take(Piece piece) {
    std::u16string_view units = shadow_.units();
    char16_t between =
        !chain_.empty() && chain_.back().end + 1 == piece.begin ? units[piece.begin - 1] : u' ';
    bool is_ordinal = between == u'.' && is_digit(units[chain_.back().end - 1]) &&
                      is_ordinal_ending(units.substr(piece.begin, piece.end - piece.begin));
    if (is_ordinal) {
        chain_.back().end = piece.end;
        return;
    }
    if (between != u'-') finish_chain();
    chain_.push_back(piece);
}

void Tokenizer::finish_chain() {
    if (chain_.empty()) return;
    for (const Part& part : cut(shadow_.units(), chain_)) add(part);
    chain_.clear();
}

void Tokenizer::add(const Part& part) {
    Token token = make_token(part);
    if (token.exact.empty()) return;  // fillers and the like: letters by name only
    if (part.kind != TokenKind::compound && part.kind != TokenKind::group) ++position_;
    tokens_.push_back(std::move(token));
}

Token Tokenizer::make_token(const Part& part) const {
    auto slice = cut_slice(shadow_.units().substr(part.begin, part.end - part.begin));
    Range range = shadow_.source(part.begin, part.end);
    Token token;
    token.begin = range.begin;
    token.end = range.end;
    token.position = part.kind == TokenKind::group ? position_ - 1 : position_;
    token.kind = part.kind;
    if (method_ == Method::icu || !spell_by_table(slice, token.form, token.exact)) {
        token.form = form_of(slice);
        token.exact = fold_units(slice);
    }
    token.form = base::prefix(token.form, longest_word);
    if (part.is_solid) token.exact = without_joiners(std::move(token.exact));
    if (part.kind == TokenKind::number || part.kind == TokenKind::group)
        token.exact = plain_number(token.exact);
    token.exact = base::prefix(token.exact, longest_word);
    token.language = language_of(token.exact, latin_language_);
    bool is_stop = is_stop_word(token.exact, token.form, token.language);
    token.is_stop = is_stop || part.kind == TokenKind::particle;
    token.stem = stem(token.exact, token.language, is_stop);
    return token;
}

}  // namespace newsgrep::text
