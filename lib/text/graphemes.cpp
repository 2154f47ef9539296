#include "text/graphemes.hpp"

#include "base/utf8.hpp"
#include "text/icu.hpp"

#include <unicode/uchar.h>

#include <algorithm>

namespace newsgrep::text {
namespace {

constexpr uint32_t widthless = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;

std::size_t width_of(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return 1;
    auto code_point = static_cast<UChar32>(c);
    if (c == 0xAD) return 1;  // terminals draw the soft hyphen
    if ((U_GET_GC_MASK(code_point) & widthless) != 0 || (c >= 0x1160 && c <= 0x11FF)) return 0;
    int32_t width = u_getIntPropertyValue(code_point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// No cluster of a reader's text is longer; longer ones (an attack) are cut.
constexpr std::size_t longest_cluster = 1024;

/// Whether no rule joins `c` to a neighbour of its kind: Latin and Arabic letters, digits, blanks, signs.
bool is_plain(char32_t c) {
    return (c < 0x300 && c != U'\r' && c != U'\n') || (c >= 0x0620 && c <= 0x064A);
}

/// Whether `at` is plainly a bound of clusters, as most are; ICU knows of the others.
bool is_plain_bound(std::string_view text, std::size_t at) {
    if (at == 0 || at == text.size()) return true;
    if (!base::is_boundary(text, at)) return false;
    std::size_t before = at - 1;
    while (before > 0 && !base::is_boundary(text, before)) --before;
    return is_plain(base::decode(text, before)) && is_plain(base::decode(text, at));
}

std::size_t to_boundary(std::string_view text, std::size_t at) {
    while (at > 0 && !base::is_boundary(text, at)) --at;
    return at;
}

}  // namespace

Range snap_to_graphemes(std::string_view text, Range range) {
    thread_local const auto breaker = make_breaker(Breaks::graphemes);
    range.end = std::min(range.end, text.size());
    range.begin = std::min(range.begin, range.end);
    if (is_plain_bound(text, range.begin) && is_plain_bound(text, range.end)) return range;
    std::size_t from = to_boundary(text, range.begin - std::min(range.begin, longest_cluster));
    std::size_t to = to_boundary(text, std::min(text.size(), range.end + longest_cluster));
    UErrorCode status = U_ZERO_ERROR;
    icu::LocalUTextPointer utf8(
        utext_openUTF8(nullptr, text.data() + from, static_cast<int64_t>(to - from), &status));
    breaker->setText(utf8.getAlias(), status);
    check_icu(status, "looking for grapheme clusters");
    auto begin = static_cast<int32_t>(range.begin - from);
    auto end = static_cast<int32_t>(range.end - from);
    if (!breaker->isBoundary(begin)) begin = breaker->preceding(begin);
    if (!breaker->isBoundary(end)) end = breaker->following(end);
    return {from + static_cast<std::size_t>(begin), from + static_cast<std::size_t>(end)};
}

}  // namespace newsgrep::text

namespace newsgrep {

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += text::width_of(base::decode(text, at));
    return width;
}

std::string_view first_columns(std::string_view text, std::size_t columns) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t here = at;
        width += text::width_of(base::decode(text, at));
        if (width > columns) return text.substr(0, text::snap_to_graphemes(text, {here, here}).begin);
    }
    return text;
}

std::string_view last_columns(std::string_view text, std::size_t columns) {
    std::size_t width = display_width(text);
    std::size_t at = 0;
    while (width > columns) width -= text::width_of(base::decode(text, at));
    return text.substr(text::snap_to_graphemes(text, {at, at}).end);
}

}  // namespace newsgrep
