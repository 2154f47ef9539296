#include "text/numbers.hpp"

#include "base/names.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace newsgrep::text {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view grouping = ".,' ";
constexpr std::string_view decimal = ".,";

struct Ordinals {
    std::string_view language;
    std::string_view stem_ending;
    std::string_view endings;  ///< folded
};

constexpr auto ordinals = std::to_array<Ordinals>({
    {"en", "th", "st nd rd th"},
    {"es", "o", "o os a as er ro ros ra ras do dos da das to tos ta tas mo mos ma mas vo va no na"},
    {"fr", "e", "e es er ers ere eres re res eme emes ieme iemes nd nds nde ndes o os"},
});

/// The runs of digits in a number, and the signs between them.
struct Groups {
    std::vector<std::string_view> digits;
    std::string signs;
};

Groups groups_of(std::string_view number) {
    Groups groups;
    for (std::size_t at = 0; at <= number.size();) {
        std::size_t end = std::min(number.find_first_not_of(digits, at), number.size());
        groups.digits.push_back(number.substr(at, end - at));
        if (end < number.size()) groups.signs += number[end];
        at = end + 1;
    }
    return groups;
}

/// Whether the first `count` runs are one number in groups of three: 1.234.567, but not 12.03 or 0.125.
bool are_thousands(const Groups& groups, std::size_t count) {
    std::string_view first = groups.digits.front();
    if (first.empty() || first.size() > 3 || (count > 1 && first.front() == '0')) return false;
    for (std::size_t i = 1; i < count; ++i)
        if (groups.digits[i].size() != 3 || groups.signs[i - 1] != groups.signs.front()) return false;
    return count == 1 || grouping.find(groups.signs.front()) != std::string_view::npos;
}

std::string joined(const Groups& groups, std::size_t count) {
    std::string number;
    for (std::size_t i = 0; i < count; ++i) number += groups.digits[i];
    return number;
}

}  // namespace

std::string plain_number(std::string_view number) {
    Groups groups = groups_of(number);
    std::size_t count = groups.digits.size();
    if (count == 1) return std::string(number);
    if (are_thousands(groups, count)) return joined(groups, count);
    char last = groups.signs.back();
    bool has_decimals = decimal.find(last) != std::string_view::npos && !groups.digits.back().empty();
    bool is_whole_before = count == 2 ? !groups.digits.front().empty()
                                      : groups.signs.front() != last && are_thousands(groups, count - 1);
    if (!has_decimals || !is_whole_before) return std::string(number);
    return joined(groups, count - 1) + '.' + std::string(groups.digits.back());
}

std::string ordinal_stem(std::string_view folded, std::string_view language) {
    std::size_t length = std::min(folded.find_first_not_of(digits), folded.size());
    const auto* row = std::ranges::find(ordinals, language, &Ordinals::language);
    if (length == 0 || row == ordinals.end()) return {};
    bool is_ordinal = false;
    base::for_each_name(row->endings,
                        [&](std::string_view ending) { is_ordinal |= folded.substr(length) == ending; });
    if (!is_ordinal) return {};
    return std::string(folded.substr(0, length)) + std::string(row->stem_ending);
}

}  // namespace newsgrep::text
