#include "ingest/http_answer.hpp"

#include "ingest/gzip.hpp"
#include "ingest/header_lines.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace newsgrep::ingest {
namespace {

/// The code of `HTTP/1.1 200 OK`; 0 for any other line.
int status_code(std::string_view line) {
    std::size_t blank = line.find(' ');
    if (!line.starts_with("HTTP/") || blank == std::string_view::npos) return 0;
    std::string_view digits = line.substr(blank + 1, 3);
    int status = 0;
    auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), status);
    return error == std::errc() && end == digits.data() + 3 ? status : 0;
}

/// The chunks of a body joined; nothing where it is not in chunks. A damaged or cut one gives what came
/// before.
std::optional<std::string> joined_chunks(std::string_view body) {
    std::string out;
    for (bool is_first = true;; is_first = false) {
        std::size_t size = 0;
        auto [end, error] = std::from_chars(body.data(), body.data() + body.size(), size, 16);
        std::size_t line = body.find('\n');
        bool is_chunk = error == std::errc() && line != std::string_view::npos &&
                        std::string_view("\r\n; ").find(*end) != std::string_view::npos;
        if (!is_chunk) return is_first ? std::nullopt : std::optional(std::move(out));
        body.remove_prefix(line + 1);
        if (size == 0) return out;
        out += body.substr(0, size);
        if (size >= body.size()) return out;
        body.remove_prefix(size);
        body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
    }
}

/// Undoes one Content-Encoding in place; says why where it cannot.
std::string unpack(std::string& body, std::string_view encoding) {
    if (encoding.empty() || encoding == "identity" || body.empty()) return {};
    if (encoding == "gzip" || encoding == "x-gzip" || encoding == "deflate") {
        auto plain = inflated(body, largest_page + 1);
        if (plain) body = std::move(*plain);  // else the archive has unpacked it already
        return {};
    }
    if (body.find('<') != std::string::npos && body.find('\0') == std::string::npos) return {};
    return fmt::format("its body is packed with \"{}\", which is not read; store pages unpacked", encoding);
}

}  // namespace

std::optional<HttpAnswer> read_http_answer(std::string_view message) {
    HttpAnswer answer;
    answer.status = status_code(message.substr(0, message.find('\n')));
    std::size_t head = head_size(message);
    if (answer.status == 0 || head == std::string_view::npos) return {};
    HeaderLines headers(message.substr(0, head));
    std::string_view type = headers.value("Content-Type");
    answer.media_type = media_type(type);
    answer.charset = charset_label(type);
    answer.location = headers.value("Location");
    answer.body = message.substr(head);
    if (lower(headers.value("Transfer-Encoding")).find("chunked") != std::string::npos) {
        if (auto joined = joined_chunks(answer.body)) answer.body = std::move(*joined);
    }
    answer.fault = unpack(answer.body, lower(headers.value("Content-Encoding")));
    if (answer.fault.empty() && answer.body.size() > largest_page)
        answer.fault = fmt::format("it holds more than {} MB", largest_page >> 20);
    return answer;
}

}  // namespace newsgrep::ingest
