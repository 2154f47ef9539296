#include "ingest/xml_records.hpp"

#include "ingest/html_strip.hpp"

#include <algorithm>
#include <utility>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t longest_reference = 32;  // bytes
constexpr std::string_view cdata = "<![CDATA[";
constexpr std::string_view white = " \t\r\n";

std::size_t behind(std::string_view text, std::string_view mark, std::size_t from) {
    std::size_t at = text.find(mark, from);
    return at == std::string_view::npos ? text.size() : at + mark.size();
}

bool is_at(std::string_view text, std::size_t at, std::string_view mark) {
    return text.substr(std::min(at, text.size())).starts_with(mark);
}

/// Behind a comment, CDATA or processing instruction that begins at `at`, a '<'; `at` where it is none.
std::size_t behind_aside(std::string_view text, std::size_t at) {
    if (is_at(text, at, "<!--")) return behind(text, "-->", at);
    if (is_at(text, at, "<?")) return behind(text, "?>", at);
    return is_at(text, at, cdata) ? behind(text, "]]>", at) : at;
}

/// The name of the tag at `at` without its prefix; empty where no name begins there.
std::string_view local_name(std::string_view text, std::size_t at) {
    std::size_t end = std::min(text.find_first_of(" \t\r\n/<>", at), text.size());
    std::string_view name = text.substr(at, end - at);
    return name.substr(name.find(':') + 1);
}

/// Behind `<!DOCTYPE …>`, its own declarations passed over.
std::size_t behind_doctype(std::string_view text, std::size_t at, bool& has_entities) {
    std::size_t end = text.find_first_of("[>", at);
    has_entities = end != std::string_view::npos && text[end] == '[';
    return has_entities ? behind(text, "]", end) : behind(text, ">", at);
}

/// The reference at `at`, a '&', as XML can read it; sets `at` behind it.
std::string readable_reference(std::string_view text, std::size_t& at) {
    std::size_t end = text.substr(0, std::min(text.size(), at + longest_reference)).find(';', at);
    std::string_view name =
        end == std::string_view::npos ? std::string_view() : text.substr(at, end + 1 - at);
    constexpr std::string_view known[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"};
    std::string resolved = resolve_entities(name);
    bool is_known = std::ranges::find(known, name) != std::end(known);
    if (name.empty() || (!is_known && resolved == name)) {
        ++at;
        return "&amp;";
    }
    at = end + 1;
    bool is_plain = !is_known && resolved.find_first_of("<>&") == std::string::npos;
    return is_plain ? std::move(resolved) : std::string(name);
}

/// The label of `<?xml … encoding="…"?>`; empty where there is none.
std::string_view declared(std::string_view bytes) {
    std::size_t begin = bytes.find_first_not_of(white);
    if (!is_at(bytes, begin, "<?xml")) return {};
    std::string_view head = bytes.substr(begin, behind(bytes, "?>", begin) - begin);
    std::size_t at = head.find("encoding");
    if (at == std::string_view::npos) return {};
    std::size_t open = head.find_first_of("\"'", at);
    if (open == std::string_view::npos) return {};
    return head.substr(open + 1, std::min(head.find(head[open], open + 1), head.size()) - open - 1);
}

}  // namespace

std::optional<XmlRoot> xml_root(std::string_view text) {
    XmlRoot root;
    std::size_t at = 0;
    while (true) {
        at = text.find_first_not_of(white, at);
        if (at == std::string_view::npos || text[at] != '<') return {};
        std::size_t next = behind_aside(text, at);
        if (next == at && (is_at(text, at, "<!DOCTYPE") || is_at(text, at, "<!doctype")))
            next = behind_doctype(text, at, root.has_entities);
        if (next == at) break;
        if (root.has_entities)
            at = behind(text, ">", next);
        else
            at = next;
    }
    root.name = local_name(text, at + 1);
    root.begin = at;
    root.tag = text.substr(at, behind(text, ">", at) - at);
    bool is_name = !root.name.empty() && root.name.find_first_of("<!&\"'") == std::string_view::npos;
    return is_name ? std::optional(root) : std::nullopt;
}

Decoded decode_xml(std::string_view bytes) {
    return decode_text(bytes, {.declaration = declared(bytes)});
}

std::string repaired_xml(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        bool is_cdata = text[at] == '<' && is_at(text, at, cdata);
        std::size_t end = is_cdata ? behind(text, "]]>", at) : at;
        if (text[at] == '&') {
            out += readable_reference(text, at);
            continue;
        }
        do {
            auto c = static_cast<unsigned char>(text[at++]);
            bool is_control = c < 0x20 && c != '\n' && c != '\r' && c != '\t';
            out += is_control ? ' ' : static_cast<char>(c);
        } while (at < end);
    }
    return out;
}

std::size_t next_element(std::string_view text, std::string_view name, std::size_t from,
                         std::size_t last_cdata_end) {
    for (std::size_t at = text.find('<', from); at < text.size(); at = text.find('<', at)) {
        bool is_open =
            is_at(text, at, cdata) && (last_cdata_end == std::string_view::npos || at > last_cdata_end);
        std::size_t next = is_open ? at : behind_aside(text, at);
        if (next == at && local_name(text, at + 1) == name && !is_at(text, at, "</")) return at;
        at = std::max(next, at + 1);
    }
    return std::string_view::npos;
}

std::size_t behind_last_end(std::string_view text, std::string_view name) {
    for (std::size_t at = text.rfind("</"); at != std::string_view::npos && at < text.size();
         at = at == 0 ? std::string_view::npos : text.rfind("</", at - 1)) {
        if (local_name(text, at + 2) == name) return behind(text, ">", at);
    }
    return std::string_view::npos;
}

}  // namespace newsgrep::ingest
