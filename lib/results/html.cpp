#include "results/html.hpp"

#include "results/harmless.hpp"
#include "text/direction.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace newsgrep::results {
namespace {

/// `text` is harmless.
void append_escaped(std::string& out, std::string_view text) {
    for (char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
}

/// `prefix` is of small letters.
bool begins_with(std::string_view text, std::string_view prefix) {
    auto is_same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
    return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                      [&](char b, char a) { return is_same(a, b); });
}

bool is_control_or_blank(char c) {
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

}  // namespace

std::string escaped(std::string_view text) {
    return marked_html(text, {});
}

std::string marked_html(std::string_view text, const std::vector<Range>& matches) {
    Marked harmless = make_harmless(text, matches);
    std::string_view all = harmless.text;
    std::string out;
    std::size_t at = 0;
    for (const Range& match : harmless.matches) {
        append_escaped(out, all.substr(at, match.begin - at));
        out += "<mark>";
        append_escaped(out, all.substr(match.begin, match.end - match.begin));
        out += "</mark>";
        at = match.end;
    }
    append_escaped(out, all.substr(at));
    return out;
}

std::string_view direction_attribute(std::string_view text) {
    return text::is_right_to_left(text) ? "dir=\"rtl\"" : "dir=\"ltr\"";
}

std::string counted(std::uint64_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string_view safe_link(std::string_view url) {
    bool is_web = begins_with(url, "http://") || begins_with(url, "https://");
    return is_web && std::ranges::none_of(url, is_control_or_blank) ? url : std::string_view();
}

}  // namespace newsgrep::results
