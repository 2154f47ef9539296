/// In which encoding is a text without a label?
#pragma once

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

/// Whether the bytes are no text at all in any encoding.
bool is_binary(std::string_view bytes) noexcept;

}  // namespace newsgrep::ingest
