/// In which encoding is an HTML page?
#pragma once

#include "ingest/charset.hpp"

#include <string_view>

namespace newsgrep::ingest {

/// The page in UTF-8: by its byte order mark, else the transport's label, else what it declares in <meta>,
/// else as decode_text() finds. A label that the bytes belie (they are UTF-8, or are not) counts for nothing.
Decoded decode_html(std::string_view bytes, std::string_view transport_label);

/// The label in `<meta charset=…>` or `<meta http-equiv=… content="…; charset=…">` near the beginning; empty
/// where there is none.
std::string_view declared_charset(std::string_view bytes);

}  // namespace newsgrep::ingest
