#include "ingest/warc_head.hpp"

#include "ingest/header_lines.hpp"

#include <algorithm>
#include <charconv>

namespace newsgrep::ingest {
namespace {

constexpr std::string_view version = "WARC/1.";

std::optional<std::uint64_t> number(std::string_view digits) {
    std::uint64_t value = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    bool is_whole = error == std::errc() && !digits.empty() && end == digits.data() + digits.size();
    return is_whole ? std::optional(value) : std::nullopt;
}

std::string_view without_brackets(std::string_view url) {
    bool has = url.starts_with('<') && url.ends_with('>');
    return has ? url.substr(1, url.size() - 2) : url;
}

}  // namespace

std::optional<WarcHead> read_warc_head(std::string_view text) {
    if (!text.starts_with(version)) return {};
    std::size_t size = head_size(text);
    if (size == std::string_view::npos) return {};
    HeaderLines fields(text.substr(0, size));
    auto length = number(fields.value("Content-Length"));
    if (!length) return {};
    WarcHead head;
    head.type = lower(fields.value("WARC-Type"));
    head.url = without_brackets(fields.value("WARC-Target-URI"));
    head.fetched = parse_iso_date(fields.value("WARC-Date"));
    head.media_type = media_type(fields.value("Content-Type"));
    head.charset = charset_label(fields.value("Content-Type"));
    head.length = *length;
    head.size = size;
    return head;
}

std::size_t next_warc_record(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find(version, from); at != std::string_view::npos;
         at = text.find(version, at + 1)) {
        bool begins_line = at == 0 || text[at - 1] == '\n';
        bool fills_line = text.substr(std::min(at + version.size() + 1, text.size())).starts_with("\r\n");
        if (begins_line || fills_line) return at;
    }
    return std::string_view::npos;
}

}  // namespace newsgrep::ingest
