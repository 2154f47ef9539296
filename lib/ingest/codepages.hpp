/// Which letters are the bytes 80…FF in the code pages of Latin and Arabic text?
#pragma once

#include <string>
#include <string_view>

namespace newsgrep::ingest {

enum class CodePage { windows_1252, windows_1256, iso_8859_6, iso_8859_15 };

/// The code point of one byte; U+FFFD where the page has none.
char32_t code_point(CodePage page, unsigned char byte) noexcept;

/// Bytes of `page` as UTF-8.
std::string from_code_page(CodePage page, std::string_view bytes);

/// The likelier page of text that is not UTF-8. French letters sit at the same places in both; Arabic words
/// are runs of high bytes, while accents in Latin words stand alone.
CodePage likely_code_page(std::string_view bytes) noexcept;

}  // namespace newsgrep::ingest
