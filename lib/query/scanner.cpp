#include "query/scanner.hpp"

#include "base/utf8.hpp"
#include "text/numbers.hpp"

namespace newsgrep::query {
namespace {

bool ends_word(char32_t c) noexcept {
    return ends_operand(c) || c == '(' || quote_of(c) != Quote::none;
}

}  // namespace

bool ends_operand(char32_t c) noexcept {
    return is_separator(c) || c == ')' || c == '|';
}

char32_t Scanner::peek(std::size_t at) const noexcept {
    return at < text_.size() ? base::decode(text_, at) : U' ';
}

template <typename Stops>
std::string_view Scanner::take_until(Stops stops, std::size_t at_least) noexcept {
    std::size_t begin = at_;
    at_ += at_least;
    while (!at_end() && !stops(peek())) base::decode(text_, at_);
    return text_.substr(begin, at_ - begin);
}

bool Scanner::skip_separators() noexcept {
    return !take_until([](char32_t c) { return !is_separator(c); }).empty();
}

void Scanner::skip_bidi_controls() noexcept {
    take_until([](char32_t c) { return !is_bidi_control(c); });
}

bool Scanner::skip(char c) noexcept {
    std::size_t begin = at_;
    while (!at_end() && text_[at_] == c) ++at_;
    return at_ != begin;
}

/// What follows at the place where the scanner is, or behind the invisible characters there.
char32_t Scanner::peek_visible() const noexcept {
    std::size_t at = at_;
    while (at < text_.size() && is_invisible(peek(at))) base::decode(text_, at);
    return peek(at);
}

/// Of the number here that the analyser, too, takes for one word: no letter may follow.
std::size_t Scanner::spaced_number_length() const noexcept {
    std::size_t length = text::spaced_number_length(text_.substr(at_));
    return is_letter(peek(at_ + length)) ? 0 : length;
}

/// Invisible characters are part of a word only where more of it follows.
std::string_view Scanner::take_word() noexcept {
    return take_until([this](char32_t) { return ends_word(peek_visible()); }, spaced_number_length());
}

std::string_view Scanner::take_value() noexcept {
    return take_until([this](char32_t) { return ends_word(peek_visible()); });
}

std::string_view Scanner::take_until_separator() noexcept {
    return take_until([this](char32_t) { return is_separator(peek_visible()); }, spaced_number_length());
}

/// The first place from `from` on where a quote closes; the end of the text where none does.
template <typename Closes>
std::size_t Scanner::find(std::size_t from, Closes closes) const noexcept {
    for (std::size_t at = from; at < text_.size();) {
        std::size_t here = at;
        if (closes(base::decode(text_, at), here)) return here;
    }
    return text_.size();
}

bool Scanner::can_close_at(std::size_t at) const noexcept {
    base::decode(text_, at);
    return ends_operand(peek(at));
}

Scanner::Quoted Scanner::take_quoted() noexcept {
    Quote family = quote_of(base::decode(text_, at_));
    std::size_t begin = at_;
    at_ = find(begin, [&](char32_t c, std::size_t) { return quote_of(c) == family; });
    if (at_end())
        at_ = find(begin, [&](char32_t c, std::size_t at) {
            return quote_of(c) != Quote::none && can_close_at(at);
        });
    Quoted quoted{text_.substr(begin, at_ - begin), !at_end()};
    if (quoted.is_closed) base::decode(text_, at_);
    return quoted;
}

}  // namespace newsgrep::query
