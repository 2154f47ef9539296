/// How does HTML become events? The one seam to libxml2's HTML parser.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsgrep::ingest {

/// What a page says, piece by piece. Views are valid during the call only.
class HtmlEvents {
  public:
    virtual ~HtmlEvents() = default;

    /// `name` in lower case. False ends the parsing.
    virtual bool begin_element(std::string_view name) = 0;
    virtual void attribute(std::string_view name, std::string_view value) = 0;  ///< of the element begun last
    virtual void end_element() = 0;
    virtual void characters(std::string_view text) = 0;
};

/// Tells `events` what `text`, which is well-formed UTF-8, says; how many bytes were read. That is less than
/// all where the events asked to stop, where a tag holds over 512 attributes, or behind the first 16 MB.
std::size_t parse_html_events(std::string_view text, HtmlEvents& events);

}  // namespace newsgrep::ingest
