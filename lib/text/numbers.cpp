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

constexpr auto blanks = std::to_array<std::string_view>({" ", "\u00A0", "\u2009", "\u202F"});
constexpr std::size_t group_size = 3;
constexpr std::size_t most_groups = 5;  ///< 999 trillions

/// How many digits stand at `at`, which may be the end of `text`.
std::size_t digits_at(std::string_view text, std::size_t at) {
    return std::min(text.find_first_not_of(digits, at), text.size()) - at;
}

std::size_t blank_at(std::string_view text, std::size_t at) {
    const auto* blank = std::ranges::find_if(
        blanks, [&](std::string_view bytes) { return text.substr(at).starts_with(bytes); });
    return blank == blanks.end() ? 0 : blank->size();
}

/// The length of the point or comma at `at` and the digits behind it.
std::size_t decimals_at(std::string_view text, std::size_t at) {
    bool has_sign = at + 1 < text.size() && decimal.find(text[at]) != std::string_view::npos;
    std::size_t length = has_sign ? digits_at(text, at + 1) : 0;
    return length == 0 ? 0 : length + 1;
}

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

std::size_t spaced_number_length(std::string_view text) {
    std::size_t length = digits_at(text, 0);
    if (length == 0 || length > group_size || text.front() == '0') return 0;
    std::size_t groups = 1;
    for (;; ++groups) {
        std::size_t blank = blank_at(text, length);
        std::size_t group = blank == 0 ? 0 : digits_at(text, length + blank);
        if (group == 0) break;
        if (group != group_size) return 0;
        length += blank + group;
    }
    return groups > 1 && groups <= most_groups ? length + decimals_at(text, length) : 0;
}

std::size_t spaced_numbers_length(std::string_view text) {
    std::size_t length = spaced_number_length(text);
    while (length > 0 && text.substr(length).starts_with('-')) {
        std::size_t next = spaced_number_length(text.substr(length + 1));
        if (next == 0) break;
        length += 1 + next;
    }
    return length;
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
