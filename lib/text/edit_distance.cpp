#include "text/edit_distance.hpp"

namespace newsgrep::text {
namespace {

struct UnitCosts {
    static double omission(std::u32string_view, std::size_t) { return 1; }
    static double insertion(std::u32string_view, std::size_t) { return 1; }
    static double substitution(std::u32string_view, std::size_t, char32_t) { return 1; }
    static double transposition() { return 1; }
};

/// Keeps what lies between the equal beginnings and the equal ends of two words.
void strip_common(std::u32string_view& a, std::u32string_view& b) {
    while (!a.empty() && !b.empty() && a.front() == b.front()) a.remove_prefix(1), b.remove_prefix(1);
    while (!a.empty() && !b.empty() && a.back() == b.back()) a.remove_suffix(1), b.remove_suffix(1);
}

}  // namespace

bool is_within(std::u32string_view a, std::u32string_view b, unsigned edits) {
    strip_common(a, b);
    std::size_t shorter = std::min(a.size(), b.size());
    std::size_t longer = std::max(a.size(), b.size());
    if (longer <= edits) return true;
    if (longer - shorter > edits || edits == 0) return false;
    if (edits == 1) return longer == 2 && shorter == 2 && a[0] == b[1] && a[1] == b[0];
    return edit_cost(a, b, UnitCosts()) <= edits;
}

}  // namespace newsgrep::text
