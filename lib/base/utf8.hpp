/// Where does one code point end and the next begin?
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsgrep::base {

inline constexpr char32_t replacement_character = 0xFFFD;

/// The code point at `at`, which moves behind it. An ill-formed sequence gives U+FFFD once per maximal
/// subpart (Unicode 15, table 3-8); `at` must be below text.size().
char32_t decode(std::string_view text, std::size_t& at) noexcept;

/// Appends one code point; a surrogate or a value over U+10FFFF is written as U+FFFD.
void append(std::string& text, char32_t code_point);

/// Whether `at` lies between two code points of well-formed text (or at its ends).
inline bool is_boundary(std::string_view text, std::size_t at) noexcept {
    return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
}

/// The code points of `text`, as decode() gives them.
std::u32string code_points(std::string_view text);

/// The inverse of code_points().
std::string encode(std::u32string_view code_points);

bool is_well_formed(std::string_view text) noexcept;

/// The one place where bad text is made good: ill-formed bytes, surrogates and U+FFFE become U+FFFD, NUL
/// becomes a blank, a byte order mark at the start goes. Idempotent.
std::string repair(std::string_view text);

/// The longest prefix of at most `limit` bytes that ends on a code-point boundary.
std::string_view prefix(std::string_view text, std::size_t limit) noexcept;

/// `text` without white space (also U+00A0 and its kin) at both ends.
std::string_view trim(std::string_view text) noexcept;

}  // namespace newsgrep::base
