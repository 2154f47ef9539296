/// Where does a blank, a word or a quoted text of the query end?
#pragma once

#include "query/characters.hpp"

#include <string_view>

namespace newsgrep::query {

/// A place in a query text that moves from left to right.
class Scanner {
  public:
    struct Quoted {
        std::string_view text;  ///< between the quotes
        bool is_closed = true;  ///< false: the text ended first
    };

    explicit Scanner(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    void move_to(std::size_t at) noexcept { at_ = at; }

    [[nodiscard]] std::string_view rest(std::size_t at) const noexcept { return text_.substr(at); }
    /// The code point at `at`; a blank at the end of the text.
    [[nodiscard]] char32_t peek(std::size_t at) const noexcept;
    [[nodiscard]] char32_t peek() const noexcept { return peek(at_); }

    /// Moves behind all separators here; false where there are none.
    bool skip_separators() noexcept;
    void skip_bidi_controls() noexcept;
    /// Moves behind all `c` here; false where there are none.
    bool skip(char c) noexcept;

    /// Up to a separator, a double quote, a parenthesis or a bar; but a number with blanks between its groups
    /// is one word (5 400).
    std::string_view take_word() noexcept;
    /// The same up to a separator.
    std::string_view take_until_separator() noexcept;
    /// Up to where a word ends; to the first blank where it is a number, too.
    std::string_view take_value() noexcept;
    /// From the double quote here to the one that closes it, both passed over. That is the next one of its
    /// family; where there is none, the next of any family that stands where a quote can close; else the end
    /// of the text.
    Quoted take_quoted() noexcept;

  private:
    [[nodiscard]] char32_t peek_visible() const noexcept;
    [[nodiscard]] std::size_t spaced_number_length() const noexcept;
    template <typename Stops>
    std::string_view take_until(Stops stops, std::size_t at_least = 0) noexcept;
    template <typename Closes>
    [[nodiscard]] std::size_t find(std::size_t from, Closes closes) const noexcept;
    [[nodiscard]] bool can_close_at(std::size_t at) const noexcept;

    std::string_view text_;
    std::size_t at_ = 0;
};

/// Whether nothing that could be searched begins with `c`.
bool ends_operand(char32_t c) noexcept;

}  // namespace newsgrep::query
