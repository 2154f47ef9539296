/// In which encoding is a text without a label?
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

struct Decoded {
    std::string text;     ///< UTF-8, repaired
    std::string charset;  ///< for Provenance: "utf-8", "utf-8 repaired", "detected windows-1256", …
};

/// UTF-8 where the bytes are that, or nearly so (a damaged file is not another encoding); else a Windows code
/// page.
Decoded decode_text(std::string_view bytes);

/// The text, where `label` names an encoding that is not UTF-8 and the bytes are not UTF-8 either; then
/// `charset` is the encoding's name. Labels are those of the web: ISO-8859-1 means windows-1252.
std::optional<Decoded> decode_as(std::string_view bytes, std::string_view label);

/// Whether the bytes are no text at all in any encoding.
bool is_binary(std::string_view bytes) noexcept;

}  // namespace newsgrep::ingest
