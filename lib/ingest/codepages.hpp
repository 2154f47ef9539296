/// Which letters are the bytes 80…FF in the code pages of Latin and Arabic text?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

enum class CodePage { windows_1252, windows_1256, iso_8859_6, iso_8859_15 };

inline constexpr CodePage code_pages[] = {CodePage::windows_1252, CodePage::windows_1256,
                                          CodePage::iso_8859_6, CodePage::iso_8859_15};

/// The code point of one byte; U+FFFD where the page has none.
char32_t code_point(CodePage page, unsigned char byte) noexcept;

/// Bytes of `page` as UTF-8.
std::string from_code_page(CodePage page, std::string_view bytes);

/// The byte of a character in `page`; controls (U+0080…U+009F) count as the bytes of their number, for that
/// is what ISO-8859-1 makes of them. Nothing where the page lacks it.
std::optional<unsigned char> byte_of(CodePage page, char32_t c) noexcept;

}  // namespace newsgrep::ingest
