/// Which of its possible encodings is each passage of a text in?
#pragma once

#include "ingest/charset.hpp"
#include "ingest/charset_labels.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace newsgrep::ingest {

/// Whole lines in one encoding.
struct Passage {
    std::string_view bytes;
    Encoding encoding{};
    std::string charset{};  ///< as in Decoded
};

/// The passages of bytes that are not all UTF-8, in order. A line of UTF-8 stays that, whatever stands around
/// it; what is ill-formed is either damaged UTF-8 or in a code page.
std::vector<Passage> passages(std::string_view bytes, const CharsetHints& hints);

/// The passage in UTF-8. Of ill-formed bytes in UTF-8, those that are an accented letter of windows-1252 in a
/// Latin word are read as that; any other becomes U+FFFD.
std::string read_passage(const Passage& passage);

}  // namespace newsgrep::ingest
