#include "ingest/html_fragment.hpp"

#include "ingest/fields.hpp"
#include "ingest/html_strip.hpp"
#include "ingest/page_fallback.hpp"
#include "ingest/tidy.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

/// What stands in every text written in HTML, as good as never in another.
constexpr std::string_view signs[] = {"</p>",      "</P>",          "<br>",  "<br/>",   "<br />", "<BR>",
                                      "</div>",    "</a>",          "</b>",  "</i>",    "<p>",    "<P>",
                                      "</em>",     "</ul>",         "</h2>", "</span>", "<img ",  "</strong>",
                                      "</figure>", "</blockquote>", "</h3>", "</li>"};

}  // namespace

bool is_fragment(std::string_view text) {
    if (text.find('<') == std::string_view::npos) return false;
    return std::ranges::any_of(
        signs, [&](std::string_view sign) { return text.find(sign) != std::string_view::npos; });
}

std::string fragment_text(std::string_view text) {
    std::string lines(text);
    if (is_fragment(text)) {
        std::ranges::replace_if(
            lines, [](char c) { return c == '\n' || c == '\r'; }, ' ');  // mean nothing in HTML
        lines = strip_tags(lines);
    } else {
        lines = resolve_entities(lines);
    }
    std::string paragraphs;
    for (std::string_view line : lines_of(lines)) add_paragraph(paragraphs, one_line(line));
    return paragraphs;
}

}  // namespace newsgrep::ingest
