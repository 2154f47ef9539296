/// What are the names in a list that has blanks between them?
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace newsgrep::base {

/// Calls `each` with every name of `list`, which outlives them.
template <typename Char, typename Each>
void for_each_name(std::basic_string_view<Char> list, Each each) {
    for (std::size_t at = 0; at < list.size();) {
        std::size_t end = std::min(list.find(Char{' '}, at), list.size());
        if (end > at) each(list.substr(at, end - at));
        at = end + 1;
    }
}

/// How many names `list` has, where single blanks are between them.
template <typename Char>
std::size_t count_names(std::basic_string_view<Char> list) {
    return list.empty() ? 0 : 1 + static_cast<std::size_t>(std::ranges::count(list, Char{' '}));
}

}  // namespace newsgrep::base
