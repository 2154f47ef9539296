#include "ingest/header_lines.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace newsgrep::ingest {

HeaderLines::HeaderLines(std::string_view text) {
    while (!text.empty()) {
        std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        std::size_t colon = line.find(':');
        if (goes_on && !fields_.empty()) {
            fields_.back().second += ' ';
            fields_.back().second += base::trim(line);
        } else if (colon != std::string_view::npos) {
            fields_.emplace_back(lower(base::trim(line.substr(0, colon))),
                                 base::trim(line.substr(colon + 1)));
        }
    }
}

std::string_view HeaderLines::value(std::string_view name) const {
    auto field = std::ranges::find(fields_, lower(name), &std::pair<std::string, std::string>::first);
    return field != fields_.end() ? std::string_view(field->second) : std::string_view();
}

std::size_t head_size(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        std::string_view rest = text.substr(at + 1, 2);
        if (rest.starts_with('\n')) return at + 2;
        if (rest == "\r\n") return at + 3;
    }
    return std::string_view::npos;
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return out;
}

std::string media_type(std::string_view content_type) {
    return lower(base::trim(content_type.substr(0, content_type.find(';'))));
}

std::string charset_label(std::string_view content_type) {
    std::string folded = lower(content_type);
    std::size_t at = folded.find("charset=");
    if (at == std::string::npos) return {};
    std::string_view label = std::string_view(folded).substr(at + 8);
    label.remove_prefix(std::min(label.find_first_not_of("\"' "), label.size()));
    return std::string(label.substr(0, label.find_first_of("\"'; ")));
}

}  // namespace newsgrep::ingest
