#include "ingest/html_charset.hpp"

#include <algorithm>

namespace newsgrep::ingest {
namespace {

constexpr std::size_t head_size = std::size_t{16} << 10;  // bytes in which a declaration is looked for

char lower(char c) {
    return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

std::size_t find_folded(std::string_view text, std::string_view word, std::size_t from) {
    auto found =
        std::search(text.begin() + static_cast<std::ptrdiff_t>(std::min(from, text.size())), text.end(),
                    word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// The label behind `charset` at `at`: an equals sign, blanks and quotes may stand between.
std::string_view label_at(std::string_view text, std::size_t at) {
    std::size_t begin = text.find_first_not_of(" \t\r\n", at);
    if (begin == std::string_view::npos || text[begin] != '=') return {};
    begin = text.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string_view::npos) return {};
    std::size_t end = std::min(text.find_first_of(" \t\r\n\"'/>;", begin), text.size());
    return text.substr(begin, end - begin);
}

/// What `<?xml … encoding=…?>` says at the very beginning.
std::string_view xml_encoding(std::string_view head) {
    head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n\xEF\xBB\xBF"), head.size()));
    if (!head.starts_with("<?xml")) return {};
    std::string_view tag = head.substr(0, head.find("?>"));
    constexpr std::string_view word = "encoding";
    std::size_t at = tag.find(word);
    return at < tag.size() ? label_at(tag, at + word.size()) : std::string_view();
}

}  // namespace

std::string_view declared_charset(std::string_view bytes) {
    std::string_view head = bytes.substr(0, head_size);
    if (std::string_view label = xml_encoding(head); !label.empty()) return label;
    constexpr std::string_view word = "charset";
    for (std::size_t meta = find_folded(head, "<meta", 0); meta < head.size();
         meta = find_folded(head, "<meta", meta + 1)) {
        std::string_view tag = head.substr(meta, std::min(head.find('>', meta), head.size()) - meta);
        std::size_t at = find_folded(tag, word, 0);
        std::string_view label = at < tag.size() ? label_at(tag, at + word.size()) : std::string_view();
        if (!label.empty()) return label;
    }
    return {};
}

Decoded decode_html(std::string_view bytes, std::string_view transport_label) {
    return decode_text(bytes, {.transport = transport_label, .declaration = declared_charset(bytes)});
}

}  // namespace newsgrep::ingest
