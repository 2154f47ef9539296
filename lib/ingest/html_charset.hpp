/// In which encoding is an HTML page?
#pragma once

#include "ingest/charset.hpp"

#include <string_view>

namespace newsgrep::ingest {

/// decode_text() with the transport's label and the one that the page declares as hints.
Decoded decode_html(std::string_view bytes, std::string_view transport_label);

/// The label in `<?xml encoding=…?>`, `<meta charset=…>` or `<meta http-equiv=… content="…; charset=…">` near
/// the beginning; empty where there is none.
std::string_view declared_charset(std::string_view bytes);

}  // namespace newsgrep::ingest
