/// In which encoding is a text, and what does it say?
///
/// A byte order mark decides, then the bytes: they may belie any label. Where they allow several readings,
/// the least odd one wins, and a label (transport before declaration) is worth a few nats.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// What is said of the encoding. Empty where nothing is.
struct CharsetHints {
    std::string_view transport{};     ///< label that came with the text: HTTP's Content-Type
    std::string_view declaration{};   ///< label in the text: `<meta charset>`, `<?xml encoding?>`
    std::string_view surroundings{};  ///< what decode_text() found in the rest of the file
};

struct Decoded {
    /// A part of `text` in one encoding, up to the next one.
    struct Stretch {
        std::size_t begin = 0;  ///< byte offset into `text`
        std::string charset;
    };

    std::string text;     ///< UTF-8, repaired
    std::string charset;  ///< for Provenance: "utf-8", "utf-8 repaired", "double-encoded utf-8", "bom",
                          ///< "transport windows-1256", "declared …", "detected …"; several are a list
    std::vector<Stretch> stretches{};  ///< where there are several

    /// The charset of text[begin, end).
    [[nodiscard]] std::string charset_of(std::size_t begin, std::size_t end) const;
};

/// The one way from bytes to text. Lines of one file may be in different encodings, and some of them
/// double-encoded: what is wrong with one leaves the others alone.
Decoded decode_text(std::string_view bytes, const CharsetHints& hints = {});

/// Whether the bytes are no text at all in any encoding.
bool is_binary(std::string_view bytes) noexcept;

}  // namespace newsgrep::ingest
