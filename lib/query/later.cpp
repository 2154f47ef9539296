#include "query/later.hpp"

#include <algorithm>
#include <array>

namespace newsgrep::query {
namespace {

enum class Count { none, optional, required };

struct LaterOperator {
    std::string_view name;
    Count count;  ///< whether /number follows
};

constexpr std::array later_operators{
    LaterOperator{"NEAR", Count::optional},    LaterOperator{"PRE", Count::optional},
    LaterOperator{"ATLEAST", Count::required}, LaterOperator{"FIRST", Count::required},
    LaterOperator{"/s", Count::none},          LaterOperator{"/p", Count::none},
    LaterOperator{"", Count::required},
};

bool is_digits(std::string_view text) noexcept {
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_count(std::string_view rest) noexcept {
    return rest.starts_with('/') && is_digits(rest.substr(1));
}

bool matches(const LaterOperator& later, std::string_view word) noexcept {
    if (!word.starts_with(later.name)) return false;
    std::string_view rest = word.substr(later.name.size());
    if (later.count != Count::required && rest.empty()) return true;
    return later.count != Count::none && is_count(rest);
}

}  // namespace

bool is_later_operator(std::string_view word) noexcept {
    return std::any_of(later_operators.begin(), later_operators.end(),
                       [word](const LaterOperator& later) { return matches(later, word); });
}

}  // namespace newsgrep::query
