#include "query/lucene_patterns.hpp"

namespace newsgrep::query {
namespace {

constexpr std::string_view signs = ".?+*|{}[]()\"\\#@&<>~^$";
constexpr std::string_view may_leave_out = "?*{|";  // the letter before, or all letters

bool has_choice_outside_of_groups(std::string_view pattern) {
    int depth = 0;
    for (char c : pattern) {
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (c == '|' && depth == 0) return true;
    }
    return false;
}

/// Without the last letter, whatever bytes it has.
void drop_last_letter(std::string& letters) {
    while (!letters.empty()) {
        auto byte = static_cast<unsigned char>(letters.back());
        letters.pop_back();
        if ((byte & 0xC0U) != 0x80U) return;
    }
}

}  // namespace

PatternStart pattern_start(std::string_view pattern) {
    if (has_choice_outside_of_groups(pattern)) return {};
    std::size_t end = pattern.find_first_of(signs);
    PatternStart start{std::string(pattern.substr(0, end)), end == std::string_view::npos};
    if (!start.is_whole && may_leave_out.find(pattern[end]) != std::string_view::npos)
        drop_last_letter(start.letters);
    return start;
}

}  // namespace newsgrep::query
