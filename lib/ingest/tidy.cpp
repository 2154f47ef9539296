#include "ingest/tidy.hpp"

#include "base/utf8.hpp"
#include "ingest/words.hpp"

#include <cstddef>

namespace newsgrep::ingest {
namespace {

bool is_unseen(char32_t c) {
    return c <= ' ' || c == 0x7F || c == 0x85 || c == 0xA0 || c == 0x061C || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x206F) || c == 0x3000 || c == 0xFEFF;
}

bool is_mark_of_direction(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

/// Begin of the code point before `end`.
std::size_t before(std::string_view text, std::size_t end) {
    do --end;
    while (end > 0 && !base::is_boundary(text, end));
    return end;
}

char32_t code_point_at(std::string_view text, std::size_t at) {
    return base::decode(text, at);
}

/// The length of the line break at `at`, 0 where there is none.
std::size_t break_length(std::string_view text, std::size_t at) {
    if (text[at] == '\r') return text.substr(at).starts_with("\r\n") ? 2 : 1;
    if (text[at] == '\n' || text[at] == '\v') return 1;
    std::string_view rest = text.substr(at);
    if (rest.starts_with("\u0085")) return 2;
    return rest.starts_with("\u2028") || rest.starts_with("\u2029") ? 3 : 0;
}

bool is_closing_mark(char32_t c) {
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0xBB || c == 0x2019 || c == 0x201D ||
           c == 0x203A;
}

constexpr std::size_t long_line = 160;  // code points: no headline is so long
constexpr std::size_t sentence_length =
    50;  // code points of the shortest paragraph that is told by its full stop

}  // namespace

std::string_view tidy(std::string_view text) {
    while (!text.empty()) {
        std::size_t at = 0;
        if (!is_unseen(base::decode(text, at))) break;
        text.remove_prefix(at);
    }
    while (!text.empty()) {
        std::size_t last = before(text, text.size());
        if (!is_unseen(code_point_at(text, last))) break;
        text = text.substr(0, last);
    }
    return text;
}

std::string plain_name(std::string_view text) {
    std::string name;
    bool is_apart = false;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = base::decode(text, at);
        bool is_joiner = c == 0x200C || c == 0x200D;  // part of how Persian and Urdu words are spelt
        if (is_unseen(c) && !is_joiner) {
            is_apart |= !is_mark_of_direction(c);
            continue;
        }
        if (is_apart && !name.empty()) name += ' ';
        is_apart = false;
        base::append(name, c);
    }
    return name;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t length = break_length(text, at);
        if (length == 0) {
            ++at;
            continue;
        }
        lines.push_back(text.substr(begin, at - begin));
        at += length;
        begin = at;
    }
    if (begin < text.size()) lines.push_back(text.substr(begin));
    return lines;
}

bool ends_sentence(std::string_view text) {
    text = tidy(text);
    while (!text.empty()) {
        std::size_t last = before(text, text.size());
        char32_t c = code_point_at(text, last);
        if (!is_closing_mark(c))
            return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x061F || c == 0x06D4;
        text = tidy(text.substr(0, last));
    }
    return false;
}

bool is_prose(std::string_view line) {
    std::size_t size = length(line);
    return size >= long_line || (size >= sentence_length && ends_sentence(line));
}

}  // namespace newsgrep::ingest
