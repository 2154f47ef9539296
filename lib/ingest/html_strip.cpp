#include "ingest/html_strip.hpp"

#include "base/utf8.hpp"
#include "ingest/html_names.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_reference = 32;  // bytes

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/// The code point of `#233`, `#xE9` or `eacute`; 0 where it is none.
char32_t referred(std::string_view name) {
    if (!name.starts_with('#')) {
        const htmlEntityDesc* entity =
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
        return entity != nullptr ? entity->value : 0;
    }
    name.remove_prefix(1);
    bool is_hex = name.starts_with('x') || name.starts_with('X');
    if (is_hex) name.remove_prefix(1);
    std::uint32_t value = 0;
    auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), value, is_hex ? 16 : 10);
    return error == std::errc() && end == name.data() + name.size() ? value : 0;
}

/// The name of the tag at `at`, which is a '<'; lower case, empty for what is none.
std::string tag_name(std::string_view html, std::size_t at) {
    std::string name;
    ++at;
    if (at < html.size() && html[at] == '/') ++at;
    for (; at < html.size() && name.size() < 16 &&
           (is_letter(html[at]) || (html[at] >= '1' && html[at] <= '6'));
         ++at)
        name += lower(html[at]);
    return name;
}

/// Behind the tag or comment at `at`; a '<' that begins neither is text.
std::size_t behind_tag(std::string_view html, std::size_t at) {
    std::string_view rest = html.substr(at);
    if (rest.starts_with("<!--")) {
        std::size_t end = html.find("-->", at + 4);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    if (rest.size() < 2 || (!is_letter(rest[1]) && rest[1] != '/' && rest[1] != '!' && rest[1] != '?'))
        return at;
    std::size_t end = html.find('>', at);
    return end == std::string_view::npos ? html.size() : end + 1;
}

/// Behind the end tag of the script or style that was opened before `at`.
std::size_t behind_raw_text(std::string_view html, std::size_t at, const std::string& name) {
    for (at = html.find("</", at); at < html.size(); at = html.find("</", at + 2)) {
        if (tag_name(html, at) == name) return behind_tag(html, at);
    }
    return html.size();
}

/// Behind the tag that ends at `behind`, and behind what it holds where that is a program.
std::size_t behind_element(std::string_view html, std::size_t tag, std::size_t behind,
                           const std::string& name) {
    bool is_raw = html[tag + 1] != '/' && (name == "script" || name == "style");
    return is_raw ? behind_raw_text(html, behind, name) : behind;
}

}  // namespace

std::size_t next_tag(std::string_view html, std::size_t at) {
    std::size_t behind = behind_tag(html, at);
    if (behind == at) return html.find('<', at + 1);
    return html.find('<', behind_element(html, at, behind, tag_name(html, at)));
}

std::string resolve_entities(std::string_view text) {
    std::string resolved;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t mark = std::min(text.find('&', at), text.size());
        resolved += text.substr(at, mark - at);
        if (mark == text.size()) break;
        std::size_t end = text.substr(0, std::min(text.size(), mark + longest_reference)).find(';', mark);
        char32_t c = end == std::string_view::npos ? 0 : referred(text.substr(mark + 1, end - mark - 1));
        if (c != 0)
            base::append(resolved, c);
        else
            resolved += '&';
        at = c != 0 ? end + 1 : mark + 1;
    }
    return resolved;
}

std::string strip_tags(std::string_view html) {
    std::string text;
    for (std::size_t at = 0; at < html.size();) {
        std::size_t tag = std::min(html.find('<', at), html.size());
        text += resolve_entities(html.substr(at, tag - at));
        if (tag == html.size()) break;
        std::size_t behind = behind_tag(html, tag);
        if (behind == tag) {
            text += '<';
            at = tag + 1;
            continue;
        }
        std::string name = tag_name(html, tag);
        at = behind_element(html, tag, behind, name);
        if (tag_row(name).flow != Flow::inside || name == "br") text += '\n';
    }
    return text;
}

}  // namespace newsgrep::ingest
