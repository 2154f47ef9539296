/// Where do the records of an XML file begin and end?
#pragma once

#include "ingest/charset.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace newsgrep::ingest {

/// The outermost element of a file: behind declaration, comments and document type.
struct XmlRoot {
    std::string_view name{};    ///< without a prefix
    std::string_view tag{};     ///< `<rss version="2.0">`
    std::size_t begin = 0;      ///< of the tag in the text
    bool has_entities = false;  ///< whether the document type declares something of its own
};

/// Nothing where the text is no XML.
std::optional<XmlRoot> xml_root(std::string_view text);

/// The text in UTF-8, by what its declaration says unless the bytes belie it.
Decoded decode_xml(std::string_view bytes);

/// `text` with references that XML does not know (`&nbsp;`, a bare `&`) and control characters made such as
/// no parser stumbles over. CDATA is left alone.
std::string repaired_xml(std::string_view text);

/// Where the next tag `<name` (whatever its prefix) begins, at or behind `from`, comments and CDATA passed
/// over; npos where there is none.
std::size_t next_element(std::string_view text, std::string_view name, std::size_t from,
                         std::size_t last_cdata_end);

/// Behind the last end tag `</name>` of `text`; npos where there is none.
std::size_t behind_last_end(std::string_view text, std::string_view name);

}  // namespace newsgrep::ingest
